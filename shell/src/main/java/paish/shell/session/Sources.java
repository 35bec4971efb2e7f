package paish.shell.session;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import paish.language.Exit;
import paish.language.Failure;
import paish.language.Place;
import paish.script.Source;

/** The scripts read so far, kept so that a diagnostic can show the line that it is about. */
public final class Sources {

    public static final String EXPRESSION = "<expression>";

    private final InputStream in;
    private final Map<String, Source> read = new LinkedHashMap<>();

    public Sources(InputStream in) {
        this.in = in;
    }

    /** @param file a path, or {@code -} for standard input */
    public Source read(String file) {
        return keep(file.equals("-") ? standardInput() : Source.read(Path.of(file)));
    }

    public Source expression(String text) {
        return keep(new Source(EXPRESSION, text, Path.of("").toAbsolutePath()));
    }

    /** What was typed as the so-manieth input at the prompt. */
    public Source input(int number, String text) {
        return keep(new Source("[" + number + "]", text, Path.of("").toAbsolutePath()));
    }

    /** The line's text; empty when the place stands in no script that was read here. */
    public Optional<String> line(Place place) {
        return Optional.ofNullable(read.get(place.file()))
                .filter(s -> place.known())
                .flatMap(s -> s.text().lines().skip(place.line() - 1L).findFirst());
    }

    private Source keep(Source source) {
        read.put(source.file(), source);
        return source;
    }

    private Source standardInput() {
        try {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Source("<stdin>", text, Path.of("").toAbsolutePath());
        } catch (IOException e) {
            throw new Failure(Exit.FAILED, "cannot read standard input: " + e.getMessage(), "", e);
        }
    }
}
