package paish.workload.fetch;

import java.util.Optional;

/**
 * Something that a script fetches when it runs.
 *
 * @param line of the script, from 1
 * @param does what the line does, for people: {@code runs 'pip install torch'}; secrets are taken out
 * @param host empty where several are possible or only a run can know
 */
public record Fetch(int line, String does, What what, Optional<String> host, Origin origin) {

    /** {@code line 3 runs 'pip install torch': packages come from overseas (pypi.org)}. */
    public String says() {
        String from = switch (origin) {
            case OVERSEAS -> "from overseas";
            case DOMESTIC -> "from mainland China";
            case NEAR -> "from its own network";
            case UNKNOWN -> "from an address that only a run knows";
        };
        return "line " + line + " " + does + ": " + what.comes() + " " + from + host.map(h -> " (" + h + ")").orElse("");
    }
}
