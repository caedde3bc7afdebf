package care.accord.web.layout;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The links across the top of every page and the roles that see each. A link hides nothing: the services decide access. */
public enum NavigationLink {
    PEOPLE(
            "People",
            "/cases/people",
            "social-worker",
            "support-worker",
            "senior-practitioner",
            "team-manager",
            "amhp",
            "aftercare-council",
            "aftercare-nhs"),
    MY_WORK("My work", "/cases", "social-worker", "support-worker", "senior-practitioner", "team-manager", "amhp"),
    AFTER_CARE(
            "After-care",
            "/aftercare",
            "social-worker",
            "senior-practitioner",
            "team-manager",
            "amhp",
            "aftercare-council",
            "aftercare-nhs"),
    TEAMS("Teams", "/staffing/teams", "staffing-officer", "team-manager", "partnership-manager"),
    AGREEMENTS("Agreements", "/partnership/agreements", "partnership-manager", "board-member"),
    OPERATIONS("Operations", "/operations", "operator");

    private final String text;
    private final String href;
    private final Set<String> roles;

    NavigationLink(String text, String href, String... roles) {
        this.text = text;
        this.href = href;
        this.roles = Set.of(roles);
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

    /** The link whose section a page belongs to: the longest address that the page's address starts with. */
    static @Nullable NavigationLink under(String path) {
        return Arrays.stream(values())
                .filter(link -> path.equals(link.href) || path.startsWith(link.href + "/"))
                .max(Comparator.comparingInt(link -> link.href.length()))
                .orElse(null);
    }
}
