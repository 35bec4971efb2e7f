package paish.shell.prompt;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The files that are run before the first input. */
final class Startup {

    private Startup() {}

    /** The user's own, when there is one, then those of the command line. */
    static List<String> files(Map<String, String> environment, List<String> given) {
        List<String> files = new ArrayList<>();
        Path own = own(environment);
        if (Files.exists(own)) {
            files.add(own.toString());
        }
        files.addAll(given);
        return files;
    }

    /** {@code ~/.paishrc.pai}; {@code paishrc.pai} of PAISH_HOME when that is set. */
    private static Path own(Map<String, String> environment) {
        String home = environment.getOrDefault("PAISH_HOME", "");
        return home.isBlank()
                ? Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")), ".paishrc.pai")
                : Path.of(home, "paishrc.pai");
    }
}
