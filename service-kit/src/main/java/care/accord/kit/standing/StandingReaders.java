package care.accord.kit.standing;

import care.accord.contracts.Envelope;
import care.accord.kit.events.EventReader;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Hears of teams, workers, agreements and delegations; each fact is kept by its id, in whatever order topics arrive. */
class StandingReaders {

    private final EntityManager entities;

    StandingReaders(EntityManager entities) {
        this.entities = entities;
    }

    private record Reading(String type, BiConsumer<Envelope, JsonNode> effect) implements EventReader {
        @Override
        public void apply(Envelope envelope, JsonNode data) {
            effect.accept(envelope, data);
        }
    }

    @Produces
    @ApplicationScoped
    EventReader teamRegistered() {
        return new Reading("care.accord.staffing.team-registered.v1", this::keepTeam);
    }

    @Produces
    @ApplicationScoped
    EventReader teamChanged() {
        return new Reading("care.accord.staffing.team-changed.v1", this::keepTeam);
    }

    @Produces
    @ApplicationScoped
    EventReader workerRegistered() {
        return new Reading("care.accord.staffing.worker-registered.v1", this::keepWorker);
    }

    @Produces
    @ApplicationScoped
    EventReader workerChanged() {
        return new Reading("care.accord.staffing.worker-changed.v1", this::keepWorker);
    }

    @Produces
    @ApplicationScoped
    EventReader workerJoinedTeam() {
        return new Reading("care.accord.staffing.worker-joined-team.v1", this::keepMembership);
    }

    @Produces
    @ApplicationScoped
    EventReader workerLeftTeam() {
        return new Reading("care.accord.staffing.worker-left-team.v1", this::keepMembership);
    }

    @Produces
    @ApplicationScoped
    EventReader bodyRegistered() {
        return new Reading(
                "care.accord.partnership.body-registered.v1",
                (envelope, data) -> sql("""
                                insert into known_body (body, name, type) values (:body, :name, :type)
                                on conflict (body) do update set name = excluded.name, type = excluded.type""", data, "body", "name", "type").executeUpdate());
    }

    @Produces
    @ApplicationScoped
    EventReader agreementStageChanged() {
        return new Reading(
                "care.accord.partnership.agreement-stage-changed.v1",
                (envelope, data) -> sql("""
                                insert into known_agreement (agreement_id, state, starts_on, ends_on, heard_at)
                                values (cast(:agreementId as uuid), :state, cast(:startsOn as date), cast(:endsOn as date), :at)
                                on conflict (agreement_id) do update
                                   set state = excluded.state, starts_on = excluded.starts_on, ends_on = excluded.ends_on, heard_at = excluded.heard_at""", data, "agreementId", "state", "startsOn", "endsOn")
                        .setParameter("at", Timestamp.from(envelope.recordedAt()))
                        .executeUpdate());
    }

    @Produces
    @ApplicationScoped
    EventReader delegationActivated() {
        return new Reading(
                "care.accord.partnership.delegation-activated.v1",
                (envelope, data) -> sql(
                                """
                                insert into known_delegation (agreement_id, function_code, route, from_body, to_body, from_on, until_on)
                                values (cast(:agreementId as uuid), :functionCode, :route, :fromBody, :toBody,
                                        cast(:effectiveFrom as date), cast(:until as date))
                                on conflict (agreement_id, function_code, from_body, to_body) do update
                                   set route = excluded.route, from_on = excluded.from_on, until_on = excluded.until_on""",
                                data,
                                "agreementId",
                                "functionCode",
                                "route",
                                "fromBody",
                                "toBody",
                                "effectiveFrom",
                                "until")
                        .executeUpdate());
    }

    @Produces
    @ApplicationScoped
    EventReader delegationWithdrawn() {
        return new Reading(
                "care.accord.partnership.delegation-withdrawn.v1",
                (envelope, data) -> sql("""
                                update known_delegation set until_on = cast(:until as date)
                                 where agreement_id = cast(:agreementId as uuid) and function_code = :functionCode
                                   and from_body = :fromBody and to_body = :toBody""", data, "agreementId", "functionCode", "fromBody", "toBody", "until")
                        .executeUpdate());
    }

    private void keepTeam(Envelope envelope, JsonNode data) {
        sql("""
                        insert into known_team (team_id, from_on, name, kind, body, heard_at)
                        values (cast(:teamId as uuid), cast(:from as date), :name, :kind, :body, :at)
                        on conflict (team_id, from_on) do update
                           set name = excluded.name, kind = excluded.kind, body = excluded.body, heard_at = excluded.heard_at""", data, "teamId", "from", "name", "kind", "body")
                .setParameter("at", Timestamp.from(envelope.recordedAt()))
                .executeUpdate();
    }

    private void keepWorker(Envelope envelope, JsonNode data) {
        sql("""
                        insert into known_worker (worker_id, subject, name, role, body, active, heard_at)
                        values (cast(:workerId as uuid), :subject, :name, :role, :body, cast(:active as boolean), :at)
                        on conflict (worker_id) do update
                           set subject = excluded.subject, name = excluded.name, role = excluded.role, body = excluded.body,
                               active = excluded.active, heard_at = excluded.heard_at""", data, "workerId", "subject", "name", "role", "body", "active")
                .setParameter("at", Timestamp.from(envelope.recordedAt()))
                .executeUpdate();
    }

    private void keepMembership(Envelope envelope, JsonNode data) {
        sql("""
                        insert into known_membership (worker_id, team_id, from_on, to_on)
                        values (cast(:workerId as uuid), cast(:teamId as uuid), cast(:from as date), cast(:to as date))
                        on conflict (worker_id, team_id, from_on) do update set to_on = excluded.to_on""", data, "workerId", "teamId", "from", "to").executeUpdate();
    }

    private Query sql(String sql, JsonNode data, String... fields) {
        var query = entities.createNativeQuery(sql);
        for (var field : fields) {
            query.setParameter(field, textOf(data, field));
        }
        return query;
    }

    private static @Nullable String textOf(JsonNode data, String field) {
        var value = data.path(field);
        return value.isMissingNode() || value.isNull() ? null : value.asText();
    }
}
