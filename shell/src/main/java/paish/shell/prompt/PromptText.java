package paish.shell.prompt;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntSupplier;
import paish.script.Context.Key;
import paish.shell.render.Style;
import paish.shell.target.Where;

/** What stands before the cursor: which account, where in it, and how much is watched. */
final class PromptText {

    private final Function<Key, Optional<String>> context;
    private final IntSupplier watches;
    private final Style style;

    /** @param watches how many are running */
    PromptText(Function<Key, Optional<String>> context, IntSupplier watches, Style style) {
        this.context = context;
        this.watches = watches;
        this.style = style;
    }

    String of(Where where) {
        String watched = watches.getAsInt() > 0 ? style.yellow(" {" + watches.getAsInt() + " watched}") : "";
        return target(where) + " " + place() + watched + "> ";
    }

    /** Two that nobody takes for one another, with or without colour. */
    private String target(Where where) {
        return where.kind() == Where.Kind.CLOUD ? style.red("[CLOUD!]") : style.green(where.word());
    }

    private String place() {
        String region = shown(Key.REGION).orElse("(no region)");
        return shown(Key.WORKSPACE).map(w -> region + "/" + w).orElse(region);
    }

    /** The environment may hold anything. */
    private Optional<String> shown(Key key) {
        return context.apply(key).map(v -> v.replaceAll("\\p{Cntrl}", "?")).map(v -> v.length() > 40 ? v.substring(0, 39) + "…" : v);
    }
}
