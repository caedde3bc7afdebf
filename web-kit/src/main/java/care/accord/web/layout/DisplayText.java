package care.accord.web.layout;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How dates, times and numbers are shown: {@code {visit.heldOn.inWords}}. */
@TemplateExtension
public final class DisplayText {

    private static final ZoneId HERE = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mma", Locale.ENGLISH);

    private DisplayText() {}

    /** 3 April 2025. */
    public static String inWords(LocalDate date) {
        return DATE.format(date);
    }

    /** 3 April 2025 at 2:32pm, by the clock in England. */
    public static String inWords(Instant moment) {
        var there = moment.atZone(HERE);
        return DATE.format(there) + " at " + timeInWords(moment);
    }

    /** Dates and moments in words, yes and no, anything else as it is. */
    public static String shown(Object value) {
        return switch (value) {
            case LocalDate date -> inWords(date);
            case Instant moment -> inWords(moment);
            case Boolean yes -> yes ? "Yes" : "No";
            default -> value.toString();
        };
    }

    /** A label as it reads inside a sentence: "Family name" becomes "family name", "NHS number" stays. */
    public static String withinSentence(String label) {
        var startsWithOneWord = label.length() > 1 && Character.isLowerCase(label.charAt(1));
        return startsWithOneWord ? Character.toLowerCase(label.charAt(0)) + label.substring(1) : label;
    }

    /** 2:32pm. */
    public static String timeInWords(Instant moment) {
        return TIME.format(moment.atZone(HERE)).toLowerCase(Locale.ENGLISH);
    }
}
