package care.accord.kit.testing;

import care.accord.local.ServiceDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** Puts teams, workers and agreements in, as if they had been heard from staffing-service and partnership-service. */
public final class Standings {

    private final ServiceDatabase database;

    public Standings(ServiceDatabase database) {
        this.database = database;
    }

    /** A team of that body from 2020 on. */
    public UUID team(String name, String body) {
        var team = UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        run(
                "insert into known_team (team_id, from_on, name, kind, body, heard_at) values (?, date '2020-01-01', ?, 'AMHT', ?, now()) on conflict do nothing",
                team,
                name,
                body);
        return team;
    }

    /** A worker with that OIDC subject, in the team from 2020 on. */
    public UUID worker(String subject, String name, String role, String body, UUID team) {
        var worker = UUID.nameUUIDFromBytes(("worker " + subject).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        run(
                "insert into known_worker (worker_id, subject, name, role, body, active, heard_at) values (?, ?, ?, ?, ?, true, now()) on conflict do nothing",
                worker,
                subject,
                name,
                role,
                body);
        run(
                "insert into known_membership (worker_id, team_id, from_on) values (?, ?, date '2020-01-01') on conflict do nothing",
                worker,
                team);
        return worker;
    }

    /** An agreement in force since 2020, under which the council's function is delegated to the other body by s75. */
    public UUID delegation(String function, String from, String to) {
        var agreement = UUID.nameUUIDFromBytes((from + to).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        run(
                "insert into known_agreement (agreement_id, state, starts_on, heard_at) values (?, 'IN_FORCE', date '2020-01-01', now()) on conflict do nothing",
                agreement);
        run(
                "insert into known_delegation (agreement_id, function_code, route, from_body, to_body, from_on) values (?, ?, 'S75_REG8', ?, ?, date '2020-01-01') on conflict do nothing",
                agreement,
                function,
                from,
                to);
        return agreement;
    }

    public void leaves(UUID worker, UUID team, LocalDate lastDay) {
        run("update known_membership set to_on = ? where worker_id = ? and team_id = ?", lastDay, worker, team);
    }

    private void run(String sql, Object... values) {
        try (Connection connection = database.connect(database.runtime());
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
