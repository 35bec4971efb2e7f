package paish.shell.slash;

import java.util.List;
import java.util.Optional;

/** All of them. */
public final class SlashCommands {

    private static final List<SlashCommand> ALL = List.of(new Quit());

    private SlashCommands() {}

    public static List<SlashCommand> all() {
        return ALL;
    }

    public static Optional<SlashCommand> find(String name) {
        return ALL.stream().filter(c -> c.name().equals(name)).findFirst();
    }
}
