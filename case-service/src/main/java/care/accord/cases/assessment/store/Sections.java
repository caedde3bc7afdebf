package care.accord.cases.assessment.store;

import care.accord.cases.assessment.model.Answers;
import care.accord.cases.assessment.model.Findings;
import care.accord.cases.assessment.model.Section;
import care.accord.kit.actor.Actor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sections of assessments. Whoever writes holds the assessment. */
@ApplicationScoped
public class Sections {

    private static final String SELECT = """
            select section, cast(answers as text) as answers, version, assessment_version, saved_by_name, saved_at
              from assessment_section where assessment_id = :assessment""";

    private final EntityManager entities;
    private final ObjectMapper json;

    Sections(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** A section as it was saved last. */
    public record Saved(
            Section section,
            Answers answers,
            int version,
            int assessmentVersion,
            String savedByName,
            Instant savedAt) {}

    /** Those that were saved after that version of the assessment, the first to be saved first. */
    public static List<Saved> after(int assessmentVersion, Collection<Saved> sections) {
        return sections.stream()
                .filter(saved -> saved.assessmentVersion() > assessmentVersion)
                .sorted(Comparator.comparing(Saved::assessmentVersion).thenComparing(Saved::section))
                .toList();
    }

    public Map<Section, Saved> of(UUID assessmentId) {
        var saved = new EnumMap<Section, Saved>(Section.class);
        rows(SELECT, assessmentId, null).forEach(row -> saved.put(row.section(), row));
        return saved;
    }

    public Optional<Saved> of(UUID assessmentId, Section section) {
        return rows(SELECT + " and section = :section", assessmentId, section).stream()
                .findFirst();
    }

    public Findings findingsOf(UUID assessmentId) {
        var answers = new EnumMap<Section, Answers>(Section.class);
        of(assessmentId).forEach((section, saved) -> answers.put(section, saved.answers()));
        return new Findings(answers);
    }

    /** Saves one section or several at once; a section that is saved as it already was stays as it is. */
    public void put(UUID assessmentId, int assessmentVersion, Map<Section, Answers> changed, Actor by, Instant at) {
        entities.createNativeQuery("""
                        insert into assessment_section (assessment_id, section, answers, version, assessment_version, saved_by, saved_by_name, saved_at)
                        select :assessment, changed.key, changed.value, 1, :assessmentVersion, :by, :byName, :at
                          from jsonb_each(cast(:changed as jsonb)) as changed
                        on conflict (assessment_id, section) do update
                           set answers = excluded.answers, version = assessment_section.version + 1,
                               assessment_version = excluded.assessment_version, saved_by = excluded.saved_by,
                               saved_by_name = excluded.saved_by_name, saved_at = excluded.saved_at
                         where assessment_section.answers <> excluded.answers""")
                .setParameter("assessment", assessmentId)
                .setParameter("assessmentVersion", assessmentVersion)
                .setParameter("changed", write(changed))
                .setParameter("by", by.subject())
                .setParameter("byName", by.name())
                .setParameter("at", Timestamp.from(at))
                .executeUpdate();
    }

    /** The names of the answers in which two versions of a section differ. */
    public List<String> differences(Answers one, Answers other) {
        JsonNode left = json.valueToTree(one);
        JsonNode right = json.valueToTree(other);
        var names = new ArrayList<String>();
        left.fieldNames().forEachRemaining(name -> {
            if (!left.get(name).equals(right.get(name))) {
                names.add(name);
            }
        });
        return names;
    }

    @SuppressWarnings("unchecked")
    private List<Saved> rows(String sql, UUID assessmentId, @Nullable Section section) {
        var query = entities.createNativeQuery(sql, Tuple.class).setParameter("assessment", assessmentId);
        if (section != null) {
            query.setParameter("section", section.name());
        }
        List<Tuple> rows = query.getResultList();
        return rows.stream().map(this::savedOf).toList();
    }

    private Saved savedOf(Tuple row) {
        var section = Section.valueOf(row.get("section", String.class));
        return new Saved(
                section,
                read(section, row.get("answers", String.class)),
                row.get("version", Integer.class),
                row.get("assessment_version", Integer.class),
                row.get("saved_by_name", String.class),
                row.get("saved_at", Instant.class));
    }

    private String write(Map<Section, Answers> changed) {
        ObjectNode all = json.createObjectNode();
        changed.forEach((section, answers) -> all.set(section.name(), json.valueToTree(answers)));
        return all.toString();
    }

    private Answers read(Section section, String answers) {
        try {
            return json.readValue(answers, section.kind());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Section " + section + " cannot be read", e);
        }
    }
}
