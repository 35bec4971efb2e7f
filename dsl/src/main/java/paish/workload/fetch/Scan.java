package paish.workload.fetch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import paish.workload.ScriptLanguage;
import paish.workload.reading.Passage;
import paish.workload.reading.Program.Inner;

/** One reading of a script with all that it holds; what is set on a line counts for the later ones. */
final class Scan {

    private final Registries registries = new Registries();
    private final Hosts hosts = new Hosts();
    private final ShellScan shell = new ShellScan(this, hosts);
    private final PythonScan python = new PythonScan(this, hosts);
    private final DockerfileScan dockerfile = new DockerfileScan(this);
    private final Map<String, Passage> files = new HashMap<>();
    private final Set<Passage> under = new HashSet<>();
    private final List<Fetch> found = new ArrayList<>();

    List<Fetch> found() {
        return List.copyOf(found);
    }

    Registries registries() {
        return registries;
    }

    void script(ScriptLanguage language, Passage passage) {
        if (!under.add(passage)) {
            return;
        }
        switch (language) {
            case SHELL -> shell.scan(passage);
            case PYTHON -> python.scan(passage);
            case DOCKERFILE -> dockerfile.scan(passage);
            case OTHER -> { }
        }
        under.remove(passage);
    }

    void script(Inner inner) {
        script(inner.language(), inner.passage());
    }

    /** A file that the script itself writes; it is read where it is run. */
    void written(String file, Passage passage) {
        files.put(plain(file), passage);
    }

    Optional<Passage> writtenAs(String file) {
        return Optional.ofNullable(files.get(plain(file)));
    }

    private static String plain(String file) {
        return file.startsWith("./") ? file.substring(2) : file;
    }

    void add(int line, String does, What what, String host) {
        add(new Fetch(line, does, what, Optional.of(host), hosts.origin(host)));
    }

    void add(Fetch fetch) {
        if (fetch.origin() != Origin.NEAR) {
            found.add(fetch.origin() == Origin.UNKNOWN && fetch.host().filter(h -> h.contains("$") || h.contains("{")).isPresent()
                    ? new Fetch(fetch.line(), fetch.does(), fetch.what(), Optional.empty(), Origin.UNKNOWN)
                    : fetch);
        }
    }
}
