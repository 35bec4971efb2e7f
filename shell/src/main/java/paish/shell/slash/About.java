package paish.shell.slash;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a command is called and what is said of it.
 *
 * @param name without the slash
 * @param aliases other names
 * @param arguments that it takes, e.g. {@code FILE [RANGE]}; empty when it takes none
 * @param doc what it does, in one line
 * @param example a line that works
 */
public record About(String name, List<String> aliases, String arguments, String doc, String example) {

    static About of(String name, String arguments, String doc, String example) {
        return new About(name, List.of(), arguments, doc, example);
    }

    About also(String... more) {
        return new About(name, List.of(more), arguments, doc, example);
    }

    /** The name and the others. */
    public List<String> names() {
        return Stream.concat(Stream.of(name), aliases.stream()).toList();
    }
}
