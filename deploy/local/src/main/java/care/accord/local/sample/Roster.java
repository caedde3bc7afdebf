package care.accord.local.sample;

import static care.accord.local.sample.Grade.SENIOR_PRACTITIONER;
import static care.accord.local.sample.Grade.SOCIAL_WORKER;
import static care.accord.local.sample.Grade.SUPPORT_WORKER;
import static care.accord.local.sample.Team.EARLY_INTERVENTION;
import static care.accord.local.sample.Team.FORENSIC;
import static care.accord.local.sample.Team.NORTH;
import static care.accord.local.sample.Team.SOUTH;
import static care.accord.local.sample.Team.WEST;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Who is in the posts that the council funds: 41.5 WTE, of them 4.7 WTE employed by the council. */
final class Roster {

    private static final String COUNCIL = "998";
    private static final String TRUST = "RZZ";

    /** Name, share of a full-time week in tenths; the council's own marked with a star. */
    private static final List<Colleague> ALL = Stream.of(
                    of(NORTH, SENIOR_PRACTITIONER, "=Sage Holt 10*", "Larch Denby 8"),
                    of(NORTH, SOCIAL_WORKER, "=Wren Ashby 10*", "Robin Thorne 10", "Merle Fenn 10", "Heather Combe 8"),
                    of(NORTH, SOCIAL_WORKER, "Teal Rigby 6", "Myrtle Swale 6*"),
                    of(NORTH, SUPPORT_WORKER, "=Ivy Marsh 10", "Bracken Tull 10", "Finch Arden 8", "Olive Burrow 10"),
                    of(SOUTH, SENIOR_PRACTITIONER, "Acacia Webb 10", "Jay Hollins 10"),
                    of(SOUTH, SOCIAL_WORKER, "=Rowan Hale 10*", "Poppy Lund 10", "Elm Garside 8", "Lark Mayhew 10"),
                    of(SOUTH, SOCIAL_WORKER, "Violet Crewe 10", "Basil Orme 6"),
                    of(SOUTH, SUPPORT_WORKER, "Dale Pinner 10", "Primrose Yates 8", "Kestrel Boyd 10"),
                    of(WEST, SENIOR_PRACTITIONER, "Holly Sutter 10", "Martin Reeve 8"),
                    of(WEST, SOCIAL_WORKER, "Tansy Aldous 10", "Heath Corby 10", "Iris Malden 6*", "Perry Stokes 10"),
                    of(WEST, SOCIAL_WORKER, "Sorrel Byrne 10", "Jasmine Tate 8"),
                    of(WEST, SUPPORT_WORKER, "Oakley Minns 10", "Daisy Farrow 5*", "Swift Harker 10"),
                    of(EARLY_INTERVENTION, SENIOR_PRACTITIONER, "Lily Amory 10"),
                    of(EARLY_INTERVENTION, SOCIAL_WORKER, "Flint Dorsey 10", "Rose Kimble 8", "Sandy Voss 10"),
                    of(EARLY_INTERVENTION, SOCIAL_WORKER, "Marigold Pace 5"),
                    of(EARLY_INTERVENTION, SUPPORT_WORKER, "Thyme Barlow 10", "Starling Noon 6"),
                    of(FORENSIC, SENIOR_PRACTITIONER, "Yarrow Cliff 10"),
                    of(FORENSIC, SOCIAL_WORKER, "Ash Penrose 10", "Clement Rudd 8", "Viola Hext 10"),
                    of(FORENSIC, SUPPORT_WORKER, "Nettle Ayre 5", "Campion Dyer 8"))
            .flatMap(List::stream)
            .toList();

    private Roster() {}

    static List<Colleague> all() {
        return ALL;
    }

    private static List<Colleague> of(Team team, Grade grade, String... lines) {
        return Arrays.stream(lines).map(line -> colleague(team, grade, line)).toList();
    }

    private static Colleague colleague(Team team, Grade grade, String line) {
        var words = line.replaceAll("[=*]", "").split(" ");
        return new Colleague(
                words[0],
                words[1],
                grade,
                team,
                line.endsWith("*") ? COUNCIL : TRUST,
                new BigDecimal("3.7").multiply(new BigDecimal(words[2])),
                line.startsWith("="));
    }
}
