package paish.sandbox.execution;

import java.util.ArrayList;
import java.util.List;

/**
 * The simple commands of a shell script, in their order. Conditions are not evaluated: what stands between {@code if} and
 * {@code fi}, or behind {@code ||}, is left out; the body of a loop counts once.
 */
public final class Statements {

    private static final List<String> LEADING = List.of("do ", "then ", "else ", "{ ");

    private final List<String> found = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private int conditions;
    private boolean alternative;

    private Statements() {
    }

    public static List<String> of(String script) {
        Statements statements = new Statements();
        script.lines().forEach(statements::read);
        return statements.found;
    }

    private void read(String line) {
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean comment = c == '#' && (i == 0 || Character.isWhitespace(line.charAt(i - 1)));
            if (quote == 0 && comment) {
                break;
            }
            if (quote == 0 ? c == '"' || c == '\'' : c == quote) {
                quote = quote == 0 ? c : 0;
            }
            boolean pair = i + 1 < line.length() && line.charAt(i + 1) == c;
            if (quote == 0 && (c == ';' || pair && (c == '&' || c == '|'))) {
                end();
                alternative = c == '|';
                i += c == ';' ? 0 : 1;
            } else {
                current.append(c);
            }
        }
        end();
        alternative = false;
    }

    private void end() {
        String statement = current.toString().strip();
        current.setLength(0);
        for (String word : LEADING) {
            statement = statement.startsWith(word) ? statement.substring(word.length()).strip() : statement;
        }
        if (statement.equals("fi") || statement.startsWith("fi ")) {
            conditions = Math.max(0, conditions - 1);
        } else if (statement.startsWith("if ")) {
            conditions++;
        } else if (conditions == 0 && !alternative && !statement.isEmpty()) {
            found.add(statement);
        }
    }
}
