package care.accord.local;

import java.nio.file.Path;

/** The services that have a database, tables and a ledger of their own. */
public enum Service {
    CASE("case", "case-service"),
    AFTERCARE("aftercare", "s117-service"),
    STAFFING("staffing", "staffing-service"),
    PARTNERSHIP("partnership", "partnership-service");

    private final String area;
    private final String folder;

    Service(String area, String folder) {
        this.area = area;
        this.folder = folder;
    }

    /** The word in the names of its database, roles, topic and connector, such as {@code case}. */
    public String area() {
        return area;
    }

    /** Its name and the folder of its module, such as {@code case-service}. */
    public String folder() {
        return folder;
    }

    Path jar() {
        return Jars.of(folder);
    }
}
