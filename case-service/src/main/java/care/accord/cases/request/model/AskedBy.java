package care.accord.cases.request.model;

/** Who got in touch. */
public enum AskedBy {
    PERSON("The person themselves"),
    FAMILY_OR_FRIEND("Family, friend or unpaid carer"),
    GP("GP"),
    HOSPITAL("Hospital"),
    COMMUNITY_HEALTH("Community or mental health team"),
    POLICE("Police or probation"),
    HOUSING("Housing"),
    ANOTHER_COUNCIL("Another council"),
    PROVIDER("Care provider or voluntary organisation"),
    OWN_SERVICE("Our own service"),
    SOMEONE_ELSE("Someone else");

    private final String display;

    AskedBy(String display) {
        this.display = display;
    }

    public String display() {
        return display;
    }
}
