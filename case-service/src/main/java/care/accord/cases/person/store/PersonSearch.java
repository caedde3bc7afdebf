package care.accord.cases.person.store;

import care.accord.cases.person.model.Sought;
import care.accord.contracts.NhsNumber;
import care.accord.kit.access.AccessPolicy;
import care.accord.kit.actor.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds people. The access policy is part of the query, so that whoever is hidden changes neither the results nor how many
 * there are. Work is bounded: at most {@link #MOST} people are ranked, exact ones before similar ones.
 */
@ApplicationScoped
public class PersonSearch {

    /** How many people are ranked for one search; who types more finds who is beyond. */
    public static final int MOST = 200;

    private final EntityManager entities;
    private final AccessPolicy access;

    PersonSearch(EntityManager entities, AccessPolicy access) {
        this.entities = entities;
        this.access = access;
    }

    /** The minimal identity of someone who was found. */
    public record Hit(
            UUID personId,
            String name,
            @Nullable String preferredName,
            @Nullable String bornOn,
            @Nullable NhsNumber nhsNumber,
            @Nullable String team) {}

    /** Everyone who meets every feature and whose identity the actor may see, best first. */
    public List<UUID> ranked(Sought sought, Actor actor) {
        var ways = ways(sought);
        if (ways.isEmpty() || ways.stream().anyMatch(Map::isEmpty)) {
            return List.of();
        }
        goByIndex();
        var query = entities.createNativeQuery(rankingOf(ways.size()));
        var features = new ArrayList<Integer>();
        var terms = new ArrayList<String>();
        var likeness = new ArrayList<Double>();
        for (int i = 0; i < ways.size(); i++) {
            var feature = i;
            ways.get(i).forEach((term, how) -> {
                features.add(feature);
                terms.add(term);
                likeness.add(how);
            });
            query.setParameter(
                    "exact" + i,
                    arrayOf(ways.get(i).entrySet().stream()
                            .filter(way -> way.getValue() >= Sought.EXACT)
                            .map(Map.Entry::getKey)));
            query.setParameter("near" + i, arrayOf(ways.get(i).keySet().stream()));
        }
        query.setParameter("features", arrayOf(features.stream()));
        query.setParameter("terms", arrayOf(terms.stream()));
        query.setParameter("likeness", arrayOf(likeness.stream()));
        @SuppressWarnings("unchecked")
        List<UUID> found = access.bind(query, actor).getResultList();
        return found;
    }

    /** The minimal identities, in the order of the ids. */
    @SuppressWarnings("unchecked")
    public List<Hit> hits(List<UUID> people) {
        List<Tuple> rows = entities.createNativeQuery("""
                        select p.id, concat_ws(' ', p.given_names, p.family_name) as name, p.preferred_name, p.born_on,
                               coalesce(p.nhs_number, (select t.nhs_number from steward_task t
                                                        where t.person_id = p.id and t.kind = 'NHS_NUMBER_HELD' and t.settled_at is null)) as nhs_number,
                               (select t.name from case_episode e join known_team t on t.team_id = e.team_id
                                 where e.person_id = p.id and e.closed_at is null
                                 order by t.from_on desc limit 1) as team
                          from person p where p.id = any(cast(:people as uuid[]))""", Tuple.class)
                .setParameter("people", arrayOf(people.stream()))
                .getResultList();
        var byId = rows.stream().collect(Collectors.toMap(row -> row.get("id", UUID.class), PersonSearch::hitOf));
        return people.stream().filter(byId::containsKey).map(byId::get).toList();
    }

    private static Hit hitOf(Tuple row) {
        var number = row.get("nhs_number", String.class);
        return new Hit(
                row.get("id", UUID.class),
                row.get("name", String.class),
                row.get("preferred_name", String.class),
                row.get("born_on", String.class),
                number == null ? null : new NhsNumber(number),
                row.get("team", String.class));
    }

    /** The ways to meet each feature: what the text itself says, and the known words that are like its name. */
    private List<Map<String, Double>> ways(Sought sought) {
        var words = likeWords(sought.names());
        var ways = new ArrayList<Map<String, Double>>();
        for (var feature : sought.features()) {
            if (feature.name() == null) {
                ways.add(feature.terms());
                continue;
            }
            var parts = words.getOrDefault(feature.name(), Map.of());
            for (var likeWord : parts.values()) {
                var all = new LinkedHashMap<>(parts.size() == 1 ? feature.terms() : Map.<String, Double>of());
                likeWord.forEach((word, likeness) -> {
                    all.merge("n:" + word, likeness, Math::max);
                });
                ways.add(all);
            }
        }
        return ways;
    }

    /** For each name typed, each of its words as it is compared; for each of those, the known words like it. */
    @SuppressWarnings("unchecked")
    private Map<String, Map<String, Map<String, Double>>> likeWords(List<String> names) {
        var words = new LinkedHashMap<String, Map<String, Map<String, Double>>>();
        if (names.isEmpty()) {
            return words;
        }
        List<Tuple> rows = entities.createNativeQuery("""
                        select typed, plain, l.word, l.likeness
                          from unnest(string_to_array(:names, ' ')) typed
                         cross join lateral name_words(typed) plain
                         cross join lateral (select plain as word, cast(1 as real) as likeness
                                             union all select word, likeness from words_like(plain)) l""", Tuple.class)
                .setParameter("names", String.join(" ", names))
                .getResultList();
        for (var row : rows) {
            words.computeIfAbsent(row.get("typed", String.class), typed -> new LinkedHashMap<>())
                    .computeIfAbsent(row.get("plain", String.class), plain -> new LinkedHashMap<>())
                    .put(
                            row.get("word", String.class),
                            row.get("likeness", Float.class).doubleValue());
        }
        return words;
    }

    /** Until the transaction ends: a guess that a term is common would otherwise make the planner read everyone for a rare one. */
    private void goByIndex() {
        entities.createNativeQuery("set local enable_seqscan = off").executeUpdate();
    }

    /**
     * Exact ones first. Similar ones are then taken way by way of the first feature, the likest first, so that a short beginning
     * of a common name stops as soon as there are enough.
     */
    private String rankingOf(int features) {
        var visible = access.identityVisible("s.person_id");
        return """
               with exact as materialized (
                   select s.person_id, s.terms from person_search s where %1$s and %3$s limit %4$d
               ), way (feature, term, likeness) as materialized (
                   select * from unnest(cast(:features as int[]), cast(:terms as text[]), cast(:likeness as numeric[]))
               ), near as materialized (
                   select likest.person_id, likest.terms
                     from (select term from way where feature = 0 order by likeness desc, term) one
                    cross join lateral (select s.person_id, s.terms from person_search s
                                         where s.terms @> array[one.term] and %2$s and %3$s limit %4$d) likest
                    where (select count(*) from exact) < %4$d and likest.person_id not in (select person_id from exact)
                    limit %4$d
               ), met as (
                   select c.person_id, way.feature, max(way.likeness) as likeness
                     from (select * from exact union all select * from near) c
                    cross join lateral unnest(c.terms) t (term)
                     join way on way.term = t.term
                    group by c.person_id, way.feature
               ), scored as (
                   select person_id, sum(likeness) as likeness from met group by person_id
               )
               select p.id from scored join person p on p.id = scored.person_id
                order by scored.likeness desc, lower(p.family_name), lower(p.given_names), p.id
                limit %4$d""".formatted(met("exact", features), met("near", features), visible, MOST);
    }

    private static String met(String parameter, int features) {
        return Stream.iterate(0, i -> i < features, i -> i + 1)
                .map(i -> "s.terms && cast(:" + parameter + i + " as text[])")
                .collect(Collectors.joining(" and "));
    }

    /** Terms, ids and numbers hold no character that an array literal would have to escape. */
    private static String arrayOf(Stream<?> values) {
        return values.map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
