package care.accord.cases.assessment.store;

import care.accord.cases.assessment.model.FollowUp;
import care.accord.cases.assessment.model.FollowUp.Advice;
import care.accord.cases.assessment.model.FollowUp.NextSteps;
import care.accord.cases.assessment.model.Residence;
import care.accord.kit.actor.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What followed the decisions on eligibility. */
@ApplicationScoped
public class FollowUps {

    private static final String INTO =
            "insert into eligibility_follow_up (assessment_id, %s, recorded_by, recorded_by_name, recorded_at) values (:assessment, %s, :by, :byName, :at)";

    private final EntityManager entities;

    FollowUps(EntityManager entities) {
        this.entities = entities;
    }

    public void add(UUID assessmentId, FollowUp followUp, Actor by, Instant at) {
        var insert = switch (followUp) {
            case Advice advice ->
                entities.createNativeQuery(INTO.formatted("advice, advice_given_on", ":advice, :givenOn"))
                        .setParameter("advice", advice.advice())
                        .setParameter("givenOn", Date.valueOf(advice.givenOn()));
            case NextSteps steps ->
                entities.createNativeQuery(INTO.formatted(
                                "what_could_help, wants_needs_met, residence", ":help, :wants, :residence"))
                        .setParameter("help", steps.whatCouldHelp())
                        .setParameter("wants", steps.wantsNeedsMet())
                        .setParameter("residence", steps.residence().name());
        };
        insert.setParameter("assessment", assessmentId)
                .setParameter("by", by.subject())
                .setParameter("byName", by.name())
                .setParameter("at", Timestamp.from(at))
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    public Optional<FollowUp> of(UUID assessmentId) {
        List<Tuple> rows = entities.createNativeQuery("""
                        select advice, advice_given_on, what_could_help, wants_needs_met, residence
                          from eligibility_follow_up where assessment_id = :assessment""", Tuple.class)
                .setParameter("assessment", assessmentId)
                .getResultList();
        return rows.stream().findFirst().map(FollowUps::followUpOf);
    }

    private static FollowUp followUpOf(Tuple row) {
        var advice = row.get("advice", String.class);
        return advice == null
                ? new NextSteps(
                        row.get("what_could_help", String.class),
                        row.get("wants_needs_met", Boolean.class),
                        Residence.valueOf(row.get("residence", String.class)))
                : new Advice(advice, row.get("advice_given_on", LocalDate.class));
    }
}
