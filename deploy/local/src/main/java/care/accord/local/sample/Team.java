package care.accord.local.sample;

/** The teams of the sample: three localities', early intervention and forensic. The first two are the demo partnership's. */
public enum Team {
    NORTH("AMHT North", "AMHT", "NORTH", "linden.cole"),
    SOUTH("AMHT South", "AMHT", "SOUTH", "juniper.shaw"),
    WEST("AMHT West", "AMHT", "WEST", "briar.stone"),
    EARLY_INTERVENTION("Early intervention service", "EIS", "COUNTY", "cedar.lowe"),
    FORENSIC("Forensic service", "FORENSIC", "COUNTY", "willow.pike");

    private final String title;
    private final String kind;
    private final String locality;
    private final String manager;

    Team(String title, String kind, String locality, String manager) {
        this.title = title;
        this.kind = kind;
        this.locality = locality;
        this.manager = manager;
    }

    public String title() {
        return title;
    }

    String kind() {
        return kind;
    }

    String locality() {
        return locality;
    }

    /** How the manager signs in. */
    public String manager() {
        return manager;
    }
}
