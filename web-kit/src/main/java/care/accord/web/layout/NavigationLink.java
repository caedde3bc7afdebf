package care.accord.web.layout;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The links across the top of every page and the roles that see each. A link hides nothing: the services decide access. */
public enum NavigationLink {
    PEOPLE("People", "/cases/people", List.of("/cases/people"), Roles.CASEWORK),
    MY_WORK("My work", "/cases", List.of("/cases"), Roles.CASEWORK),
    AFTER_CARE(
            "After-care",
            "/aftercare",
            List.of("/aftercare"),
            Set.of(
                    "social-worker",
                    "senior-practitioner",
                    "team-manager",
                    "amhp",
                    "aftercare-council",
                    "aftercare-nhs")),
    TEAMS(
            "Teams",
            "/staffing/teams",
            List.of("/staffing"),
            Set.of("staffing-officer", "team-manager", "partnership-manager", "privacy-officer")),
    AGREEMENTS(
            "Agreements",
            "/partnership/agreements",
            List.of("/partnership"),
            Set.of("partnership-manager", "board-member", "privacy-officer")),
    DIFFERENCES("Differences", "/cases/steward-tasks", List.of("/cases/steward-tasks"), Set.of("sync-steward")),
    OPERATIONS(
            "Operations",
            "/operations",
            List.of("/operations", "/cases/operations", "/aftercare/operations"),
            Set.of("operator"));

    private final String text;
    private final String href;
    private final List<String> sections;
    private final Set<String> roles;

    NavigationLink(String text, String href, List<String> sections, Set<String> roles) {
        this.text = text;
        this.href = href;
        this.sections = sections;
        this.roles = roles;
    }

    /** A constant of the enum itself would not be there yet when its constants are made. */
    private static final class Roles {
        static final Set<String> CASEWORK =
                Set.of("social-worker", "support-worker", "senior-practitioner", "team-manager", "amhp");
    }

    public String text() {
        return text;
    }

    public String href() {
        return href;
    }

    static List<NavigationLink> forRoles(Set<String> held) {
        return Arrays.stream(values())
                .filter(link -> link.roles.stream().anyMatch(held::contains))
                .toList();
    }

    /** The link whose section a page belongs to: the one with the longest address that the page's address starts with. */
    static @Nullable NavigationLink under(String path) {
        return Arrays.stream(values())
                .filter(link -> link.reach(path) > 0)
                .max(Comparator.comparingInt(link -> link.reach(path)))
                .orElse(null);
    }

    private int reach(String path) {
        return sections.stream()
                .filter(section -> path.equals(section) || path.startsWith(section + "/"))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
