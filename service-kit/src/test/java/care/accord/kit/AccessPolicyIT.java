package care.accord.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.contracts.BodyCode;
import care.accord.contracts.Sensitivity;
import care.accord.contracts.Shows;
import care.accord.kit.access.AccessPolicy;
import care.accord.kit.access.AccessRefusal;
import care.accord.kit.access.Guards;
import care.accord.kit.access.Relationships;
import care.accord.kit.access.Relationships.Holder;
import care.accord.kit.access.Relationships.Kind;
import care.accord.kit.access.Sight;
import care.accord.kit.actor.Act;
import care.accord.kit.actor.Actor;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.testing.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SampleService.class)
@WithTestResource(Database.class)
class AccessPolicyIT {

    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");
    private static final Actor.Team NORTH = new Actor.Team(UUID.randomUUID(), "North", new BodyCode("RZZ"));
    private static final Actor.Team SOUTH = new Actor.Team(UUID.randomUUID(), "South", new BodyCode("RZZ"));

    @Inject
    AccessPolicy policy;

    @Inject
    Guards guards;

    @Inject
    Relationships relationships;

    @Inject
    EntityManager entities;

    @Test
    void a_caseworker_finds_the_identity_of_a_person_of_normal_sensitivity_and_not_the_record() {
        assertThat(policy.sightOf(social("stranger"), person(Sensitivity.NORMAL)))
                .isEqualTo(Sight.IDENTITY);
    }

    @Test
    void the_allocated_worker_and_the_case_team_open_the_record() {
        var person = person(Sensitivity.NORMAL);
        begin(person, Kind.ALLOCATED_WORKER, Holder.worker("wren"), null);
        begin(person, Kind.CASE_TEAM, Holder.team(NORTH.id()), null);
        assertThat(policy.sightOf(social("wren"), person)).isEqualTo(Sight.RECORD);
        assertThat(policy.sightOf(social("colleague", NORTH), person)).isEqualTo(Sight.RECORD);
        assertThat(policy.sightOf(social("stranger"), person)).isEqualTo(Sight.IDENTITY);
    }

    @Test
    void a_relationship_opens_the_record_only_while_it_lasts() {
        var person = person(Sensitivity.NORMAL);
        begin(person, Kind.AMHP_DUTY, Holder.worker("hazel"), LONG_AGO.plus(72, ChronoUnit.HOURS));
        assertThat(policy.sightOf(social("hazel"), person)).isEqualTo(Sight.IDENTITY);
    }

    @Test
    void a_worker_s_relationship_as_a_member_of_a_team_opens_the_record_only_in_that_team() {
        var person = person(Sensitivity.NORMAL);
        begin(person, Kind.ALLOCATED_WORKER, Holder.workerIn(NORTH.id(), "wren"), null);
        assertThat(policy.sightOf(social("wren", NORTH), person)).isEqualTo(Sight.RECORD);
        assertThat(policy.sightOf(social("wren", SOUTH), person)).isEqualTo(Sight.IDENTITY);
        assertThat(policy.sightOf(social("wren"), person)).isEqualTo(Sight.IDENTITY);
        assertThat(policy.sightOf(social("colleague", NORTH), person)).isEqualTo(Sight.IDENTITY);
    }

    @Test
    void the_same_worker_in_another_team_has_another_relationship_and_each_ends_by_itself() {
        var person = person(Sensitivity.NORMAL);
        begin(person, Kind.ALLOCATED_WORKER, Holder.workerIn(NORTH.id(), "wren"), null);
        begin(person, Kind.ALLOCATED_WORKER, Holder.workerIn(SOUTH.id(), "wren"), null);
        QuarkusTransaction.requiringNew()
                .run(() -> relationships.end(
                        person, Kind.ALLOCATED_WORKER, Holder.workerIn(NORTH.id(), "wren"), Instant.now()));
        assertThat(policy.sightOf(social("wren", NORTH), person)).isEqualTo(Sight.IDENTITY);
        assertThat(policy.sightOf(social("wren", SOUTH), person)).isEqualTo(Sight.RECORD);
    }

    @Test
    void a_relationship_that_is_begun_twice_is_one_and_ends_at_once() {
        var person = person(Sensitivity.NORMAL);
        begin(person, Kind.CASE_TEAM, Holder.team(NORTH.id()), null);
        begin(person, Kind.CASE_TEAM, Holder.team(NORTH.id()), null);
        QuarkusTransaction.requiringNew()
                .run(() -> relationships.end(person, Kind.CASE_TEAM, Holder.team(NORTH.id()), Instant.now()));
        assertThat(policy.sightOf(social("colleague", NORTH), person)).isEqualTo(Sight.IDENTITY);
    }

