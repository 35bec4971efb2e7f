package paish.cloud;

import java.util.List;
import java.util.stream.Collectors;

/** Arguments that do not fit the tables; nothing was sent. */
public final class CallArgumentException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    public CallArgumentException(String operation, List<Problem> problems) {
        super(operation + ": " + problems.stream().map(Problem::toString).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    /** All of them, in the order of the arguments. */
    public List<Problem> problems() {
        return problems;
    }
}
