package care.accord.local.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes up people; the same chance makes up the same. Their names are words put together, not anybody's. */
final class People {

    private static final int YEARS_OF_WORKING_AGE = 46;
    private static final int YOUNGEST = 18;
    private static final int PLACES_APART = 20;

    /** Far from the numbers that tests give out. */
    private static final int FIRST_PLACE = 500_000;

    private static final List<String> GIVEN = List.of(
            "Amber", "Aurora", "Beryl", "Blossom", "Brook", "Bryn", "Coral", "Crystal", "Dawn", "Dune", "Ember",
            "Fable", "Florian", "Gale", "Garnet", "Harbour", "Haven", "Indigo", "Ivory", "Jade", "Jasper", "Lake",
            "Lotus", "Lunar", "Marlow", "Meadow", "Misty", "North", "Ocean", "Opal", "Orion", "Pearl", "Petal", "Quill",
            "Rain", "Reef", "Ridge", "Ruby", "Sable", "Saffron", "Season", "Sierra", "Silver", "Skye", "Snow", "Solar",
            "Spruce", "Sunny", "Tide", "Topaz", "Vale", "Vesper", "Winter", "Zephyr");
    private static final List<String> FIRST_HALVES = List.of(
            "Amber", "Birch", "Bramble", "Brook", "Cinder", "Copper", "Dew", "Elder", "Fallow", "Flax", "Glen",
            "Hollow", "Juniper", "Kettle", "Linnet", "Mallow", "Nightin", "Otter", "Pebble", "Quarry", "Raven", "Sedge",
            "Thistle", "Under", "Walnut", "Yonder");
    private static final List<String> SECOND_HALVES = List.of(
            "bank", "beck", "bridge", "croft", "dale", "fell", "field", "ford", "gate", "holm", "hurst", "ley", "mere",
            "moor", "side", "stead", "thwaite", "well", "wick", "worth");
    private static final List<String> STREETS =
            List.of("Lantern Lane", "Mill Race", "Orchard Rise", "Penny Street", "Station Yard", "Weavers Row");
    private static final String LONG_GIVEN = "Maximiliana Evangelina Theodora Clementina Rosalinda";
    private static final String LONG_FAMILY = "Featherstonehollow-Cholmondingley-Ravensbournethwaite";

    private People() {}

    /**
     * The person of a case.
     *
     * @param number of the case, from 1: every 12th has no NHS number, every 9th other names too, every 19th a long name,
     *     every 57th only one, and of every 29th only the year of birth is known
     * @param elsewhere whether they live in another council's area
     */
    static Person person(int number, boolean elsewhere, LocalDate asAt, Random chance) {
        var given = pick(GIVEN, chance);
        var family = pick(FIRST_HALVES, chance) + pick(SECOND_HALVES, chance);
        var oneName = isEvery(57, number);
        var longName = isEvery(19, number) && !oneName;
        var born =
                asAt.minusYears(YOUNGEST + chance.nextInt(YEARS_OF_WORKING_AGE)).minusDays(1 + chance.nextInt(365));
        return new Person(
                oneName ? null : longName ? given + " " + LONG_GIVEN : given,
                longName ? family + "-" + LONG_FAMILY : family,
                isEvery(7, number) ? pick(GIVEN, chance) : null,
                isEvery(9, number) ? aliases(given, chance) : List.of(),
                born,
                isEvery(29, number),
                isEvery(12, number) ? null : NhsNumbers.from(FIRST_PLACE + PLACES_APART * number),
                Integer.toString(9_000_000 + number),
                trustNumber(number),
                "%d %s, %s"
                        .formatted(
                                1 + chance.nextInt(98), pick(STREETS, chance), elsewhere ? "Eastport" : "Northbridge"),
                "%s%d %dAA".formatted(elsewhere ? "ES" : "NS", 1 + chance.nextInt(9), 1 + chance.nextInt(9)));
    }

    /** Some are in the council's system only. */
    private static @Nullable String trustNumber(int number) {
        return number % 3 == 0 ? null : "CN" + (700_000 + number);
    }

    private static List<String> aliases(String given, Random chance) {
        return List.of(
                given + " " + pick(FIRST_HALVES, chance) + pick(SECOND_HALVES, chance),
                pick(GIVEN, chance) + " " + pick(FIRST_HALVES, chance) + "son");
    }

    private static boolean isEvery(int nth, int number) {
        return number % nth == nth / 2;
    }

    private static String pick(List<String> words, Random chance) {
        return words.get(chance.nextInt(words.size()));
    }
}
