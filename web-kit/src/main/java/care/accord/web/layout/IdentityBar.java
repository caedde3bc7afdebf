package care.accord.web.layout;

import care.accord.contracts.NhsNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who a record is about and what one must know before reading on. It stands on every page of a person.
 *
 * @param href the person's own page; null on that page itself
 * @param today the day on which the age is told
 * @param section117 whether the person is owed after-care under MHA 1983 s117
 * @param bornAbout what is known of the birth date, in words, where no day is; null otherwise
 */
public record IdentityBar(
        @Nullable String href,
        String name,
        @Nullable String preferredName,
        @Nullable LocalDate bornOn,
        @Nullable LocalDate diedOn,
        LocalDate today,
        @Nullable NhsNumber nhsNumber,
        List<LocalId> localIds,
        List<String> alerts,
        boolean restricted,
        boolean section117,
        List<Allocation> allocations,
        List<Source> sources,
        @Nullable String bornAbout) {

    /** A number by which another system knows the person, such as "LAS" and "123456". */
    public record LocalId(String system, String value) {}

    /** Who has the case, as far as it is known here. */
    public record Allocation(String label, String holder) {

        /** For one of the bodies: the worker if there is one, and the team. */
        public static Allocation of(String body, @Nullable String worker, @Nullable String team) {
            var whose = worker == null ? "Not allocated" : worker;
            return new Allocation(body, team == null ? whose : whose + ", " + team);
        }

        /** The team alone, for those who may not see who in it has the case. */
        public static Allocation ofTeam(String team) {
            return new Allocation("Team", team);
        }
    }

    /** Where facts on the bar come from, and when they were last heard. */
    public record Source(String name, Instant asOf) {}

    /** The bar of someone whose day of birth is known, or of whose birth nothing is. */
    public IdentityBar(
            @Nullable String href,
            String name,
            @Nullable String preferredName,
            @Nullable LocalDate bornOn,
            @Nullable LocalDate diedOn,
            LocalDate today,
            @Nullable NhsNumber nhsNumber,
            List<LocalId> localIds,
            List<String> alerts,
            boolean restricted,
            boolean section117,
            List<Allocation> allocations,
            List<Source> sources) {
        this(
                href,
                name,
                preferredName,
                bornOn,
                diedOn,
                today,
                nhsNumber,
                localIds,
                alerts,
                restricted,
                section117,
                allocations,
                sources,
                null);
    }

    public IdentityBar {
        localIds = List.copyOf(localIds);
        alerts = List.copyOf(alerts);
        allocations = List.copyOf(allocations);
        sources = List.copyOf(sources);
    }

    /** Whole years, at death for somebody who died; null while the birth date is unknown. */
    public @Nullable Integer age() {
        var until = diedOn == null ? today : diedOn;
        return bornOn == null || bornOn.isAfter(until)
                ? null
                : Period.between(bornOn, until).getYears();
    }

    public boolean marked() {
        return restricted || section117;
    }
}
