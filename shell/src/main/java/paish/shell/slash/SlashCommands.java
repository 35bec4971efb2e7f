package paish.shell.slash;

import java.util.List;
import java.util.Optional;
import paish.language.Exit;
import paish.language.Failure;
import paish.language.Suggestions;

/** All of them. */
public final class SlashCommands {

    private static final List<SlashCommand> ALL = List.of(
            new Help(), new Doc(), new Save(), new Load(), new History(), new Edit(), new ContextNow(), new TargetNow(), new Watches(),
            new Time(), new Reset(), new ChangeSetting(), new Variables(), new AsJson(), new AsCsv(), new Inspect(), new DoctorHere(), new Quit());

    private SlashCommands() {}

    public static List<SlashCommand> all() {
        return ALL;
    }

    /** By its name, another name of it, or a beginning that no other command shares. */
    public static Optional<SlashCommand> find(String name) {
        return ALL.stream().filter(c -> c.about().names().contains(name)).findFirst().or(() -> {
            List<SlashCommand> begun = begun(name);
            return begun.size() == 1 ? Optional.of(begun.get(0)) : Optional.empty();
        });
    }

    /** The same, or what to tell whoever meant another one. */
    public static SlashCommand get(String name) {
        return find(name).orElseThrow(() -> {
            List<String> begun = begun(name).stream().map(c -> "/" + c.name()).toList();
            if (!begun.isEmpty()) {
                return new Failure(Exit.INVALID, "/" + name + " could be " + String.join(", ", begun), "type a letter more");
            }
            List<String> names = ALL.stream().flatMap(c -> c.about().names().stream()).toList();
            String hint = Suggestions.nearest(name, names).map(n -> "did you mean /" + n + "?").orElse("/help lists them");
            return new Failure(Exit.INVALID, "there is no command /" + name, hint);
        });
    }

    private static List<SlashCommand> begun(String name) {
        return ALL.stream().filter(c -> !name.isEmpty() && c.about().names().stream().anyMatch(n -> n.startsWith(name))).toList();
    }
}
