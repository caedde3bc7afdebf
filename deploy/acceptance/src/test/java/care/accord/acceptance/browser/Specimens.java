package care.accord.acceptance.browser;

/** What is written on pages to see whether it fits. */
final class Specimens {

    static final String LONG_NAME = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch";

    /** Several paragraphs, with a word that does not break. */
    static final String STORY =
            "Has stopped cooking and cleaning since the winter, and lets nobody in on most days. ".repeat(6)
                    + "\n\nWrites to https://www.northshire.example/adult-social-care/"
                    + "a-word-that-does-not-break-anywhere-".replace("-", "").repeat(3)
                    + " instead.\n\n- sister visits weekly\n- neighbour shops";

    private Specimens() {}
}
