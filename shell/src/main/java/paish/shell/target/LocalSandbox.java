package paish.shell.target;

import java.nio.file.Path;
import java.util.Map;
import paish.language.Exit;
import paish.language.Failure;

/**
 * How the embedded sandbox is started.
 *
 * @param state the folder of its records
 * @param clockSpeed how much faster than ours its time runs
 * @param exec whether it really executes scripts
 */
public record LocalSandbox(Path state, double clockSpeed, boolean exec) {

    /** A minute a second: a notebook that takes two minutes to start is there in two seconds. */
    private static final double CLOCK_SPEED = 60;

    static final String CLOCK_VARIABLE = "PAISH_SANDBOX_CLOCK";

    public LocalSandbox(Path state, double clockSpeed) {
        this(state, clockSpeed, false);
    }

    /**
     * @param home paish's own folder
     * @param exec only ever said by an option: no variable and no profile implies it
     */
    public static LocalSandbox of(Path home, Map<String, String> environment, boolean exec) {
        String clock = environment.get(CLOCK_VARIABLE);
        double speed = clock == null || clock.isBlank() ? CLOCK_SPEED : speed(CLOCK_VARIABLE, clock);
        return new LocalSandbox(home.resolve("sandbox"), speed, exec);
    }

    /** @param origin the option or variable that holds the text, for the message */
    public static double speed(String origin, String text) {
        try {
            double speed = Double.parseDouble(text.strip());
            if (speed > 0 && speed <= 1_000_000) {
                return speed;
            }
        } catch (NumberFormatException e) {
            // Said below, like a number that is out of range.
        }
        throw new Failure(Exit.INVALID, origin + " '" + text + "' is not a speed", "a number above 0; 60 runs a minute a second");
    }
}
