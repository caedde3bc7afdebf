package care.accord.acceptance.guide;

import care.accord.acceptance.suite.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A guide in Markdown: its blocks of commands in order, each with the answer that the guide shows below it. */
public final class Guide {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^ *```(\\w+)\\n(.*?)^ *```$");

    /** Between the answers of two blocks; no answer has it. */
    private static final String NEXT = "\u001e";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<Step> steps;

    private Guide(List<Step> steps) {
        this.steps = steps;
    }

    public static Guide read(Path file) {
        return of(text(file));
    }

    /** The first block of a page that is in this language and has these words in it, as it stands there. */
    public static String block(Path page, String language, String words) {
        return BLOCK.matcher(text(page))
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2).stripTrailing().stripIndent())
                .filter(block -> block.contains(words))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "%s has no block of %s with “%s” in it".formatted(page, language, words)));
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Guide of(String markdown) {
        var blocks = BLOCK.matcher(markdown).results().toList();
        var steps = new ArrayList<Step>();
        for (var at = 0; at < blocks.size(); at++) {
            if (blocks.get(at).group(1).equals("sh")) {
                var after = at + 1 < blocks.size() ? blocks.get(at + 1) : blocks.get(at);
                steps.add(new Step(blocks.get(at).group(2), Answer.of(after.group(1), after.group(2))));
            }
        }
        return new Guide(List.copyOf(steps));
    }

    /** How many blocks of commands there are. */
    public int length() {
        return steps.size();
    }

    /** Runs all commands in one shell, which ends at the first that fails, and answers where an answer is not the one shown. */
    public List<String> follow(Map<String, String> environment) {
        var answers = run(environment).split(NEXT, -1);
        return IntStream.range(0, steps.size())
                .boxed()
                .flatMap(step -> step + 1 < answers.length
                        ? steps.get(step).differences(answers[step]).stream()
                        : Stream.of("Failed, or was never reached:%n%s%n%s"
                                .formatted(steps.get(step).commands(), step < answers.length ? answers[step] : "")))
                .toList();
    }

    private String run(Map<String, String> environment) {
        var script =
                steps.stream().map(step -> step.commands() + "printf '\\036'\n").collect(Collectors.joining());
        return Programs.run(Programs.shell(script), environment, PATIENCE).said();
    }
}
