package paish.workload.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One instruction of a Dockerfile (Dockerfile reference of the Docker documentation).
 *
 * @param name in capitals
 * @param rest its text; comments between its lines are taken out, its lines stay
 */
public record Instruction(String name, Passage rest) {

    private static final Pattern HEREDOC = Pattern.compile("<<-?[\"']?(\\w+)[\"']?");

    public static List<Instruction> read(Passage dockerfile) {
        List<String> lines = dockerfile.text().replace("\r\n", "\n").lines().toList();
        List<Instruction> instructions = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            if (nothing(lines.get(at))) {
                at++;
                continue;
            }
            int end = end(lines, at);
            String text = String.join("\n", lines.subList(at, end).stream().map(l -> comment(l) ? "\\" : l).toList());
            instructions.add(of(text, dockerfile.line() + at));
            at = end;
        }
        return List.copyOf(instructions);
    }

    private static Instruction of(String text, int line) {
        String[] parts = text.strip().split("\\s+", 2);
        String rest = parts.length > 1 ? parts[1] : "";
        int skipped = (int) text.substring(0, text.indexOf(rest)).chars().filter(c -> c == '\n').count();
        return new Instruction(parts[0].toUpperCase(Locale.ROOT), new Passage(rest, line + skipped));
    }

    /** After its last line: that of a heredoc's end, or the first that is not continued. */
    private static int end(List<String> lines, int from) {
        int at = from;
        while (at + 1 < lines.size() && (lines.get(at).stripTrailing().endsWith("\\") || at > from && comment(lines.get(at)))) {
            at++;
        }
        Matcher heredoc = HEREDOC.matcher(lines.get(from));
        if (!lines.get(from).strip().toUpperCase(Locale.ROOT).matches("(?:RUN|COPY|ADD)\\b.*") || !heredoc.find()) {
            return at + 1;
        }
        while (at + 1 < lines.size() && !lines.get(at).strip().equals(heredoc.group(1))) {
            at++;
        }
        return at + 1;
    }

    private static boolean nothing(String line) {
        return line.isBlank() || comment(line);
    }

    private static boolean comment(String line) {
        return line.stripLeading().startsWith("#");
    }
}
