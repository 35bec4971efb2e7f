package paish.shell.target;

import java.util.Map;
import paish.engine.Event;

/** What is said where scripts are really executed. */
public final class RealExecution {

    private RealExecution() {}

    /** @param user whose rights they have */
    public static String warning(String user) {
        return "--exec: scripts of ECS commands and DLC jobs really run on this machine, as " + user
                + " and with all of your rights; what still runs when the sandbox ends is ended with it";
    }

    static Event told() {
        return new Event(Event.Type.WARNING, "", "", "", Map.of("message", warning(System.getProperty("user.name"))));
    }
}
