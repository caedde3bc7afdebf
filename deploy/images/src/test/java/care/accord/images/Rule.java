package care.accord.images;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What must hold of each Containerfile. */
enum Rule {
    EVERY_BASE_IMAGE_IS_THE_ARGUMENT {
        @Override
        Stream<String> faults(Containerfile file) {
            return file.all("FROM")
                    .filter(from -> !from.arguments().getFirst().equals("${BASE_IMAGE}")
                            && !file.isStage(from.arguments().getFirst()))
                    .map(from -> "FROM " + from.rest());
        }
    },
    THE_BASE_IMAGE_IS_PINNED_TO_A_FULL_VERSION {
        @Override
        Stream<String> faults(Containerfile file) {
            var first = file.instructions().getFirst();
            return PINNED.matcher(first.rest()).matches() && first.name().equals("ARG")
                    ? Stream.empty()
                    : Stream.of(first.name() + " " + first.rest());
        }
    },
    NOTHING_IS_ADDED_OR_FETCHED_WITHOUT_A_CHECKSUM {
        @Override
        Stream<String> faults(Containerfile file) {
            return Stream.concat(
                    file.all("ADD").map(add -> "ADD " + add.rest()),
                    file.all("RUN")
                            .filter(run -> FETCHES.matcher(run.rest()).find())
                            .map(run -> "RUN " + run.rest()));
        }
    },
    AN_ARCHIVE_IS_CHECKED_BEFORE_IT_IS_UNPACKED {
        @Override
        Stream<String> faults(Containerfile file) {
            return file.all("RUN")
                    .filter(run -> run.rest().contains("tar -x"))
                    .filter(run -> !run.rest().startsWith("sha512sum -c debezium.sha512 && "))
                    .map(run -> "RUN " + run.rest());
        }
    },
    NO_FLAG_IS_FOR_ONE_ENGINE_ONLY {
        @Override
        Stream<String> faults(Containerfile file) {
            return file.instructions().stream()
                    .filter(instruction -> !List.of("CMD", "ENTRYPOINT").contains(instruction.name()))
                    .filter(instruction -> instruction.flags().stream().anyMatch(flag -> !flag.startsWith("--from="))
                            || instruction.rest().contains("<<"))
                    .map(instruction -> instruction.name() + " " + instruction.rest());
        }
    },
    IT_RUNS_AS_10001_AND_NOT_AS_ROOT {
        @Override
        Stream<String> faults(Containerfile file) {
            var user = file.last("USER").map(Containerfile.Instruction::rest).toList();
            return !user.isEmpty() && user.getLast().equals("10001:10001") ? Stream.empty() : Stream.of("USER " + user);
        }
    },
    THE_ENTRY_POINT_IS_JAVA_WITHOUT_A_SHELL {
        @Override
        Stream<String> faults(Containerfile file) {
            var starts =
                    file.last("ENTRYPOINT").map(Containerfile.Instruction::rest).toList();
            return !starts.isEmpty()
                            && starts.stream()
                                    .allMatch(start -> EXEC.matcher(start).matches())
                    ? Stream.empty()
                    : Stream.of("ENTRYPOINT " + starts);
        }
    },
    ONLY_TMP_IS_WRITTEN_TO {
        @Override
        Stream<String> faults(Containerfile file) {
            var home = file.last("ENV").anyMatch(env -> env.arguments().contains("HOME=/tmp"));
            var folder =
                    file.last("WORKDIR").map(Containerfile.Instruction::rest).toList();
            var volumes = file.last("VOLUME").map(volume -> "VOLUME " + volume.rest());
            return Stream.concat(
                    home && !folder.isEmpty() && folder.getLast().equals("/tmp")
                            ? Stream.empty()
                            : Stream.of("WORKDIR " + folder),
                    volumes);
        }
    },
    NO_PORT_NEEDS_A_PRIVILEGE {
        @Override
        Stream<String> faults(Containerfile file) {
            return file.last("EXPOSE")
                    .flatMap(expose -> expose.arguments().stream())
                    .filter(port -> Integer.parseInt(port) < 1024)
                    .map(port -> "EXPOSE " + port);
        }
    },
    IT_SAYS_WHAT_IT_IS {
        @Override
        Stream<String> faults(Containerfile file) {
            var labels = file.last("LABEL").map(Containerfile.Instruction::rest).toList();
            return Stream.of("title", "description", "licenses", "version", "revision", "created")
                    .map(name -> "org.opencontainers.image." + name + "=\"")
                    .filter(label -> labels.stream().noneMatch(said -> said.contains(label)));
        }
    };

    private static final Pattern PINNED =
            Pattern.compile("BASE_IMAGE=[a-z0-9.-]+\\.[a-z]+(/[a-z0-9._-]+)+:[0-9]+\\.[0-9]+\\.[0-9]+[A-Za-z0-9._-]*");

    private static final Pattern FETCHES = Pattern.compile("\\b(curl|wget|apt-get|apk|dnf|microdnf|git)\\b|https?://");

    private static final Pattern EXEC = Pattern.compile("\\[\"java\"(, \"[^\"]+\")+]");

    /** The places that break it. */
    abstract Stream<String> faults(Containerfile file);
}
