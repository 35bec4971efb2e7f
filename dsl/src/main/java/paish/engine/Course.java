package paish.engine;

import java.util.List;
import paish.engine.Provisioner.Quote;

/** What a change comes to for one resource. */
public sealed interface Course {

    /** The rules forbid it as things stand: nothing is sent to anything. */
    record Refused(String why, String hint) implements Course {}

    /** It is so already. */
    record Nothing(String why) implements Course {}

    /**
     * @param steps sent one after the other; the first that fails ends it
     * @param quote what it costs from then on
     * @param notes what a person should know before the answer
     * @param names that the resource will have, so that nobody else takes them meanwhile
     */
    record Steps(List<Step> steps, Quote quote, List<String> notes, List<String> names) implements Course {

        public Steps {
            steps = List.copyOf(steps);
            notes = List.copyOf(notes);
            names = List.copyOf(names);
        }

        public Steps(Step step, Quote quote, List<String> notes) {
            this(List.of(step), quote, notes, List.of());
        }
    }
}
