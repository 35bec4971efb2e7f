package paish.shell.topic;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import paish.language.Suggestions;

/** Everything that can be asked about. */
public interface Topics {

    String CONTEXT = "Context";
    String VERBS = "Verbs";
    String BLOCKS = "Blocks";
    String RULES = "Rules";

    /** In the order in which it is listed. */
    List<Topic> all();

    /** What is meant by a name: a whole one, or the last part of several. */
    default List<Topic> named(String asked) {
        List<Topic> exact = all().stream().filter(t -> t.name().equals(asked)).toList();
        return exact.isEmpty() ? all().stream().filter(t -> t.answers(asked)).toList() : exact;
    }

    /** What somebody may have meant by a name that there is not. */
    default Optional<String> nearest(String asked) {
        List<String> names = all().stream()
                .flatMap(t -> Stream.of(t.name(), t.name().substring(t.name().lastIndexOf('.') + 1)))
                .distinct()
                .toList();
        return Suggestions.nearest(asked, names);
    }

    /** From the declarations of words and rules. */
    static Topics declared() {
        return DeclaredTopics::all;
    }
}
