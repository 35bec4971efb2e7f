package paish.workload.fetch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import paish.workload.ScriptLanguage;
import paish.workload.reading.Passage;
import paish.workload.reading.Program;
import paish.workload.reading.Programs;
import paish.workload.reading.ShellCommand;
import paish.workload.reading.ShellReader;

/** What the commands of a shell script fetch: {@code tools.json}. */
final class ShellScan {

    private final Scan scan;
    private final Hosts hosts;
    private final Mirrors mirrors;

    ShellScan(Scan scan, Hosts hosts) {
        this.scan = scan;
        this.hosts = hosts;
        this.mirrors = new Mirrors(scan.registries(), hosts);
    }

    void scan(Passage passage) {
        ShellReader.read(passage).forEach(this::command);
    }

    private void command(ShellCommand command) {
        scan.registries().environment(command.lasting());
        Program program = Programs.of(command);
        mirrors.noticed(program);
        remembered(program);
        program.inner().ifPresentOrElse(scan::script, () -> program.file().ifPresent(file -> scan.writtenAs(file)
                .ifPresent(written -> scan.script(program.interpreter().orElse(ScriptLanguage.SHELL), written))));
        Tool.ALL.stream().filter(t -> t.is(program.name()) && t.fetches(program.arguments())).findFirst()
                .ifPresent(tool -> fetches(tool, program));
    }

    /** {@code cat > setup.sh <<EOF}. */
    private void remembered(Program program) {
        if (List.of("cat", "tee").contains(program.name())) {
            Stream<String> files = program.name().equals("tee") ? program.arguments().stream() : program.command().outputs().stream();
            program.command().input().ifPresent(text -> files.forEach(f -> scan.written(f, text)));
        }
    }

    private void fetches(Tool tool, Program program) {
        List<String> asked = switch (tool.by()) {
            case "index" -> indexes(tool, program);
            case "image" -> images(tool, program);
            default -> addresses(tool, program);
        };
        String does = "runs '" + Shown.of(program.words()) + "'";
        asked.stream().min(Comparator.comparingInt(this::decides)).ifPresent(host -> scan.add(program.line(), does, tool.what(), host));
    }

    /** One host from overseas is enough to make a command depend on it. */
    private int decides(String host) {
        return switch (hosts.origin(host)) {
            case OVERSEAS -> 0;
            case UNKNOWN -> 1;
            case DOMESTIC -> 2;
            case NEAR -> 3;
        };
    }

    private List<String> indexes(Tool tool, Program program) {
        List<String> asked = new ArrayList<>();
        asked.add(Tool.values(program.arguments(), tool.options()).stream().flatMap(v -> Hosts.of(v).stream()).findFirst()
                .orElseGet(() -> scan.registries().of(tool, program.environment())));
        asked.addAll(scan.registries().beside(tool));
        Stream.concat(tool.wanted(program.arguments()).stream(), Tool.values(program.arguments(), tool.extra()).stream())
                .flatMap(w -> Hosts.of(w).stream())
                .forEach(asked::add);
        return asked;
    }

    private List<String> images(Tool tool, Program program) {
        return tool.wanted(program.arguments()).stream().findFirst().map(image -> {
            String registry = image.startsWith("$") ? "$" : Hosts.registry(image);
            return registry.equals(tool.host()) ? scan.registries().of(tool, program.environment()) : registry;
        }).stream().toList();
    }

    private List<String> addresses(Tool tool, Program program) {
        List<String> wanted = tool.wanted(program.arguments());
        List<String> named = wanted.stream()
                .flatMap(w -> (tool.what() == What.URL ? Hosts.bare(w) : Hosts.of(w)).stream()).toList();
        Optional<String> unknown = wanted.stream().filter(w -> w.contains("$")).findFirst().map(w -> "$");
        return named.isEmpty() ? unknown.stream().toList() : named;
    }
}
