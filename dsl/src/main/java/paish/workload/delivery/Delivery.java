package paish.workload.delivery;

import java.util.List;

/** What Cloud Assistant is given. */
public sealed interface Delivery permits Delivery.Direct, Delivery.InParts {

    /** RunCommand's CommandContent in base64. */
    String content();

    /** The script itself is the command. */
    record Direct(String content) implements Delivery {}

    /**
     * The script goes ahead as files.
     *
     * @param parts in any order, each overwriting a file of its name; all in {@code folder}
     * @param content the command that joins, verifies and runs them and takes the parts away
     */
    record InParts(String folder, List<Part> parts, String content) implements Delivery {

        public InParts {
            parts = List.copyOf(parts);
        }
    }

    /** One SendFile: its Name and, in base64, its Content. */
    record Part(String name, String content) {}
}
