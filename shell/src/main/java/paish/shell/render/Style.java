package paish.shell.render;

import java.util.Map;
import paish.shell.option.Options;

/** Colours, or none, and the signs that can be shown. */
public record Style(boolean colored, Glyphs glyphs) {

    /** Neither, as in a file. */
    public static final Style PLAIN = new Style(false, Glyphs.NONE);

    /** @param terminal whether what is styled goes to one */
    public static Style of(Options.Color when, boolean terminal, Map<String, String> environment) {
        boolean colored = switch (when) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> terminal
                    && environment.getOrDefault("NO_COLOR", "").isEmpty()
                    && !environment.getOrDefault("TERM", "").equals("dumb");
        };
        return new Style(colored, terminal ? Glyphs.of(environment) : Glyphs.NONE);
    }

    public String bold(String text) {
        return code("1", text);
    }

    public String dim(String text) {
        return code("2", text);
    }

    public String red(String text) {
        return code("1;31", text);
    }

    public String green(String text) {
        return code("32", text);
    }

    public String yellow(String text) {
        return code("33", text);
    }

    public String cyan(String text) {
        return code("36", text);
    }

    /** A status in its colour, with a sign before it that reads without colour. */
    String status(Standing standing, String text) {
        String signed = glyphs.sign(standing) + text;
        return switch (standing) {
            case WELL -> green(signed);
            case MOVING -> yellow(signed);
            case FAILED -> red(signed);
            case STOPPED -> dim(signed);
            case UNKNOWN -> signed;
        };
    }

    /** The text, or as much of it as fits. */
    String cut(String text, int width) {
        return Width.cut(text, width, glyphs.ellipsis());
    }

    /** Whether values go to a person, who wants them in words. */
    boolean forPeople() {
        return glyphs != Glyphs.NONE;
    }

    private String code(String code, String text) {
        return colored && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
