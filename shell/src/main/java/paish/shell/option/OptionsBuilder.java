package paish.shell.option;

import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import paish.language.Exit;
import paish.language.Failure;
import paish.script.Context;

/** Gathers options by the names that they have on the command line; both readers of the command line fill one. */
public final class OptionsBuilder {

    private final Map<Context.Key, String> context = new EnumMap<>(Context.Key.class);
    private final Map<String, String> params = new LinkedHashMap<>();
    private boolean yes;
    private boolean json;
    private boolean debug;
    private boolean cloud;
    private boolean exec;
    private Options.Color color = Options.Color.AUTO;
    private Optional<String> profile = Optional.empty();
    private Optional<URI> endpoint = Optional.empty();
    private Optional<Duration> timeout = Optional.empty();

    /** Sets an option that takes no value; false when there is none of that name. */
    public boolean flag(String name) {
        switch (name) {
            case "--yes", "-y" -> yes = true;
            case "--json" -> json = true;
            case "--debug" -> debug = true;
            case "--cloud" -> cloud = true;
            case "--exec" -> exec = true;
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Sets an option that takes a value; false when there is none of that name. */
    public boolean value(String name, String value) {
        switch (name) {
            case "--region" -> context.put(Context.Key.REGION, value);
            case "--workspace" -> context.put(Context.Key.WORKSPACE, value);
            case "--budget" -> context.put(Context.Key.BUDGET, value);
            case "--rate" -> context.put(Context.Key.RATE, ExchangeRate.checked(value));
            case "--param" -> param(value);
            case "--profile" -> profile = Optional.of(value);
            case "--endpoint" -> endpoint = Optional.of(Endpoint.parse("--endpoint", value));
            case "--timeout" -> timeout = Optional.of(Timeout.parse(value));
            case "--color" -> color = color(value);
            default -> {
                return false;
            }
        }
        return true;
    }

    public Options build() {
        return new Options(context, params, yes, json, debug, color, cloud, exec, profile, endpoint, timeout);
    }

    private void param(String pair) {
        int equals = pair.indexOf('=');
        if (equals < 1) {
            throw new Failure(Exit.INVALID, "--param '" + pair + "' is not a name and a value", "such as --param lr=0.2");
        }
        params.put(pair.substring(0, equals), pair.substring(equals + 1));
    }

    private static Options.Color color(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "auto" -> Options.Color.AUTO;
            case "always" -> Options.Color.ALWAYS;
            case "never" -> Options.Color.NEVER;
            default -> throw new Failure(Exit.INVALID, "--color '" + value + "' is none of its values", "auto, always or never");
        };
    }
}
