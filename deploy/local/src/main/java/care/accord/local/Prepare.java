package care.accord.local;

/** The last step of a build of the stack: what is done once so that each start is quick. */
public final class Prepare {

    private Prepare() {}

    public static void main(String... arguments) {
        PostgresBinaries.folder();
        LocalKeycloak.buildOnce(Installation.programs().resolve("prepare"));
    }
}
