package paish.sandbox.ecs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import paish.sandbox.execution.Statements;
import paish.sandbox.execution.Task;
import paish.sandbox.rpc.Json;
import paish.sandbox.rpc.Kinds;
import paish.sandbox.state.Document;
import paish.sandbox.state.Query;
import paish.sandbox.state.Store;

/**
 * The files that were sent to an instance, by path: a command that is too long for one call arrives in parts, and what
 * runs then is a file.
 */
record Sent(Map<String, byte[]> files) {

    private static final List<String> RUNS = List.of("exec", "sh", "bash", "source", ".");

    static final Sent NOTHING = new Sent(Map.of());

    /** What had been sent by that virtual time, the later of two with one name. */
    static Sent to(Store store, String instance, long until) {
        Map<String, byte[]> files = new TreeMap<>();
        for (Document file : store.all(Query.of(Kinds.FILE).where("d.created <= ?", until).orderBy("d.created", true))) {
            boolean written = file.body().getAsJsonArray("Targets").asList().stream().map(t -> t.getAsJsonObject())
                    .anyMatch(t -> Json.text(t, "InstanceId").equals(instance) && !t.has("Exists"));
            if (written) {
                files.put(at(file.text("TargetDir"), file.name()), Base64.getDecoder().decode(file.text("Content")));
            }
        }
        return new Sent(files);
    }

    /** The text of the file that the script runs, where that one was sent or is joined of what was; else the script. */
    String run(String script) {
        if (files.isEmpty()) {
            return script;
        }
        Map<String, byte[]> there = new TreeMap<>(files);
        String folder = "/root";
        for (String statement : Statements.of(script)) {
            List<String> words = Arrays.asList(statement.replaceAll("['\"]", "").replace("$" + Task.ROOT, "").split("\\s+"));
            String last = at(folder, words.get(words.size() - 1));
            if (words.get(0).equals("cd") && words.size() == 2) {
                folder = last;
            } else if (words.get(0).equals("cat") && words.indexOf(">") == words.size() - 2) {
                there.put(last, joined(there, folder, words.subList(1, words.size() - 2)));
            } else if (there.containsKey(last) && (words.size() == 1 || words.size() == 2 && RUNS.contains(words.get(0)))) {
                return new String(there.get(last), UTF_8);
            }
        }
        return script;
    }

    private static byte[] joined(Map<String, byte[]> there, String folder, List<String> globs) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (String glob : globs) {
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + at(folder, glob));
            there.forEach((path, content) -> {
                if (matcher.matches(Path.of(path))) {
                    whole.writeBytes(content);
                }
            });
        }
        return whole.toByteArray();
    }

    private static String at(String folder, String name) {
        return Path.of(folder).resolve(name).normalize().toString();
    }
}
