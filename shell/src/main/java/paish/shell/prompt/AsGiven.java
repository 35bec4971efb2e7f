package paish.shell.prompt;

import java.util.List;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.CompletionMatcher;
import org.jline.reader.LineReader;

/** Takes every candidate: the assistant matches loosely, which a second look at prefixes would undo. */
final class AsGiven implements CompletionMatcher {

    private String typed = "";
    private List<Candidate> given = List.of();

    @Override
    public void compile(Map<LineReader.Option, Boolean> options, boolean prefix, CompletingParsedLine line, boolean caseInsensitive, int errors, String originalGroupName) {
        typed = line.word().substring(0, line.wordCursor());
    }

    @Override
    public List<Candidate> matches(List<Candidate> candidates) {
        given = List.copyOf(candidates);
        return candidates;
    }

    @Override
    public Candidate exactMatch() {
        return given.stream().filter(c -> c.value().equals(typed)).findFirst().orElse(null);
    }

    @Override
    public String getCommonPrefix() {
        return given.stream().map(Candidate::value).reduce(AsGiven::common).filter(p -> p.startsWith(typed)).orElse(typed);
    }

    private static String common(String one, String other) {
        int end = 0;
        while (end < Math.min(one.length(), other.length()) && one.charAt(end) == other.charAt(end)) {
            end++;
        }
        return one.substring(0, end);
    }
}
