package paish.sandbox.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import paish.sandbox.execution.Task;

/**
 * This machine, as tasks see it: each has a folder of its own for its home, and of the environment of the sandbox
 * nothing but where programs are and which language is spoken.
 *
 * @param owner the sandbox, by whose name its processes are found
 * @param root the folder of the tasks' folders
 * @param environment of the sandbox
 */
record Machine(String owner, Path root, Map<String, String> environment) {

    /** The variable by which what belongs to a task is found, whatever became of its parents. */
    static final String MARK = "PAISH_EXEC";

    private static final List<String> PASSED_ON = List.of("PATH", "LANG");
    private static final Pattern INTERPRETER = Pattern.compile("#!\\s*(\\S+)(?:[ \\t]+([^\\n]*?))?\\s*(?:\\n|$)");

    /** Its output is read from it, errors included; its input is empty. */
    Process start(Task task) throws IOException {
        Path folder = folder(task.id());
        Path directory = folder.resolve(relative(task.directory()));
        Files.createDirectories(directory);
        for (Map.Entry<String, byte[]> file : task.files().entrySet()) {
            Path path = folder.resolve(relative(file.getKey()));
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        // Beside the folder, which is the script's own and empty.
        Path script = root.resolve("script-" + name(task.id()));
        Files.writeString(script, task.script());
        ProcessBuilder builder = new ProcessBuilder(command(task.script(), script))
                .directory(directory.toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(variables(task, folder));
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    /** What a process carries that belongs to the task. */
    String mark(String task) {
        return MARK + "=" + owner + "/" + task;
    }

    void remove(String task) {
        Folders.remove(folder(task));
        Folders.remove(root.resolve("script-" + name(task)));
    }

    private Map<String, String> variables(Task task, Path folder) {
        Map<String, String> variables = new LinkedHashMap<>();
        PASSED_ON.stream().filter(environment::containsKey).forEach(name -> variables.put(name, environment.get(name)));
        variables.putAll(task.environment());
        variables.put("HOME", folder.toString());
        variables.put("TMPDIR", folder.toString());
        variables.put(Task.ROOT, folder.toString());
        variables.put(MARK, owner + "/" + task.id());
        return variables;
    }

    /** In a session of its own where that can be had: keys that are pressed at a terminal are not for it. */
    private List<String> command(String text, Path script) {
        List<String> command = new ArrayList<>();
        if (has("setsid")) {
            command.add("setsid");
        }
        Matcher interpreter = INTERPRETER.matcher(text);
        if (interpreter.lookingAt()) {
            command.add(interpreter.group(1));
            if (interpreter.group(2) != null && !interpreter.group(2).isBlank()) {
                command.add(interpreter.group(2).strip());
            }
        } else {
            command.add("bash");
        }
        command.add(script.toString());
        return command;
    }

    boolean has(String program) {
        return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private Path folder(String task) {
        return root.resolve(name(task));
    }

    /** A role's name is the caller's text: it must not lead elsewhere. */
    private static String name(String task) {
        return task.replaceAll("[^A-Za-z0-9._-]", "_");
    }

    /** A path of the tasks' machine, below the folder that stands for it. */
    private static Path relative(String path) {
        Path whole = Path.of("/").resolve(path).normalize();
        return Path.of("/").relativize(whole);
    }
}
