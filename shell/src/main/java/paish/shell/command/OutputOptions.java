package paish.shell.command;

import java.util.Iterator;
import java.util.List;
import paish.shell.option.OptionsBuilder;
import picocli.CommandLine.Option;

/** How results are written. */
final class OutputOptions implements OptionGroup {

    @Option(names = "--json", description = "Write JSON (schema 1) to standard output.")
    private boolean json;

    @Option(names = "--color", paramLabel = "auto|always|never", completionCandidates = Colors.class, description = "When to write colours; auto heeds NO_COLOR.")
    private String color;

    @Option(names = "--debug", description = "Show stack traces.")
    private boolean debug;

    @Override
    public void into(OptionsBuilder options) {
        OptionGroup.flag(options, "--json", json);
        OptionGroup.value(options, "--color", color);
        OptionGroup.flag(options, "--debug", debug);
    }

    /** For completion; the options' own reader knows them. */
    static final class Colors implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return List.of("auto", "always", "never").iterator();
        }
    }
}
