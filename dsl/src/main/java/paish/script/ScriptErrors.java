package paish.script;

import groovy.lang.Binding;
import groovy.lang.MissingMethodException;
import groovy.lang.MissingPropertyException;
import groovy.lang.Script;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import paish.language.Diagnostic;
import paish.language.Place;

/** What a script threw, as a finding at the line that threw it. */
final class ScriptErrors {

    /** The code of what a script throws by itself. */
    static final String THROWN = "script.exception";

    private ScriptErrors() {}

    static Diagnostic diagnostic(Throwable thrown, Evaluation evaluation) {
        Map<String, Source> sources = evaluation.sources();
        Place place = place(thrown, evaluation).orElseGet(() -> place(evaluation.source(), 1));
        return Diagnostic.error(THROWN, "", place, message(thrown), "");
    }

    /** The line of the script that led to it. */
    static Optional<Place> place(Throwable thrown, Evaluation evaluation) {
        Map<String, Source> sources = evaluation.sources();
        return Arrays.stream(thrown.getStackTrace())
                .filter(f -> f.getLineNumber() > 0 && f.getFileName() != null && sources.containsKey(f.getFileName()))
                .findFirst()
                .map(f -> place(sources.get(f.getFileName()), f.getLineNumber()));
    }

    private static Place place(Source source, int line) {
        return new Place(source.file(), line, column(source, line));
    }

    private static String message(Throwable thrown) {
        if (thrown instanceof MissingPropertyException e) {
            return "there is no '" + e.getProperty() + "'" + (isOfHost(e.getType()) ? "" : " in " + e.getType().getSimpleName());
        }
        if (thrown instanceof MissingMethodException e) {
            return "there is no method '" + e.getMethod() + "' of such arguments" + (isOfHost(e.getType()) ? "" : " in " + e.getType().getSimpleName());
        }
        String text = thrown.getMessage() == null ? "" : ": " + thrown.getMessage().lines().findFirst().orElse("");
        return thrown instanceof AssertionError ? "the assertion does not hold" + text : inWords(thrown) + text;
    }

    /** A script and its variables have no name that a person knows. */
    private static boolean isOfHost(Class<?> type) {
        return type == null || Script.class.isAssignableFrom(type) || Binding.class.isAssignableFrom(type);
    }

    /** {@code IndexOutOfBoundsException} as {@code index out of bounds}. */
    private static String inWords(Throwable thrown) {
        String name = thrown.getClass().getSimpleName().replaceAll("(Exception|Error)$", "");
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
    }

    /** The first that is not blank. */
    private static int column(Source source, int line) {
        String text = source.text().lines().skip(line - 1L).findFirst().orElse("");
        return Math.max(1, text.length() - text.stripLeading().length() + 1);
    }
}
