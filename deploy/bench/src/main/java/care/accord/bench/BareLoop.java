package care.accord.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows that Accord wrote for one unit, written again for others by a loop over plain JDBC: the same tables and columns,
 * the same commits, with the service's own role. Nothing is checked, decided or answered.
 */
final class BareLoop<U extends BareLoop.Unit<U>> {

    /** Whose rows were there before: they are updated, all others are inserted. */
    private static final Set<String> UPDATED = Set.of("assessment", "case_episode");

    private static final String PARENT = "person";

    private final U original;
    private final List<List<Row>> commits;

    private BareLoop(U original, List<List<Row>> commits) {
        this.original = original;
        this.commits = commits;
    }

    /** What is written for one person. */
    interface Unit<U> {

        UUID personId();

        /** The text with this unit's ids in the place of the other's. */
        String insteadOf(U other, String text);
    }

    /**
     * One row that a transaction left behind.
     *
     * @param key the columns of its primary key, where rows that are there already are written over; else empty
     */
    private record Row(String table, List<Column> columns, List<String> key) {

        boolean isUpdate() {
            return key.isEmpty() && UPDATED.contains(table);
        }

        String verb() {
            return isUpdate() ? "update " : key.isEmpty() ? "insert " : "upsert ";
        }

        String statement() {
            if (isUpdate()) {
                return columns.stream()
                        .skip(1)
                        .map(column -> column.name() + " = cast(? as " + column.type() + ")")
                        .collect(Collectors.joining(", ", "update " + table + " set ", " where id = cast(? as uuid)"));
            }
            return columns.stream()
                            .map(Column::name)
                            .collect(Collectors.joining(", ", "insert into " + table + " (", ")"))
                    + columns.stream()
                            .map(column -> "cast(? as " + column.type() + ")")
                            .collect(Collectors.joining(", ", " values (", ")"))
                    + writtenOver();
        }

        private String writtenOver() {
            if (key.isEmpty()) {
                return "";
            }
            var others = columns.stream()
                    .map(Column::name)
                    .filter(name -> !key.contains(name))
                    .map(name -> name + " = excluded." + name)
                    .collect(Collectors.joining(", "));
            return " on conflict (%s) do %s"
                    .formatted(String.join(", ", key), others.isEmpty() ? "nothing" : "update set " + others);
        }

        /** In the order of the statement: an update names the id, which comes first in its table, last. */
        Stream<Column> values() {
            return isUpdate()
                    ? Stream.concat(columns.stream().skip(1), columns.stream().limit(1))
                    : columns.stream();
        }
    }

    private record Column(
            String name, String type, @Nullable String value) {}

    /** Learns from what each of these steps writes about the person; a step makes one ledger entry in one transaction. */
    static <U extends Unit<U>> BareLoop<U> like(Connection superuser, U original, List<Runnable> steps)
            throws SQLException {
        return learn(superuser, Set.of(), () -> original, steps);
    }

    /**
     * The same where rows may be there already: they are written over.
     *
     * @param original known once the first step is done
     */
    static <U extends Unit<U>> BareLoop<U> writingOver(Connection superuser, Supplier<U> original, List<Runnable> steps)
            throws SQLException {
        var keyed = Sql.query(
                superuser,
                "select distinct table_name from information_schema.table_constraints where table_schema = 'public' and constraint_type = 'PRIMARY KEY'",
                row -> row.getString(1));
        return learn(superuser, Set.copyOf(keyed), original, steps);
    }

    private static <U extends Unit<U>> BareLoop<U> learn(
            Connection superuser, Set<String> writtenOver, Supplier<U> original, List<Runnable> steps)
            throws SQLException {
        var tables = Sql.query(
                superuser,
                "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
                row -> row.getString(1));
        var commits = new ArrayList<List<Row>>();
        for (var step : steps) {
            step.run();
            var transaction = Sql.query(
                            superuser,
                            "select xid::text from ledger where subject = ? order by position desc limit 1",
                            row -> row.getString(1),
                            original.get().personId().toString())
                    .getFirst();
            var rows = new ArrayList<Row>();
            for (var table : tables) {
                rows.addAll(rowsOf(
                        superuser,
                        table,
                        transaction,
                        writtenOver.contains(table) ? keyOf(superuser, table) : List.of()));
            }
            // Parents come before what refers to them.
            rows.sort(Comparator.comparing(row -> !UPDATED.contains(row.table()) && !PARENT.equals(row.table())));
            commits.add(rows);
        }
        return new BareLoop<>(original.get(), commits);
    }

