package care.accord.bench;

import care.accord.bench.Crowd.Member;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** Loads people and what there is about them into case-service's database, by COPY. */
final class Population {

    private Population() {}

    /** What a person can be found by is then written by the service's own function. */
    static void add(Connection superuser, List<Member> members) throws SQLException, IOException {
        copy(
                superuser,
                "person (id, version, given_names, family_name, born_on, born_approximately, nhs_number,"
                        + " nhs_number_status, postcode, body, registered_at, registered_by)",
                members.stream()
                        .map(member -> List.of(
                                member.id().toString(),
                                "1",
                                member.givenNames(),
                                member.familyName(),
                                member.bornOn().toString(),
                                "f",
                                member.nhsNumber(),
                                "PRESENT_NOT_TRACED_02",
                                member.postcode(),
                                "998",
                                "2026-01-01T00:00:00Z",
                                "bench"))
                        .toList());
        copy(
                superuser,
                "person_guard (person_id, sensitivity)",
                members.stream()
                        .map(member -> List.of(member.id().toString(), "NORMAL"))
                        .toList());
        Sql.query(
                superuser,
                "select index_person(id) from person where id = any (cast(? as uuid[]))",
                row -> "",
                members.stream().map(member -> member.id().toString()).collect(Collectors.joining(",", "{", "}")));
    }

    /**
     * @param into the table and its columns
     * @param rows a value for each column; {@code \N} for null
     */
    static void copy(Connection superuser, String into, List<List<String>> rows) throws SQLException, IOException {
        superuser
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        "copy " + into + " from stdin",
                        new StringReader(rows.stream()
                                .map(row -> String.join("\t", row))
                                .collect(Collectors.joining("\n", "", "\n"))));
    }
}
