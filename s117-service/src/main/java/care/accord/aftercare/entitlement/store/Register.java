package care.accord.aftercare.entitlement.store;

import care.accord.aftercare.entitlement.model.State;
import care.accord.contracts.LegalStatus;
import care.accord.kit.access.AccessPolicy;
import care.accord.kit.actor.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The register as a list: only entitlements of people whose record the reader may open. */
@ApplicationScoped
public class Register {

    private final EntityManager entities;
    private final AccessPolicy access;

    Register(EntityManager entities, AccessPolicy access) {
        this.entities = entities;
        this.access = access;
    }

    /** @param name null while the identity was not received */
    public record Line(
            UUID entitlementId,
            UUID personId,
            @Nullable String name,
            LegalStatus legalStatus,
            LocalDate since,
            State state) {

        public Place place() {
            return new Place(since, entitlementId);
        }
    }

    /** Where a line stands in the list: by first day, newest first. */
    public record Place(LocalDate since, UUID entitlementId) {

        private static final String SHAPE = "\\d{4}-\\d{2}-\\d{2}~[0-9a-f-]{36}";

        /** Reads what {@link #toString()} wrote; empty for anything else. */
        public static Optional<Place> parse(String text) {
            if (!text.matches(SHAPE)) {
                return Optional.empty();
            }
            try {
                var parts = text.split("~", 2);
                return Optional.of(new Place(LocalDate.parse(parts[0]), UUID.fromString(parts[1])));
            } catch (IllegalArgumentException | java.time.DateTimeException e) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return since + "~" + entitlementId;
        }
    }

    /** What the list is narrowed to; null for all. */
    public record Filter(@Nullable State state, @Nullable LegalStatus legalStatus) {}

    /** Those after a place, from there on to older ones; from the newest when there is no place. */
    public List<Line> olderThan(Actor reader, Filter filter, @Nullable Place place, int most) {
        return lines(reader, filter, place, "<", "desc", most);
    }

    /** Those before a place, newest first. */
    public List<Line> newerThan(Actor reader, Filter filter, Place place, int most) {
        return lines(reader, filter, place, ">", "asc", most).reversed();
    }

    /** The open entitlements of people whose case the reader has as its worker, newest first. */
    @SuppressWarnings("unchecked")
    public List<Line> openWhereWorking(Actor reader) {
        var query = entities.createNativeQuery("""
            select e.id, e.person_id, k.name, e.legal_status, cast(e.since as text) as since, e.state
              from entitlement e
              left join known_person k on k.person_id = e.person_id
             where %s and e.state in (:open)
               and exists (select 1 from known_allocation a
                            where a.person_id = e.person_id and a.worker_subject = :reader)
             order by e.since desc, e.id desc\
            """.formatted(access.recordVisible("e.person_id")), Tuple.class)
                .setParameter(
                        "open",
                        Arrays.stream(State.values())
                                .filter(State::isOpen)
                                .map(State::name)
                                .toList())
                .setParameter("reader", reader.subject());
        return ((List<Tuple>) access.bind(query, reader).getResultList())
                .stream().map(Register::lineOf).toList();
    }

    @SuppressWarnings("unchecked")
    private List<Line> lines(
            Actor reader, Filter filter, @Nullable Place place, String beyond, String direction, int most) {
        var query = entities.createNativeQuery(
                        """
                        select e.id, e.person_id, k.name, e.legal_status, cast(e.since as text) as since, e.state
                          from entitlement e
                          left join known_person k on k.person_id = e.person_id
                         where %s
                           and (cast(:state as text) is null or e.state = :state)
                           and (cast(:status as text) is null or e.legal_status = :status)
                           and (cast(:since as date) is null or (e.since, e.id) %s (cast(:since as date), cast(:id as uuid)))
                         order by e.since %s, e.id %s limit :most\
                        """.formatted(access.recordVisible("e.person_id"), beyond, direction, direction), Tuple.class)
                .setParameter(
                        "state", filter.state() == null ? null : filter.state().name())
                .setParameter(
                        "status",
                        filter.legalStatus() == null
                                ? null
                                : filter.legalStatus().code())
                .setParameter("since", place == null ? null : place.since().toString())
                .setParameter("id", place == null ? null : place.entitlementId().toString())
                .setParameter("most", most);
        return ((List<Tuple>) access.bind(query, reader).getResultList())
                .stream().map(Register::lineOf).toList();
    }

    private static Line lineOf(Tuple row) {
        return new Line(
                row.get("id", UUID.class),
                row.get("person_id", UUID.class),
                row.get("name", String.class),
                LegalStatus.ofCode(row.get("legal_status", String.class)).orElseThrow(),
                LocalDate.parse(row.get("since", String.class)),
                State.valueOf(row.get("state", String.class)));
    }
}
