package care.accord.bench;

import java.time.Duration;

/**
 * How long everything is measured.
 *
 * @param rounds turns of each of two ways
 * @param warmUps turns, at most, for which a way is used before it is measured
 * @param round how long one turn of requests lasts
 * @param assessments units of one turn of writing
 * @param commits single commits whose way to a consumer is timed
 * @param rows ledger rows of one turn of the pipe
 * @param fewPeople whom a search is timed with first
 * @param manyPeople whom it is timed with then
 * @param repeats how often each search, and each list of the home page, is asked
 */
record Effort(
        int rounds,
        int warmUps,
        Duration round,
        int assessments,
        int commits,
        int rows,
        int fewPeople,
        int manyPeople,
        int repeats) {

    static final Effort WHOLE = new Effort(5, 24, Duration.ofSeconds(8), 1_500, 3_000, 40_000, 20_000, 200_000, 25);

    /** To see whether the bench itself works; its figures say nothing. */
    static final Effort SHORT = new Effort(2, 1, Duration.ofSeconds(2), 100, 200, 2_000, 1_000, 5_000, 2);
}
