package paish.shell.option;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import paish.script.Context;

/**
 * The options that the commands share.
 *
 * @param context {@code --region}, {@code --workspace}, {@code --budget} and {@code --rate}
 * @param params {@code --param k=v}
 * @param exec {@code --exec}: the embedded sandbox really executes scripts
 * @param timeout the longest that the whole command may take
 */
public record Options(
        Map<Context.Key, String> context,
        Map<String, String> params,
        boolean yes,
        boolean json,
        boolean debug,
        Color color,
        boolean cloud,
        boolean exec,
        Optional<String> profile,
        Optional<URI> endpoint,
        Optional<Duration> timeout) {

    public Options {
        context = Map.copyOf(context);
        params = Map.copyOf(params);
    }

    /** When to write colours. */
    public enum Color {
        AUTO,
        ALWAYS,
        NEVER
    }
}
