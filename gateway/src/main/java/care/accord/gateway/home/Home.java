package care.accord.gateway.home;

import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/** Where a person's day begins, by role; the first that fits. */
enum Home {
    CASEWORK("/cases", Set.of("social-worker", "support-worker", "senior-practitioner", "team-manager", "amhp")),
    AFTER_CARE("/aftercare", Set.of("aftercare-council", "aftercare-nhs")),
    STAFFING("/staffing/teams", Set.of("staffing-officer")),
    PARTNERSHIP("/partnership/agreements", Set.of("partnership-manager", "board-member")),
    DIFFERENCES("/cases/steward-tasks", Set.of("sync-steward")),
    OPERATIONS("/operations", Set.of("operator"));

    private final String path;
    private final Set<String> roles;

    Home(String path, Set<String> roles) {
        this.path = path;
        this.roles = roles;
    }

    String path() {
        return path;
    }

    static Optional<Home> of(Set<String> held) {
        return Arrays.stream(values())
                .filter(home -> !Collections.disjoint(home.roles, held))
                .findFirst();
    }
}
