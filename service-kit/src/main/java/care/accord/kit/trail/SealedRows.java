package care.accord.kit.trail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Reads the audit rows of a range of transactions, each in the one form that is hashed. */
final class SealedRows {

    /** Every column by name: a column that is added later leaves old seals as they are. */
    private static final String SELECT = """
            select jsonb_build_array(position, xid::text, extract(epoch from at)::text, actor, roles, body, capacity, on_behalf_of,
                                     agreement_id, person_id, action, target, outcome, reason, trace_id)::text
              from audit where xid >= ?::xid8 and xid < ?::xid8 order by position""";

    private SealedRows() {}

    static void addTo(Chain chain, Connection database, long fromXid, long toXid) throws SQLException {
        try (PreparedStatement select = database.prepareStatement(SELECT)) {
            select.setFetchSize(1000);
            select.setString(1, Long.toUnsignedString(fromXid));
            select.setString(2, Long.toUnsignedString(toXid));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    chain.add(rows.getString(1));
                }
            }
        }
    }
}
