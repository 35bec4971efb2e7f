package paish.assist;

import java.util.List;

/** A line that is a command of the prompt. */
final class SlashLine {

    private SlashLine() {}

    /** A slash and a letter, or a slash alone; a comment is none. */
    static boolean is(String text) {
        return text.startsWith("/") && (text.length() == 1 || Character.isLetter(text.charAt(1)) || text.charAt(1) == '?');
    }

    static int pastName(String text) {
        int i = 1;
        while (i < text.length() && !Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    static Completion complete(String typed, List<Command> commands) {
        int name = Math.min(pastName(typed), typed.length());
        if (name >= typed.length()) {
            Offers offers = new Offers(typed.isEmpty() ? "" : typed.substring(1));
            commands.forEach(c -> offers.add(new Candidate("/" + c.name(), "/" + c.name(), "commands", c.doc(), true), c.name()));
            return new Completion(0, offers.ranked(), "");
        }
        int from = Math.max(typed.lastIndexOf(' '), name) + 1;
        String argument = typed.substring(name).stripLeading();
        Offers offers = new Offers(typed.substring(Math.min(from, typed.length())));
        commands.stream().filter(c -> c.name().equals(typed.substring(1, name))).findFirst()
                .ifPresent(c -> c.arguments().apply(argument).forEach(a -> offers.add(a, "arguments", "", !a.endsWith("/"))));
        return new Completion(Math.min(from, typed.length()), offers.ranked(), "");
    }
}
