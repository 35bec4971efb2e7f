package paish.workload.fetch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import paish.workload.ScriptLanguage;
import paish.workload.reading.Passage;
import paish.workload.reading.PythonProgram;
import paish.workload.reading.PythonProgram.Argument;
import paish.workload.reading.PythonProgram.Called;
import paish.workload.reading.PythonProgram.Environment;
import paish.workload.reading.PythonProgram.Shell;

/** What the calls of a Python program fetch: {@code calls.json}. */
final class PythonScan {

    private static final Pattern FOLDER = Pattern.compile("(?s)[./~].*|.*\\.(?:bin|pt|pth|safetensors|gguf)");

    private final Scan scan;
    private final Hosts hosts;

    PythonScan(Scan scan, Hosts hosts) {
        this.scan = scan;
        this.hosts = hosts;
    }

    void scan(Passage passage) {
        for (PythonProgram.Event event : PythonProgram.events(passage)) {
            if (event instanceof Shell shell) {
                scan.script(ScriptLanguage.SHELL, shell.command());
            } else if (event instanceof Environment set) {
                scan.registries().environment(Map.of(set.name(), set.value()));
            } else if (event instanceof Called called) {
                // ModelScope names its calls as Hugging Face does: the narrower row wins.
                Call.ALL.stream().filter(c -> c.is(called.name())).max(PythonScan::narrower).ifPresent(c -> fetches(c, called));
            }
        }
    }

    private static int narrower(Call a, Call b) {
        return Boolean.compare(a.tool().equals("modelscope"), b.tool().equals("modelscope"));
    }

    private void fetches(Call call, Called called) {
        if (!call.unless().isEmpty() && given(called, call.unless()) || !call.when().isEmpty() && !given(called, call.when())) {
            return;
        }
        switch (call.by()) {
            case "shell" -> command(called);
            case "model" -> model(call, called);
            case "address" -> address(call, called);
            default -> found(call, called, call.host().isEmpty() && !call.tool().isEmpty() ? registry(call) : Optional.of(call.host()));
        }
    }

    private static boolean given(Called called, String argument) {
        String[] pair = argument.split("=");
        return Optional.ofNullable(called.named().get(pair[0])).filter(a -> a.literal().equals(pair[1])).isPresent();
    }

    private void command(Called called) {
        called.arguments().stream().findFirst().or(() -> Optional.ofNullable(called.named().get("args"))).ifPresent(first -> {
            String command = first.items().isEmpty()
                    ? first.text().orElse("")
                    : String.join(" ", first.items().stream().map(PythonScan::quoted).toList());
            scan.script(ScriptLanguage.SHELL, new Passage(command, called.line()));
        });
    }

    private static String quoted(String item) {
        return item.equals("sys.executable") ? "python" : "'" + item.replace("'", "'\\''") + "'";
    }

    private void address(Call call, Called called) {
        List<Argument> all = Stream.concat(called.arguments().stream(), called.named().values().stream()).toList();
        Optional<String> host = all.stream().flatMap(a -> a.text().stream()).flatMap(t -> Hosts.of(t).stream()).findFirst();
        boolean hidden = call.unknown() && host.isEmpty() && called.arguments().stream().findFirst()
                .filter(a -> a.text().isEmpty() || a.text().get().startsWith("{")).isPresent();
        if (host.isPresent() || hidden) {
            found(call, called, host.or(() -> Optional.of("$")));
        }
    }

    /** A folder is no model of a host. */
    private void model(Call call, Called called) {
        List<String> texts = called.arguments().stream().flatMap(a -> a.text().stream()).toList();
        Optional<Argument> name = called.arguments().stream().findFirst()
                .or(() -> Stream.of("repo_id", "model", "path", "pretrained_model_name_or_path").map(called.named()::get).filter(a -> a != null).findFirst());
        boolean folder = texts.stream().anyMatch(t -> FOLDER.matcher(t).matches() || call.local().contains(t));
        Optional<String> addressed = called.named().values().stream().flatMap(a -> Stream.concat(a.text().stream(), a.items().stream()))
                .flatMap(t -> Hosts.of(t).stream()).findFirst();
        if (folder || name.isEmpty()) {
            addressed.ifPresent(host -> found(call, called, addressed));
        } else {
            boolean known = name.get().text().filter(t -> !t.startsWith("{")).isPresent();
            found(call, called, known ? registry(call) : Optional.of("$"));
        }
    }

    private Optional<String> registry(Call call) {
        return Tool.ALL.stream().filter(t -> t.name().equals(call.tool())).findFirst()
                .map(t -> scan.registries().of(t, Map.of()));
    }

    private void found(Call call, Called called, Optional<String> host) {
        Optional<String> named = host.filter(h -> !h.isEmpty());
        String does = "calls '" + Shown.shortened(called.name().replace("?.", "")) + "'";
        scan.add(new Fetch(called.line(), does, call.what().orElse(What.URL), named,
                named.map(hosts::origin).or(call::origin).orElse(Origin.OVERSEAS)));
    }
}
