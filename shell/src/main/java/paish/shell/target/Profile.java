package paish.shell.target;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import paish.language.Exit;
import paish.language.Failure;
import paish.script.Context;
import paish.shell.option.Options;

/**
 * Named settings of the file {@code config} in paish's home, one property each: {@code profile.<name>.region},
 * {@code workspace}, {@code budget}, {@code rate}, {@code target}, {@code endpoint} and {@code credentials}. {@code default} applies where none is named.
 *
 * @param name as asked for; empty: none was
 * @param known whether the file holds it
 * @param credentials the profile of the Alibaba Cloud CLI whose keys are used; a name that our file does not know is one
 */
public record Profile(
        Optional<String> name,
        boolean known,
        Map<Context.Key, String> context,
        Optional<String> target,
        Optional<String> endpoint,
        Optional<String> credentials) {

    public static Profile read(Path config, Options options, Map<String, String> environment) {
        Optional<String> name = options.profile()
                .or(() -> Optional.ofNullable(environment.get("PAISH_PROFILE")).filter(p -> !p.isBlank()));
        if (!Files.exists(config)) {
            return new Profile(name, false, Map.of(), Optional.empty(), Optional.empty(), name);
        }
        return of(name, properties(config));
    }

    private static Profile of(Optional<String> name, Properties properties) {
        String prefix = "profile." + name.orElse("default") + ".";
        Map<Context.Key, String> context = new EnumMap<>(Context.Key.class);
        for (Context.Key key : Context.Key.values()) {
            get(properties, prefix + key.word()).ifPresent(v -> context.put(key, v));
        }
        boolean known = properties.stringPropertyNames().stream().anyMatch(k -> k.startsWith(prefix));
        return new Profile(
                name, known, context, get(properties, prefix + "target"), get(properties, prefix + "endpoint"),
                known ? get(properties, prefix + "credentials") : name);
    }

    private static Optional<String> get(Properties properties, String key) {
        return Optional.ofNullable(properties.getProperty(key)).map(String::strip).filter(v -> !v.isEmpty());
    }

    private static Properties properties(Path config) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(config)) {
            properties.load(reader);
            return properties;
        } catch (IOException | IllegalArgumentException e) {
            throw new Failure(Exit.FAILED, "cannot read " + config + ": " + e.getMessage(), "", e);
        }
    }
}
