package paish.sandbox.catalogue;

import com.google.gson.Gson;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * A failure that a command asks for by the words {@code fails-with WORD}, or {@code fails-with WORD on POD}.
 *
 * @param at the status in which it happens
 * @param status what comes of it; the same one where it stays in it
 * @param eventsAt the status at whose end the events come, when it is another one
 * @param log what the pod prints in the end, or the system's log
 * @param others what the other pods print
 * @param source where the wording is from
 */
public record Scenario(
        String word,
        String at,
        String status,
        String reason,
        String message,
        List<String> events,
        String eventsAt,
        List<String> podEvents,
        List<String> log,
        List<String> others,
        String source) {

    private static final Pattern ASKED = Pattern.compile("\\bfails-with\\s+([\\w-]+)(?:\\s+on\\s+([a-z]+-\\d+))?");

    /** The whole table. */
    public static List<Scenario> all() {
        Gson gson = new Gson();
        return StreamSupport.stream(Resource.read("scenarios.json").getAsJsonArray("scenarios").spliterator(), false)
                .map(json -> gson.fromJson(json, Scenario.class))
                .toList();
    }

    /** Read only when the words are there. A word that the table has not fails, too: it must not pass for a success. */
    public static Optional<Scenario> of(String command) {
        Matcher asked = ASKED.matcher(command);
        if (!asked.find()) {
            return Optional.empty();
        }
        List<Scenario> all = all();
        return all.stream().filter(s -> s.word().equals(asked.group(1))).findFirst().or(() -> Optional.of(unknown(asked.group(1), all)));
    }

    /** The end of the id of the pod that fails, e.g. {@code worker-1}; empty for any. */
    public static String pod(String command) {
        Matcher asked = ASKED.matcher(command);
        return asked.find() && asked.group(2) != null ? asked.group(2) : "";
    }

    private static Scenario unknown(String word, List<Scenario> all) {
        String said = "The sandbox has no scenario '" + word + "'. It has " + String.join(", ", all.stream().map(Scenario::word).toList()) + ".";
        return new Scenario(word, "EnvPreparing", "Failed", "NoSuchScenario", said,
                List.of(), null, List.of(), List.of(said), List.of(), "design rule: what is asked for and not there is said");
    }

    /** Whether the pod is put off its machine. */
    public boolean evicts() {
        return podEvents.stream().anyMatch(e -> e.contains("Evicted"));
    }

    public boolean stays() {
        return at.equals(status);
    }

    public String eventsAfter() {
        return eventsAt == null ? at : eventsAt;
    }
}
