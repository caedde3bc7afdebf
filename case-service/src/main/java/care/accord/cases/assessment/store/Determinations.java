package care.accord.cases.assessment.store;

import care.accord.cases.assessment.model.AdultOutcome;
import care.accord.cases.assessment.model.Determination;
import care.accord.cases.assessment.model.Eligibility.Condition;
import care.accord.cases.assessment.model.RuleSet;
import care.accord.cases.assessment.model.UnableLimb;
import care.accord.contracts.ActingCapacity;
import care.accord.contracts.BodyCode;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The eligibility decisions. They are added and read; the database allows nothing else. */
@ApplicationScoped
public class Determinations {

    private final EntityManager entities;
    private final ObjectMapper json;

    Determinations(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    public void add(Determination decided) {
        entities.createNativeQuery("""
                        insert into determination (assessment_id, person_id, episode_id, rule_set, eligible, outcomes, unmet, reasons,
                               decided_on, decided_at, decided_by, decided_by_name, capacity, on_behalf_of, agreement_id)
                        values (:assessment, :person, :episode, :ruleSet, :eligible, cast(:outcomes as jsonb), cast(:unmet as jsonb), :reasons,
                               :decidedOn, :decidedAt, :decidedBy, :decidedByName, :capacity, :onBehalfOf, cast(:agreement as uuid))""")
                .setParameter("assessment", decided.assessmentId())
                .setParameter("person", decided.personId())
                .setParameter("episode", decided.episodeId())
                .setParameter("ruleSet", decided.ruleSet().name())
                .setParameter("eligible", decided.eligible())
                .setParameter("outcomes", write(decided.outcomes()))
                .setParameter("unmet", write(decided.unmet()))
                .setParameter("reasons", decided.reasons())
                .setParameter("decidedOn", Date.valueOf(decided.decidedOn()))
                .setParameter("decidedAt", Timestamp.from(decided.decidedAt()))
                .setParameter("decidedBy", decided.decidedBy())
                .setParameter("decidedByName", decided.decidedByName())
                .setParameter("capacity", decided.capacity().name())
                .setParameter("onBehalfOf", decided.onBehalfOf().value())
                .setParameter(
                        "agreement",
                        decided.agreementId() == null
                                ? null
                                : decided.agreementId().toString())
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    public Optional<Determination> of(UUID assessmentId) {
        List<Tuple> rows = entities.createNativeQuery("""
                        select person_id, episode_id, rule_set, eligible, cast(outcomes as text) as outcomes, cast(unmet as text) as unmet,
                               reasons, decided_on, decided_at, decided_by, decided_by_name, capacity, on_behalf_of, agreement_id
                          from determination where assessment_id = :assessment""", Tuple.class)
                .setParameter("assessment", assessmentId)
                .getResultList();
        return rows.stream().findFirst().map(row -> determinationOf(assessmentId, row));
    }

    private Determination determinationOf(UUID assessmentId, Tuple row) {
        return new Determination(
                assessmentId,
                row.get("person_id", UUID.class),
                row.get("episode_id", UUID.class),
                RuleSet.valueOf(row.get("rule_set", String.class)),
                row.get("eligible", Boolean.class),
                read(row.get("outcomes", String.class), new TypeReference<Map<AdultOutcome, Set<UnableLimb>>>() {}),
                read(row.get("unmet", String.class), new TypeReference<Set<Condition>>() {}),
                row.get("reasons", String.class),
                row.get("decided_on", LocalDate.class),
                row.get("decided_at", Instant.class),
                row.get("decided_by", String.class),
                row.get("decided_by_name", String.class),
                ActingCapacity.valueOf(row.get("capacity", String.class)),
                new BodyCode(row.get("on_behalf_of", String.class)),
                row.get("agreement_id", UUID.class));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
