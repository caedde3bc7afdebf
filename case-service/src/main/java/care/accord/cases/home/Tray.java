package care.accord.cases.home;

import java.util.Arrays;

/** Whose work a page lists; the words are what its address says. */
enum Tray {
    MINE("mine", "My work", "No case is allocated to you."),
    TEAM("team", "My teams’ work", "Your teams have no open cases."),
    UNALLOCATED("unallocated", "Unallocated in my teams", "Every case of your teams has a worker who is in the team.");

    private final String word;
    private final String title;
    private final String whenEmpty;

    Tray(String word, String title, String whenEmpty) {
        this.word = word;
        this.title = title;
        this.whenEmpty = whenEmpty;
    }

    /** One's own work where the word is none of them. */
    static Tray of(String word) {
        return Arrays.stream(values())
                .filter(tray -> tray.word.equals(word))
                .findFirst()
                .orElse(MINE);
    }

    String word() {
        return word;
    }

    String title() {
        return title;
    }

    String whenEmpty() {
        return whenEmpty;
    }
}
