package paish.workload;

import java.util.Arrays;
import java.util.Optional;

/** What is asked for, in the words of the source (002, line 43). */
public enum Task {
    /** Runs, ends, and leaves nothing behind. */
    ONE_SHOT("oneShot"),
    /** Stays up until somebody ends it. */
    SERVICE("service"),
    /** Trains a model. */
    TRAINING("training");

    private final String word;

    Task(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static Optional<Task> of(String word) {
        return Arrays.stream(values()).filter(t -> t.word.equals(word)).findFirst();
    }
}
