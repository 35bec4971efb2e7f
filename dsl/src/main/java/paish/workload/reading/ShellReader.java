package paish.workload.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A shell script as its simple commands, in the order of the text; those of {@code $(…)} come before the command
 * around them. Comments, quotes, continued lines, heredocs and redirections are read as the POSIX shell language
 * (chapter 2 of its Shell Command Language) has them; branches are all read, functions where they stand.
 */
public final class ShellReader {

    private static final String ENDS_WORD = " \t\r\n;&|<>()";

    private final String text;
    private final ShellWord word;
    private final Map<String, String> variables;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Heredoc> heredocs = new ArrayList<>();
    private Draft draft = new Draft(Optional.empty());
    private int at;
    private int line;

    private record Heredoc(Draft of, String end, boolean tabs) {}

    private ShellReader(Passage passage, Map<String, String> variables) {
        this.text = passage.text().replace("\r\n", "\n");
        this.line = passage.line();
        this.variables = variables;
        this.word = new ShellWord(this, variables);
    }

    public static List<ShellCommand> read(Passage passage) {
        return read(passage, new HashMap<>());
    }

    /** @param variables whose values are known; those that the script sets are added */
    static List<ShellCommand> read(Passage passage, Map<String, String> variables) {
        ShellReader reader = new ShellReader(passage, variables);
        while (!reader.ended()) {
            reader.commands(false);
        }
        return reader.drafts.stream().map(Draft::command).toList();
    }

    /** To the end, or to the parenthesis that closes a substitution. */
    void commands(boolean nested) {
        int open = 0;
        while (!ended()) {
            char c = peek();
            if (c == '(') {
                open += parenthesis();
            } else if (c == ')') {
                next();
                end(Optional.empty());
                if (nested && open-- == 0) {
                    return;
                }
            } else {
                step(c);
            }
        }
        end(Optional.empty());
    }

    /** What stands in {@code $(…)} or backquotes, as commands of their own. */
    void substitution(Runnable inside) {
        Draft outer = draft;
        draft = new Draft(Optional.empty());
        inside.run();
        draft = outer;
    }

    void add(List<ShellCommand> commands) {
        commands.forEach(c -> {
            Draft inner = new Draft(Optional.empty());
            c.words().forEach(w -> inner.word(w, c.line()));
            if (!inner.isEmpty()) {
                drafts.add(inner);
            }
        });
    }

    private void step(char c) {
        switch (c) {
            case ' ', '\t', '\r' -> next();
            case '\n' -> newline();
            case '#' -> comment();
            case ';' -> separator(1);
            case '&' -> ampersand();
            case '|' -> pipe();
            case '<', '>' -> redirection();
            default -> word();
        }
    }

    /** 1 for one that opened; {@code name()} opens none. */
    private int parenthesis() {
        next();
        int close = at;
        while (close < text.length() && text.charAt(close) == ' ') {
            close++;
        }
        if (draft.size() == 1 && close < text.length() && text.charAt(close) == ')') {
            at = close + 1;
            draft = new Draft(Optional.empty());
            return 0;
        }
        end(Optional.empty());
        return 1;
    }

    private void separator(int length) {
        at += length;
        end(Optional.empty());
    }

    private void ampersand() {
        if (lookingAt("&&")) {
            separator(2);
        } else if (lookingAt("&>")) {
            next();
            redirection();
        } else {
            draft.background();
            separator(1);
        }
    }

    private void pipe() {
        if (lookingAt("||")) {
            separator(2);
            return;
        }
        at += lookingAt("|&") ? 2 : 1;
        end(Optional.of(draft));
    }

    private void redirection() {
        if (lookingAt("<<<")) {
            at += 3;
            int from = line;
            draft.input(new Passage(operand(), from));
        } else if (lookingAt("<<")) {
            at += lookingAt("<<-") ? 3 : 2;
            boolean tabs = text.charAt(at - 1) == '-';
            heredocs.add(new Heredoc(draft, operand(), tabs));
        } else if (lookingAt("<(") || lookingAt(">(")) {
            at += 2;
            substitution(() -> commands(true));
        } else {
            boolean output = peek() == '>';
            while (!ended() && "<>|&".indexOf(peek()) >= 0) {
                next();
            }
            String file = operand();
            if (output && !file.isEmpty()) {
                draft.output(file);
            }
        }
    }

    private String operand() {
        while (!ended() && (peek() == ' ' || peek() == '\t')) {
            next();
        }
        return ended() ? "" : String.join(" ", word.read());
    }

    private void word() {
        if (lookingAt("\\\n")) {
            next();
            next();
            return;
        }
        int from = line;
        List<String> read = word.read();
        boolean descriptor = !ended() && "<>".indexOf(peek()) >= 0 && read.size() == 1 && read.get(0).matches("\\d+");
        if (!descriptor) {
            read.forEach(w -> draft.word(w, from));
        }
    }

    private void newline() {
        next();
        end(Optional.empty());
        List.copyOf(heredocs).forEach(this::body);
        heredocs.clear();
    }

    private void body(Heredoc heredoc) {
        int from = line;
        StringBuilder body = new StringBuilder();
        while (!ended()) {
            int end = text.indexOf('\n', at);
            String whole = text.substring(at, end < 0 ? text.length() : end);
            String read = heredoc.tabs() ? whole.replaceFirst("^\t+", "") : whole;
            at = end < 0 ? text.length() : end + 1;
            line++;
            if (read.equals(heredoc.end())) {
                break;
            }
            body.append(read).append('\n');
        }
        heredoc.of().input(new Passage(body.toString(), from));
    }

    private void comment() {
        while (!ended() && peek() != '\n') {
            next();
        }
    }

    private void end(Optional<Draft> pipe) {
        if (!draft.isEmpty()) {
            drafts.add(draft);
            variables.putAll(draft.command().lasting());
        }
        draft = new Draft(pipe.filter(d -> !d.isEmpty()));
    }

    boolean ended() {
        return at >= text.length();
    }

    boolean endsWord() {
        return ended() || ENDS_WORD.indexOf(peek()) >= 0;
    }

    char peek() {
        return text.charAt(at);
    }

    char next() {
        char c = text.charAt(at++);
        if (c == '\n') {
            line++;
        }
        return c;
    }

    boolean lookingAt(String what) {
        return text.startsWith(what, at);
    }

    int line() {
        return line;
    }
}