    @Test
    void a_restricted_person_does_not_exist_without_a_named_right_even_for_the_team() {
        var person = person(Sensitivity.RESTRICTED, "named");
        begin(person, Kind.CASE_TEAM, Holder.team(NORTH.id()), null);
        assertThat(policy.sightOf(social("colleague", NORTH), person)).isEqualTo(Sight.NOTHING);
        assertThat(policy.sightOf(social("named"), person)).isEqualTo(Sight.RECORD);
    }

    @Test
    void roles_without_casework_see_nobody_and_an_unknown_person_is_seen_by_nobody() {
        assertThat(policy.sightOf(actor("officer", "staffing-officer"), person(Sensitivity.NORMAL)))
                .isEqualTo(Sight.NOTHING);
        assertThat(policy.sightOf(social("wren"), UUID.randomUUID())).isEqualTo(Sight.NOTHING);
    }

    @Test
    void a_machine_client_sees_the_people_of_its_body_and_nobody_else() {
        var person = person(Sensitivity.NORMAL);
        begin(person, Kind.BODY, Holder.body(new BodyCode("998")), null);
        assertThat(policy.sightOf(actor("las", "council-system"), person)).isEqualTo(Sight.RECORD);
        assertThat(policy.sightOf(actor("las", "council-system"), person(Sensitivity.NORMAL)))
                .isEqualTo(Sight.NOTHING);
        assertThat(policy.sightOf(social("wren"), person)).isEqualTo(Sight.IDENTITY);
    }

    @Test
    @Shows("I16")
    void a_refused_look_is_audited_though_it_shows_nothing() {
        var person = person(Sensitivity.RESTRICTED, "named");
        var act = Act.own(social("stranger"));
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> policy.requireRecord(act, person)))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.refusal()).isEqualTo(AccessRefusal.NOT_FOUND));
        var outcomes = QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(
                                "select outcome from audit where person_id = :person", String.class)
                        .setParameter("person", person)
                        .getResultList());
        assertThat(outcomes).isEqualTo(List.of("REFUSED"));
    }

    @Test
    void lists_and_single_looks_follow_the_same_policy_for_everyone() {
        var people = new ArrayList<UUID>();
        for (var sensitivity : Sensitivity.values()) {
            for (var named : List.of(Set.of("wren"), Set.of("other"))) {
                for (var holder : new Holder[] {
                    null,
                    Holder.worker("wren"),
                    Holder.workerIn(NORTH.id(), "wren"),
                    Holder.workerIn(SOUTH.id(), "wren"),
                    Holder.team(NORTH.id()),
                    Holder.body(new BodyCode("998"))
                }) {
                    var person = person(sensitivity, named.toArray(String[]::new));
                    if (holder != null) {
                        begin(person, Kind.CASE_TEAM, holder, null);
                    }
                    people.add(person);
                }
            }
        }
        var actors = List.of(
                social("wren"),
                social("wren", NORTH),
                social("wren", SOUTH),
                social("wren", NORTH, SOUTH),
                social("other", NORTH),
                actor("las", "council-system"),
                actor("wren", "aftercare-council"),
                actor("wren", "staffing-officer"),
                actor("wren", "privacy-officer"));
        for (var actor : actors) {
            assertThat(listed(policy.identityVisible("p.id"), actor, people))
                    .as("identities for %s", actor)
                    .containsExactlyInAnyOrderElementsOf(seen(actor, people, Sight.IDENTITY));
            assertThat(listed(policy.recordVisible("p.id"), actor, people))
                    .as("records for %s", actor)
                    .containsExactlyInAnyOrderElementsOf(seen(actor, people, Sight.RECORD));
        }
    }

    private List<UUID> seen(Actor actor, List<UUID> people, Sight least) {
        return people.stream()
                .filter(person -> policy.sightOf(actor, person).compareTo(least) >= 0)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<UUID> listed(String condition, Actor actor, List<UUID> people) {
        var query = entities.createNativeQuery(
                "select p.id from unnest(cast(:people as uuid[])) as p(id) where " + condition, UUID.class);
        query.setParameter(
                "people",
                "{" + String.join(",", people.stream().map(UUID::toString).toList()) + "}");
        return (List<UUID>) policy.bind(query, actor).getResultList();
    }

    private UUID person(Sensitivity sensitivity, String... named) {
        var person = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> guards.guard(person, sensitivity, Set.of(named)));
        return person;
    }

    private void begin(UUID person, Kind kind, Holder holder, Instant until) {
        QuarkusTransaction.requiringNew().run(() -> relationships.begin(person, kind, holder, "test", LONG_AGO, until));
    }

    private static Actor social(String subject, Actor.Team... teams) {
        return new Actor(subject, subject, Set.of("social-worker"), new BodyCode("998"), null, null, Set.of(teams));
    }

    private static Actor actor(String subject, String role) {
        return new Actor(subject, subject, Set.of(role), new BodyCode("998"), null, null, Set.of());
    }
}
