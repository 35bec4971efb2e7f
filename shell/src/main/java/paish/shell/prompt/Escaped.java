package paish.shell.prompt;

/** An input of several lines as one line of a file. */
final class Escaped {

    private Escaped() {}

    static String written(String input) {
        return input.replace("\\", "\\\\").replace("\r", "\\r").replace("\n", "\\n");
    }

    static String read(String line) {
        StringBuilder input = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c != '\\' || i + 1 == line.length()) {
                input.append(c);
            } else {
                char next = line.charAt(++i);
                input.append(next == 'n' ? '\n' : next == 'r' ? '\r' : next);
            }
        }
        return input.toString();
    }
}
