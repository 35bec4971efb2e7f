package paish.workload;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A script.
 *
 * @param origin the file that it was read from, or {@link #INLINE}
 */
public record ScriptText(String origin, String text) {

    public static final String INLINE = "<inline>";

    private static final Pattern SHEBANG = Pattern.compile("\\A#!\\s*(?:\\S*/)?(?:env\\s+(?:-\\S+\\s+)*(?:\\S*/)?)?([^\\s/]+)");
    private static final Pattern PYTHON = Pattern.compile(
            "(?m)^(?:import [\\w.]+|from [\\w.]+ import |def \\w+\\(.*\\)\\s*(?:->.*)?:|class \\w+.*:|if __name__ ?==|@\\w[\\w.]*|[%!](?:pip|conda) )");
    private static final Pattern BEFORE_FROM = Pattern.compile("(?i)(?:#.*|ARG .*)?");
    private static final Pattern FROM = Pattern.compile("(?i)FROM\\s+\\S+(?:\\s+AS\\s+\\S+)?");

    public static ScriptText inline(String text) {
        return new ScriptText(INLINE, text);
    }

    /** The first line decides, then the name, then the content; what none of them tells is a shell script. */
    public ScriptLanguage language() {
        return shebang().map(ScriptText::interpreted).or(this::named).orElseGet(this::looked);
    }

    /** The program of the {@code #!} line, without its folder. */
    public Optional<String> shebang() {
        Matcher matcher = SHEBANG.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static ScriptLanguage interpreted(String program) {
        if (program.matches("(?:ba|da|a|z|k)?sh")) {
            return ScriptLanguage.SHELL;
        }
        return program.startsWith("python") ? ScriptLanguage.PYTHON : ScriptLanguage.OTHER;
    }

    private Optional<ScriptLanguage> named() {
        String name = origin.substring(origin.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (name.equals("dockerfile") || name.startsWith("dockerfile.") || name.endsWith(".dockerfile")) {
            return Optional.of(ScriptLanguage.DOCKERFILE);
        }
        int dot = name.lastIndexOf('.');
        return switch (dot < 0 ? "" : name.substring(dot + 1)) {
            case "sh", "bash" -> Optional.of(ScriptLanguage.SHELL);
            case "py" -> Optional.of(ScriptLanguage.PYTHON);
            case "js", "rb", "pl", "r", "jl", "ps1", "bat" -> Optional.of(ScriptLanguage.OTHER);
            default -> Optional.empty();
        };
    }

    private ScriptLanguage looked() {
        // Line by line: one pattern for all of them would take a stack as deep as a long comment.
        boolean dockerfile = text.lines().map(String::strip)
                .dropWhile(line -> BEFORE_FROM.matcher(line).matches())
                .findFirst()
                .filter(line -> FROM.matcher(line).matches())
                .isPresent();
        if (dockerfile) {
            return ScriptLanguage.DOCKERFILE;
        }
        return PYTHON.matcher(text).find() && !heredocs() ? ScriptLanguage.PYTHON : ScriptLanguage.SHELL;
    }

    /** Python may stand inside a shell script. */
    private boolean heredocs() {
        return text.contains("<<");
    }
}
