package paish.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paish.language.Diagnostic;

/**
 * A script that Groovy cannot read, without the statements that are to blame, so that the rest can be checked all the same.
 *
 * @param rest with blank lines in their places
 * @param removed their text
 * @param findings what is wrong with each of them
 */
record Recovery(Source rest, String removed, List<Diagnostic> findings) {

    private static final List<String> NAMES = List.of("verb.unknown", "variable.unknown");
    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");
    /** A line that begins a statement of the script itself. */
    private static final Pattern STATEMENT = Pattern.compile("[^\\s})\\].,?:].*");

    /** @param parse what is wrong with a text that is a script of its own */
    static Recovery of(Source source, Function<Source, Optional<Diagnostic>> parse) {
        String[] lines = source.text().split("\n", -1);
        List<Diagnostic> findings = new ArrayList<>();
        StringBuilder removed = new StringBuilder();
        for (int from = 0, to; from < lines.length; from = to) {
            to = from + 1;
            while (to < lines.length && !STATEMENT.matcher(lines[to]).matches()) {
                to++;
            }
            String statement = String.join("\n", Arrays.copyOfRange(lines, from, to));
            Optional<Diagnostic> unreadable = parse.apply(with(source, "\n".repeat(from) + statement));
            if (unreadable.isPresent()) {
                findings.add(unreadable.get());
                removed.append(statement).append('\n');
                Arrays.fill(lines, from, to, "");
            }
        }
        return new Recovery(with(source, String.join("\n", lines)), removed.toString(), findings);
    }

    /** Without what may be missing only because it was taken out. */
    List<Diagnostic> relevant(List<Diagnostic> found) {
        return found.stream()
                .filter(d -> !d.code().equals(ScriptErrors.THROWN))
                .filter(d -> !(NAMES.contains(d.code()) && mentions(d)))
                .filter(d -> !(d.path().endsWith(".region") || d.path().endsWith(".workspace"))
                        || !removed.contains(d.path().substring(d.path().lastIndexOf('.') + 1)))
                .toList();
    }

    private boolean mentions(Diagnostic finding) {
        Matcher name = QUOTED.matcher(finding.message());
        return name.find() && removed.contains(name.group(1));
    }

    private static Source with(Source source, String text) {
        return new Source(source.file(), text, source.folder());
    }
}
