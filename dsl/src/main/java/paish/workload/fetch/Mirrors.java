package paish.workload.fetch;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import paish.workload.reading.Program;

/** Notices commands that make a tool ask another registry from then on. */
final class Mirrors {

    private static final String PPA = "ppa.launchpadcontent.net";

    private final Registries registries;
    private final Hosts hosts;

    Mirrors(Registries registries, Hosts hosts) {
        this.registries = registries;
        this.hosts = hosts;
    }

    void noticed(Program program) {
        Tool.ALL.forEach(tool -> {
            setting(tool, program);
            adding(tool, program);
            file(tool, program);
        });
    }

    /** {@code pip config set global.index-url …}. */
    private void setting(Tool tool, Program program) {
        if (tool.is(program.name()) && tool.sets(program.arguments())) {
            Hosts.in(String.join(" ", program.arguments())).stream()
                    .filter(h -> !h.equals(tool.host())).findFirst()
                    .ifPresent(host -> registries.set(tool, host));
        }
    }

    /** {@code add-apt-repository ppa:…}. */
    private void adding(Tool tool, Program program) {
        String command = String.join(" ", program.words());
        if (tool.adding().stream().anyMatch(a -> command.startsWith(a + " "))) {
            Hosts.in(command).stream().findFirst()
                    .or(() -> command.contains("ppa:") ? Optional.of(PPA) : Optional.empty())
                    .ifPresent(host -> registries.add(tool, host));
        }
    }

    /** {@code sed -i s/archive.ubuntu.com/mirrors.aliyun.com/ /etc/apt/sources.list}; {@code cat > ~/.npmrc <<EOF}. */
    private void file(Tool tool, Program program) {
        for (Pattern file : tool.files()) {
            if (Stream.concat(program.words().stream(), program.command().outputs().stream()).anyMatch(w -> file.matcher(w).matches())) {
                List<String> named = named(program, file);
                boolean edited = program.name().equals("sed");
                named.stream().skip(edited ? named.size() - 1 : 0)
                        .filter(h -> edited || hosts.origin(h) == Origin.OVERSEAS).findFirst()
                        .or(() -> named.stream().findFirst())
                        .ifPresent(host -> to(tool, host, !edited && file.pattern().endsWith(".*\\Q\\E")));
            }
        }
    }

    /** A file of its own beside the others adds what lies overseas, and replaces where it lies near. */
    private void to(Tool tool, String host, boolean beside) {
        if (beside && hosts.origin(host) == Origin.OVERSEAS) {
            registries.add(tool, host);
        } else {
            registries.set(tool, host);
        }
    }

    private static List<String> named(Program program, Pattern file) {
        String words = String.join(" ", program.words().stream().filter(w -> !file.matcher(w).matches()).toList());
        return Hosts.named(words + "\n" + program.command().input().map(p -> p.text()).orElse(""));
    }
}
