package paish.sandbox.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import paish.sandbox.catalogue.Scenario;

/**
 * What a script will come to, told by a few words: {@code sleep N} takes its time, {@code echo} and {@code seq N} print,
 * {@code exit N} ends it, {@code false} fails, and {@code fails-with WORD} goes by a scenario.
 *
 * @param lengthMs virtual milliseconds; at least a second
 */
record Course(List<Line> lines, long lengthMs, int exitCode) {

    private static final long SHORTEST_MS = 1_000;
    private static final long MOST_NUMBERS = 100_000;
    private static final Pattern SLEEP = Pattern.compile("sleep\\s+(\\d{1,9})([smhd]?)");
    private static final Pattern ECHO = Pattern.compile("echo(?:\\s+-[neE]+)*(?:\\s+(.*))?");
    private static final Pattern SEQ = Pattern.compile("seq\\s+(\\d{1,9})");
    private static final Pattern EXIT = Pattern.compile("exit(?:\\s+(\\d{1,3}))?");
    private static final Pattern INTO_A_FILE = Pattern.compile(".*[^>&2]>{1,2}\\s*[^&\\s].*");
    private static final Pattern STOPS_ON_ERROR = Pattern.compile("set\\s+-[a-z]*e.*");

    /** A line of output, and when it is printed. */
    record Line(long afterMs, String text) {
    }

    /** @param name of the machine, for the words of scenarios */
    static Course of(String script, String name) {
        Optional<Scenario> scenario = Scenario.of(script);
        List<Line> lines = new ArrayList<>();
        long time = 0;
        int code = 0;
        boolean strict = false;
        for (String statement : Statements.of(script)) {
            Matcher exit = EXIT.matcher(statement);
            if (exit.matches()) {
                code = exit.group(1) == null ? code : Integer.parseInt(exit.group(1));
                return new Course(lines, Math.max(SHORTEST_MS, time), code);
            }
            if (statement.contains("fails-with") && scenario.isPresent()) {
                break;
            }
            strict |= STOPS_ON_ERROR.matcher(statement).matches();
            code = statement.equals("false") ? 1 : 0;
            time += slept(statement);
            print(statement, time, lines);
            if (strict && code > 0) {
                return new Course(lines, Math.max(SHORTEST_MS, time), code);
            }
        }
        long end = Math.max(SHORTEST_MS, time);
        scenario.ifPresent(s -> s.log().forEach(l -> lines.add(new Line(end, l.replace("{pod}", name)))));
        return new Course(lines, end, scenario.map(s -> s.status().equals("Failed") ? 1 : 0).orElse(code));
    }

    private static long slept(String statement) {
        Matcher sleep = SLEEP.matcher(statement);
        if (!sleep.matches()) {
            return 0;
        }
        long unit = switch (sleep.group(2)) {
            case "m" -> 60_000L;
            case "h" -> 3_600_000L;
            case "d" -> 86_400_000L;
            default -> 1_000L;
        };
        return Long.parseLong(sleep.group(1)) * unit;
    }

    private static void print(String statement, long time, List<Line> lines) {
        Matcher echo = ECHO.matcher(statement);
        Matcher seq = SEQ.matcher(statement);
        if (echo.matches() && !INTO_A_FILE.matcher(statement).matches()) {
            String text = echo.group(1) == null ? "" : echo.group(1).replaceFirst("\\s*>&2$", "").strip();
            lines.add(new Line(time, text.replaceAll("^([\"'])(.*)\\1$", "$2")));
        } else if (seq.matches()) {
            LongStream.rangeClosed(1, Math.min(MOST_NUMBERS, Long.parseLong(seq.group(1))))
                    .forEach(n -> lines.add(new Line(time, Long.toString(n))));
        }
    }
}
