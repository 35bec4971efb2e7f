package paish.sandbox.dlc;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a job's command will come to. Nothing is executed: the words {@code sleep N}, {@code exit N},
 * {@code raise} and {@code false} decide.
 *
 * @param runSeconds virtual seconds of running
 * @param exitCode 0 for success
 */
record Course(long runSeconds, int exitCode) {

    private static final long USUAL_SECONDS = 600;
    private static final Pattern SLEEP = Pattern.compile("\\bsleep\\s+(\\d{1,9})\\b");
    private static final Pattern EXIT = Pattern.compile("\\bexit\\s+(\\d{1,3})\\b");
    private static final Pattern FAILING_END = Pattern.compile("\\b(raise|false)\\W*$");

    static Course of(String command) {
        Matcher sleep = SLEEP.matcher(command);
        long seconds = 0;
        boolean sleeps = false;
        while (sleep.find()) {
            sleeps = true;
            seconds += Long.parseLong(sleep.group(1));
        }
        Matcher exit = EXIT.matcher(command);
        int code = FAILING_END.matcher(command).find() ? 1 : 0;
        while (exit.find()) {
            code = Integer.parseInt(exit.group(1));
        }
        return new Course(Math.max(1, sleeps ? seconds : USUAL_SECONDS), code);
    }
}
