package care.accord.local.sample;

import care.accord.local.sample.SampleCase.Asking;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Who works, and on what: the same seed, day and share plan the same. Nothing here knows of a running Accord. */
public final class SamplePlan {

    /** Full-time in the council, as the hours of the roster are. */
    private static final BigDecimal FULL_TIME_HOURS = new BigDecimal("37");

    private static final int WHOLE = 100;
    private static final int DAYS_OF_REQUESTS = 90;

    private static final List<Asking> ASKINGS = List.of(
            new Asking("COMMUNITY", "PERSON", "Finds it hard to manage at home"),
            new Asking("COMMUNITY", "FAMILY_OR_FRIEND", "Family see meals missed and letters unopened"),
            new Asking("COMMUNITY", "GP", "Low mood for months; rent in arrears; asks for help with daily living"),
            new Asking("DISCHARGE_FROM_HOSPITAL", "HOSPITAL", "Ready to leave the ward; needs support to settle again"),
            new Asking("COMMUNITY", "COMMUNITY_HEALTH", "Care coordinator asks for an assessment of social care needs"),
            new Asking("COMMUNITY", "HOUSING", "Flat in poor repair; neighbours worried; tenancy at risk"),
            new Asking("PRISON", "POLICE", "Due for release; no settled home; in touch with the forensic team"),
            new Asking(
                    "TRANSFER_FROM_OTHER_LA",
                    "ANOTHER_COUNCIL",
                    "Moved here in the spring; support to be looked at anew"));

    private final long seed;
    private final int percent;
    private final LocalDate asAt;
    private final List<Colleague> colleagues;
    private final List<SampleCase> cases;

    private SamplePlan(long seed, int percent, LocalDate asAt) {
        this.seed = seed;
        this.percent = percent;
        this.asAt = asAt;
        this.colleagues = planColleagues();
        this.cases = planCases();
    }

    /**
     * @param percent of the whole, 1 to 100; of every stage, and of every grade in every team, at least one
     * @param asAt the last day on which anything is said to have happened
     */
    public static SamplePlan of(long seed, int percent, LocalDate asAt) {
        if (percent < 1 || percent > WHOLE) {
            throw new IllegalArgumentException("Not a share of the sample: " + percent + " %");
        }
        return new SamplePlan(seed, percent, asAt);
    }

    long seed() {
        return seed;
    }

    public LocalDate asAt() {
        return asAt;
    }

    /** Those in the funded posts; managers have posts of their own. */
    public List<Colleague> colleagues() {
        return colleagues;
    }

    /** What the colleagues are together, in WTE of the council's full-time week. */
    public BigDecimal fundedWte() {
        return colleagues.stream()
                .map(Colleague::weeklyHours)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(FULL_TIME_HOURS, 2, RoundingMode.HALF_EVEN);
    }

    public List<SampleCase> cases() {
        return cases;
    }

    /** How many cases are open in the end. */
    public int openCases() {
        return (int) cases.stream().filter(it -> it.stage().isOpen()).count();
    }

    /** How many open cases a team has in the end, with a worker and without one. */
    public int openCasesOf(Team team) {
        return (int) cases.stream()
                .filter(it -> it.team() == team && it.stage().isOpen())
                .count();
    }

    int steps() {
        return cases.stream().mapToInt(it -> it.steps().size()).sum();
    }

    private List<Colleague> planColleagues() {
        var chosen = new ArrayList<Colleague>();
        for (var team : Team.values()) {
            for (var grade : Grade.values()) {
                var ofGrade = Roster.all().stream()
                        .filter(it -> it.team() == team && it.grade() == grade)
                        .toList();
                chosen.addAll(ofGrade.subList(0, Math.ceilDiv(ofGrade.size() * percent, WHOLE)));
            }
        }
        return List.copyOf(chosen);
    }

    private List<SampleCase> planCases() {
        var chance = new Random(seed);
        var stages = new ArrayList<Stage>();
        Arrays.stream(Stage.values())
                .forEach(stage -> stages.addAll(Collections.nCopies(shareOf(stage.cases()), stage)));
        Collections.shuffle(stages, chance);
        var load = new HashMap<Colleague, Integer>();
        var planned = new ArrayList<SampleCase>();
        var nth = new EnumMap<Stage, Integer>(Stage.class);
        for (var stage : stages) {
            planned.add(
                    planCase(planned.size() + 1, stage, nth.merge(stage, 1, Integer::sum), leastBusy(load), chance));
        }
        return List.copyOf(planned);
    }

    /** Of those who want support every tenth lives elsewhere, and every tenth is unsettled; every 25th of a stage is restricted. */
    private SampleCase planCase(int number, Stage stage, int nthInStage, Colleague recorder, Random chance) {
        var wanting = stage == Stage.WANTING_SUPPORT;
        var elsewhere = wanting && nthInStage % 10 == 3;
        return new SampleCase(
                number,
                People.person(number, elsewhere, asAt, chance),
                stage,
                recorder,
                recorder.grade().decides() ? recorder : seniorOf(recorder.team()),
                asAt.minusDays(chance.nextInt(DAYS_OF_REQUESTS)),
                ASKINGS.get(chance.nextInt(ASKINGS.size())),
                elsewhere,
                wanting && nthInStage % 10 == 7,
                stage.isAllocated() && nthInStage % 25 == 2);
    }

    /** Who has the fewest cases for their hours, so that everybody's caseload is about the same in WTE. */
    private Colleague leastBusy(Map<Colleague, Integer> load) {
        var next = colleagues.stream()
                .min(Comparator.comparing(
                        it -> (load.getOrDefault(it, 0) + 1) / it.weeklyHours().doubleValue()))
                .orElseThrow();
        load.merge(next, 1, Integer::sum);
        return next;
    }

    private Colleague seniorOf(Team team) {
        return colleagues.stream()
                .filter(it -> it.team() == team && it.grade() == Grade.SENIOR_PRACTITIONER)
                .findFirst()
                .orElseThrow();
    }

    private int shareOf(int whole) {
        return Math.max(1, Math.round(whole * percent / (float) WHOLE));
    }
}