    /** What one unit consists of, in words. */
    String describe() {
        return commits.stream()
                .map(rows -> rows.stream().map(row -> row.verb() + row.table()).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; commit; ", "", "; commit"));
    }

    /** Writes the units over as many connections, and answers with how many it wrote in a second. */
    double perSecond(Bed bed, List<U> units, int connections) {
        var left = units.iterator();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var open = new ArrayList<Connection>();
            for (int i = 0; i < connections; i++) {
                open.add(bed.asRuntime());
            }
            var began = System.nanoTime();
            var lanes = threads.invokeAll(open.stream()
                    .<Callable<Boolean>>map(connection -> () -> writeAll(connection, left))
                    .toList());
            for (var lane : lanes) {
                lane.get();
            }
            var perSecond = units.size() / ((System.nanoTime() - began) / 1e9);
            for (var connection : open) {
                connection.close();
            }
            return perSecond;
        } catch (SQLException | ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean writeAll(Connection connection, Iterator<U> left) throws SQLException {
        connection.setAutoCommit(false);
        var prepared = new ArrayList<List<PreparedStatement>>();
        for (var rows : commits) {
            var statements = new ArrayList<PreparedStatement>();
            for (var row : rows) {
                statements.add(connection.prepareStatement(row.statement()));
            }
            prepared.add(statements);
        }
        while (true) {
            U unit;
            synchronized (left) {
                if (!left.hasNext()) {
                    return true;
                }
                unit = left.next();
            }
            for (int commit = 0; commit < commits.size(); commit++) {
                for (int row = 0; row < commits.get(commit).size(); row++) {
                    write(prepared.get(commit).get(row), commits.get(commit).get(row), unit);
                }
                connection.commit();
            }
        }
    }

    private void write(PreparedStatement statement, Row row, U unit) throws SQLException {
        int place = 1;
        for (var column : row.values().toList()) {
            statement.setString(place++, column.value() == null ? null : valueFor(unit, row, column, column.value()));
        }
        statement.executeUpdate();
    }

    private String valueFor(U unit, Row row, Column column, String value) {
        if ("idempotency_key".equals(row.table()) && "key".equals(column.name())) {
            return UUID.randomUUID().toString();
        }
        var told = unit.insteadOf(original, value);
        // An id that is the row's own and no part of the unit.
        return !row.key().isEmpty() && "id".equals(column.name()) && told.equals(value)
                ? UUID.randomUUID().toString()
                : told;
    }

    private static List<String> keyOf(Connection superuser, String table) throws SQLException {
        return Sql.query(superuser, """
                select a.attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
                 where i.indrelid = cast(? as regclass) and i.indisprimary and a.attidentity = '' and not a.atthasdef""", row -> row.getString(1), table);
    }

    /** Columns that the database fills by itself are left to it. */
    private static List<Row> rowsOf(Connection superuser, String table, String transaction, List<String> key)
            throws SQLException {
        var columns = Sql.query(superuser, """
                select a.attname, format_type(a.atttypid, a.atttypmod) as type from pg_attribute a
                 where a.attrelid = cast(? as regclass) and a.attnum > 0 and not a.attisdropped
                   and a.attidentity = '' and not a.atthasdef
                 order by a.attnum""", row -> new Column(row.getString(1), row.getString(2), null), table);
        var selected = columns.stream().map(column -> column.name() + "::text").collect(Collectors.joining(", "));
        return Sql.query(
                superuser,
                "select %s from %s where xmin::text = mod(?::numeric, 4294967296)::text".formatted(selected, table),
                row -> {
                    var filled = new ArrayList<Column>();
                    for (int i = 0; i < columns.size(); i++) {
                        filled.add(
                                new Column(columns.get(i).name(), columns.get(i).type(), row.getString(i + 1)));
                    }
                    return new Row(table, filled, key);
                },
                transaction);
    }
}
