package care.accord.bench;

import care.accord.contracts.NhsNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Made-up people whose names are spread as names are: a few are carried by many, most by few. The same numbers give the same
 * people in every run.
 */
final class Crowd {

    private static final List<String> GIVEN = List.of(
            "Wren", "Rowan", "Ivy", "Sage", "Linden", "Hazel", "Laurel", "Reed", "Bryony", "Aspen", "Clover", "Moss",
            "Fern", "Alder", "Juniper", "Maple", "Heather", "Willow", "Ash", "Birch", "Briar", "Cedar", "Dale", "Elder",
            "Flint", "Glen", "Haven", "Iris", "Jasper", "Kestrel", "Lark", "Merle", "Nettle", "Olive", "Poppy", "Quill",
            "River", "Sorrel", "Tansy", "Umber", "Violet", "Wilder", "Yarrow", "Zinnia", "Amber", "Bramble", "Cliff",
            "Daisy", "Ember", "Finch");

    private static final List<String> FAMILY = List.of(
            "Holt", "Marsh", "Hale", "Cole", "Ashby", "Frost", "Dean", "Vale", "Lane", "Ford", "Penn", "Gray", "Quinn",
            "Shaw", "Brook", "Field", "Stone", "Wood", "Hill", "Pool", "Heath", "Moor", "Well", "Croft", "Mead",
            "Thorne", "Barrow", "Carr", "Dell", "Fenn", "Grange", "Hurst", "Knoll", "Leigh", "Mere", "North", "Orchard",
            "Park", "Rigg", "Sands");

    private static final List<String> FRONT = List.of(
            "Thorn", "Bracken", "Ather", "Black", "Cald", "Dun", "Elm", "Fair", "Gos", "Haver", "Ing", "Kirk", "Lang",
            "Mickle", "Nether", "Ox", "Pender", "Quarry", "Raven", "Silver", "Tiver", "Under", "Wether", "Yel",
            "Cinder", "Otter", "Hollin", "Swan", "Rush", "Hartle", "Winter", "Summer", "Cuckoo", "Whin", "Sallow",
            "Larch", "Rook", "Tarn", "Fallow", "Amble");

    private static final List<String> BACK = List.of(
            "wick", "ford", "ton", "by", "thwaite", "ley", "worth", "combe", "stead", "gate", "bourne", "mere", "holme",
            "shaw", "dale", "field", "well", "bridge", "ham", "stow", "cliffe", "garth", "beck", "croft", "low", "royd",
            "side", "den", "hurst", "wold");

    private static final double CARRIED_BY_MANY = 0.6;

    private Crowd() {}

    /** @param nhsNumber synthetic, 999… */
    record Member(UUID id, String givenNames, String familyName, LocalDate bornOn, String nhsNumber, String postcode) {}

    /** People by their place in the crowd, from one to another. */
    static Stream<Member> members(int from, int to) {
        return IntStream.range(from, to).mapToObj(Crowd::member);
    }

    /** Searches as people type them: rare and common names, whole and in part, and names that are spelt wrongly. */
    static List<String> searches() {
        return List.of(
                "Ravenstow",
                "Larchgarth Poppy",
                "Tiverwold",
                "Wren Ottershaw",
                "Hollincliffe",
                "Quarryden",
                "Yelbeck",
                "Holt",
                "Marsh",
                "Wren Holt",
                "Rowan Marsh",
                "Hale Ivy",
                "Cole Sage",
                "Ashby Linden",
                "Wren",
                "Hol",
                "Rowen Marsch",
                "Wrenn Hoult",
                "Brakkenford",
                "Ravenstoe",
                "Larchgath",
                "Ivey Hail",
                "Ashbey",
                "Hollinclif",
                "Tivverwold");
    }

    private static Member member(int place) {
        var chance = new Random(place * 2_654_435_761L);
        var family = chance.nextDouble() < CARRIED_BY_MANY
                ? common(FAMILY, chance)
                : FRONT.get(chance.nextInt(FRONT.size())) + BACK.get(chance.nextInt(BACK.size()));
        return new Member(
                new UUID(chance.nextLong() & ~0xF000L | 0x4000L, chance.nextLong() & ~(3L << 62) | 1L << 63),
                common(GIVEN, chance),
                family,
                LocalDate.of(1930, 1, 1).plusDays(chance.nextInt(28_000)),
                nhsNumber(place),
                "NS%d %dAA".formatted(1 + chance.nextInt(20), chance.nextInt(10)));
    }

    /** The first names of a list are carried most. */
    private static String common(List<String> names, Random chance) {
        var place = chance.nextDouble();
        return names.get((int) (place * place * names.size()));
    }

    /** One number in eleven has no check digit and is passed over; four places apart, no two people come to the same one. */
    private static String nhsNumber(int place) {
        return LongStream.iterate(place * 4L, number -> number + 1)
                .mapToObj(number -> valid("999%06d".formatted(number)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<String> valid(String firstNine) {
        return IntStream.rangeClosed(0, 9)
                .mapToObj(checkDigit -> firstNine + checkDigit)
                .filter(candidate -> NhsNumber.parse(candidate).isPresent())
                .findFirst();
    }
}
