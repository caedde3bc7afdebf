package care.accord.aftercare.person;

import care.accord.contracts.NhsNumber;
import care.accord.kit.access.AccessPolicy;
import care.accord.kit.actor.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The copies of public identities. */
@ApplicationScoped
public class KnownPeople {

    private static final String COLUMNS = "person_id, name, preferred_name, born_on, died_on, nhs_number, heard_at";

    private final EntityManager entities;
    private final AccessPolicy access;

    KnownPeople(EntityManager entities, AccessPolicy access) {
        this.entities = entities;
        this.access = access;
    }

    /** Empty while the identity was not received, and for people whose identity does not leave case-service. */
    public Optional<KnownPerson> find(UUID personId) {
        return people(entities.createNativeQuery(
                                "select " + COLUMNS + " from known_person where person_id = :person", Tuple.class)
                        .setParameter("person", personId))
                .findFirst();
    }

    /**
     * Those whose identity the actor may see and whose names have words that start so, or whose NHS number this is, by name.
     *
     * @param skip how many of them were shown before
     */
    List<KnownPerson> matching(Actor actor, String typed, int skip, int most) {
        var number = NhsNumber.parse(typed);
        var words = Words.of(typed);
        if (number.isEmpty() && words.isEmpty()) {
            return List.of();
        }
        var condition = number.isPresent()
                ? "k.nhs_number = :number"
                : Stream.iterate(0, i -> i < words.size(), i -> i + 1)
                        .map(i -> "k.words like :word" + i)
                        .reduce("true", (all, next) -> all + " and " + next);
        var query = entities.createNativeQuery(
                        "select " + COLUMNS + " from known_person k where " + condition + " and "
                                + access.identityVisible("k.person_id")
                                + " order by name, person_id offset :skip limit :most",
                        Tuple.class)
                .setParameter("skip", skip)
                .setParameter("most", most);
        if (number.isPresent()) {
            query.setParameter("number", number.get().digits());
        } else {
            for (int i = 0; i < words.size(); i++) {
                query.setParameter("word" + i, "% " + words.get(i) + "%");
            }
        }
        return people(access.bind(query, actor)).toList();
    }

    void keep(KnownPerson person, long version) {
        entities.createNativeQuery("""
                        insert into known_person (person_id, version, name, preferred_name, born_on, died_on, nhs_number, words, heard_at)
                        values (:person, :version, :name, :preferred, :born, cast(:died as date), :number, :words, :at)
                        on conflict (person_id) do update
                           set version = excluded.version, name = excluded.name, preferred_name = excluded.preferred_name,
                               born_on = excluded.born_on, died_on = excluded.died_on, nhs_number = excluded.nhs_number,
                               words = excluded.words, heard_at = excluded.heard_at
                         where known_person.version <= excluded.version""")
                .setParameter("person", person.id())
                .setParameter("version", version)
                .setParameter("name", person.name())
                .setParameter("preferred", person.preferredName())
                .setParameter("born", person.bornOn())
                .setParameter("number", person.nhsNumber())
                .setParameter(
                        "died", person.diedOn() == null ? null : person.diedOn().toString())
                .setParameter(
                        "words",
                        Words.line(Stream.of(Optional.of(person.name()), Optional.ofNullable(person.preferredName()))
                                .flatMap(Optional::stream)))
                .setParameter("at", java.sql.Timestamp.from(person.heardAt()))
                .executeUpdate();
    }

    void forget(UUID personId) {
        entities.createNativeQuery("delete from known_person where person_id = :person")
                .setParameter("person", personId)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private static Stream<KnownPerson> people(Query query) {
        return ((List<Tuple>) query.getResultList())
                .stream()
                        .map(row -> new KnownPerson(
                                row.get("person_id", UUID.class),
                                row.get("name", String.class),
                                row.get("preferred_name", String.class),
                                row.get("born_on", String.class),
                                row.get("died_on", LocalDate.class),
                                row.get("nhs_number", String.class),
                                row.get("heard_at", Instant.class)));
    }
}
