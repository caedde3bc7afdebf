package care.accord.acceptance.drill;

import care.accord.local.Folders;
import care.accord.local.LocalPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;

/** A base backup of the PostgreSQL server, and its log since, from which any later moment can be restored. */
final class Archive {

    /** What is made anew when a server starts. Slots are among it: a restored server has none. */
    private static final Set<String> NOT_KEPT = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans",
            "postmaster.pid",
            "postmaster.opts");

    /** PostgreSQL knows no names of zones yet, not even Z, when it reads where a recovery ends. */
    private static final DateTimeFormatter WITH_NUMERIC_OFFSET =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSSxxx", Locale.ROOT);

    private final LocalPostgres postgres;
    private final Path data;
    private final Path log;
    private final Path backup;
    private final Path damaged;

    Archive(LocalPostgres postgres) {
        this.postgres = postgres;
        data = postgres.data();
        log = data.resolveSibling("postgres-log");
        backup = data.resolveSibling("postgres-backup");
        damaged = data.resolveSibling("postgres-damaged");
    }

    /** From its next start on, the server archives its log. */
    void open() {
        try (var server = connect()) {
            Files.createDirectories(log);
            execute(server, "alter system set archive_mode = 'on'");
            execute(server, "alter system set archive_command = 'cp %%p %s/%%f'".formatted(log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Copies the server's files while it works. */
    void takeBaseBackup() {
        try (var server = connect()) {
            execute(server, "select pg_backup_start('drill', fast => true)");
            copy(data, backup);
            try (var stop = server.createStatement();
                    var files = stop.executeQuery("select labelfile, spcmapfile from pg_backup_stop()")) {
                files.next();
                keep(files, "labelfile", "backup_label");
                keep(files, "spcmapfile", "tablespace_map");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sets the stopped server's files aside, and puts the backup in their place with orders to go on to the moment. */
    void prepareRestore(Instant moment) {
        try {
            Files.move(data, damaged);
            Files.move(backup, data);
            Files.writeString(
                    data.resolve("postgresql.auto.conf"),
                    """
                    restore_command = 'cp %s/%%f %%p'
                    recovery_target_time = '%s'
                    recovery_target_action = 'promote'
                    """.formatted(log, moment.atOffset(ZoneOffset.UTC).format(WITH_NUMERIC_OFFSET)),
                    StandardOpenOption.APPEND);
            Files.createFile(data.resolve("recovery.signal"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forgetDamaged() {
        Folders.delete(damaged);
    }

    private void keep(ResultSet from, String column, String name) throws SQLException, IOException {
        var text = from.getString(column);
        if (text != null && !text.isEmpty()) {
            Files.writeString(backup.resolve(name), text);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.copy(folder, to.resolve(from.relativize(folder)), StandardCopyOption.COPY_ATTRIBUTES);
                return isKept(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (isKept(file)) {
                    try {
                        Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                    } catch (NoSuchFileException e) {
                        return visitFileFailed(file, e);
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            /** What the server removes meanwhile is no part of the backup. */
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }

    private static boolean isKept(Path path) {
        return !NOT_KEPT.contains(path.getFileName().toString());
    }

    private Connection connect() throws SQLException {
        return postgres.connectAsSuperuser("postgres");
    }

    private static void execute(Connection server, String sql) throws SQLException {
        try (var statement = server.createStatement()) {
            statement.execute(sql);
        }
    }
}
