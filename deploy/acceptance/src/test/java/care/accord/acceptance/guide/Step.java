package care.accord.acceptance.guide;

import java.util.List;

/**
 * A block of commands.
 *
 * @param answer what the guide says that they answer; {@link Answer.None} where it does not say
 */
record Step(String commands, Answer answer) {

    /** Where the answer that was got is not the one that the guide shows. */
    List<String> differences(String got) {
        return switch (answer) {
            case Answer.None none -> List.of();
            case Answer.Text text ->
                text.lines().stream()
                        .filter(line -> got.lines().noneMatch(gotLine -> Loosely.same(line, gotLine.strip())))
                        .map(line -> "%n%s%nanswers%n%s%nand not%n%s".formatted(commands, got, line))
                        .toList();
            case Answer.Json json ->
                Loosely.has(Loosely.parse(got), json.shown())
                        ? List.of()
                        : List.of("%n%s%nanswers%n%s%nand not%n%s".formatted(commands, got, json.shown()));
        };
    }
}
