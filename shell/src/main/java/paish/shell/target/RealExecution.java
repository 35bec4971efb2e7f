package paish.shell.target;

import java.math.BigDecimal;
import java.util.Map;
import paish.engine.Event;

/** What is said where scripts are really executed. */
public final class RealExecution {

    private RealExecution() {}

    /**
     * @param user whose rights they have
     * @param speed of the sandbox's clock
     */
    public static String warning(String user, double speed) {
        return "--exec: scripts of ECS commands and DLC jobs really run on this machine, as " + user
                + " and with all of your rights; what still runs when the sandbox ends is ended with it"
                + (speed == 1 ? "" : "; time limits pass " + BigDecimal.valueOf(speed).stripTrailingZeros().toPlainString() + " times as fast as time");
    }

    static Event told(double speed) {
        return new Event(Event.Type.WARNING, "", "", "", Map.of("message", warning(System.getProperty("user.name"), speed)));
    }
}
