package paish.script;

import groovy.lang.MissingMethodException;
import groovy.lang.MissingPropertyException;
import java.util.Arrays;
import paish.language.Diagnostic;
import paish.language.Place;

/** What a script threw, as a finding at the line that threw it. */
final class ScriptErrors {

    private ScriptErrors() {}

    static Diagnostic diagnostic(Throwable thrown, Compiled compiled) {
        String script = compiled.type().map(Class::getName).orElse("");
        int line = Arrays.stream(thrown.getStackTrace())
                .filter(f -> f.getClassName().equals(script) || f.getClassName().startsWith(script + "$"))
                .mapToInt(StackTraceElement::getLineNumber)
                .filter(n -> n > 0)
                .findFirst()
                .orElse(1);
        return Diagnostic.error("script.exception", "", new Place(compiled.source().file(), line, column(compiled.source(), line)), message(thrown), "");
    }

    private static String message(Throwable thrown) {
        if (thrown instanceof MissingPropertyException e) {
            return "there is no '" + e.getProperty() + "'" + (e.getType() == null ? "" : " in " + e.getType().getSimpleName());
        }
        if (thrown instanceof MissingMethodException e) {
            return "there is no method '" + e.getMethod() + "' of such arguments in " + e.getType().getSimpleName();
        }
        String text = thrown.getMessage() == null ? "" : ": " + thrown.getMessage().lines().findFirst().orElse("");
        return thrown instanceof AssertionError ? "the assertion does not hold" + text : inWords(thrown) + text;
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
