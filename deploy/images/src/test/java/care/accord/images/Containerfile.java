package care.accord.images;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The instructions of a Containerfile, read strictly: only what docker, podman and buildah all understand. */
record Containerfile(List<Instruction> instructions) {

    private static final Set<String> KNOWN = Set.of(
            "ARG",
            "FROM",
            "COPY",
            "RUN",
            "ENV",
            "LABEL",
            "EXPOSE",
            "WORKDIR",
            "USER",
            "ENTRYPOINT",
            "CMD",
            "ADD",
            "VOLUME",
            "SHELL",
            "STOPSIGNAL",
            "HEALTHCHECK",
            "ONBUILD");

    private static final Pattern LINE = Pattern.compile("([A-Z]+) +(\\S.*)");

    record Instruction(String name, String rest) {

        /** {@code --from} and its like, which stand before the rest. */
        List<String> flags() {
            return words().filter(word -> word.startsWith("--")).toList();
        }

        List<String> arguments() {
            return words().filter(word -> !word.startsWith("--")).toList();
        }

        private Stream<String> words() {
            return Stream.of(rest.split("\\s+"));
        }
    }

    static Containerfile parse(String text) {
        var instructions = new ArrayList<Instruction>();
        var open = new StringBuilder();
        for (var line : text.lines().map(String::strip).toList()) {
            if (line.startsWith("#")) {
                refuseDirective(line);
                continue;
            }
            if (line.endsWith("\\")) {
                open.append(line.substring(0, line.length() - 1).strip()).append(' ');
                continue;
            }
            open.append(line);
            if (!open.isEmpty()) {
                instructions.add(instruction(open.toString()));
            }
            open.setLength(0);
        }
        if (!open.isEmpty()) {
            throw new IllegalArgumentException("The last line goes on: " + open);
        }
        return new Containerfile(List.copyOf(instructions));
    }

    Stream<Instruction> all(String name) {
        return instructions.stream().filter(instruction -> instruction.name().equals(name));
    }

    /** Of the image that is kept, with what it has from the stages that it is built on. */
    Stream<Instruction> last(String name) {
        return kept(stages().getLast()).filter(instruction -> instruction.name().equals(name));
    }

    /** Whether an earlier stage has this name. */
    boolean isStage(String name) {
        return stages().stream().anyMatch(stage -> nameOf(stage).equals(name));
    }

    private Stream<Instruction> kept(List<Instruction> stage) {
        var base = stage.getFirst().arguments().getFirst();
        return Stream.concat(
                stages().stream().filter(other -> nameOf(other).equals(base)).flatMap(this::kept), stage.stream());
    }

    /** Each from its FROM on. */
    private List<List<Instruction>> stages() {
        var stages = new ArrayList<List<Instruction>>();
        for (var instruction : instructions) {
            if (instruction.name().equals("FROM")) {
                stages.add(new ArrayList<>());
            }
            if (!stages.isEmpty()) {
                stages.getLast().add(instruction);
            }
        }
        return stages;
    }

    private static String nameOf(List<Instruction> stage) {
        var words = stage.getFirst().arguments();
        return words.size() == 3 ? words.get(2) : "";
    }

    private static Instruction instruction(String line) {
        var parts = LINE.matcher(line);
        if (!parts.matches() || !KNOWN.contains(parts.group(1))) {
            throw new IllegalArgumentException("This is no instruction: " + line);
        }
        return new Instruction(parts.group(1), parts.group(2));
    }

    /** {@code # syntax=} and {@code # escape=} change how a file is read, in one engine and not in another. */
    private static void refuseDirective(String comment) {
        if (comment.toLowerCase(Locale.ROOT).matches("#\\s*(syntax|escape|check)\\s*=.*")) {
            throw new IllegalArgumentException("A parser directive is for one engine only: " + comment);
        }
    }
}
