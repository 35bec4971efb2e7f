package paish.shell.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import paish.shell.terminal.Terminal;

/** What the terminal can show. */
final class TerminalLook implements Look {

    @Override
    public String name() {
        return "terminal";
    }

    private static final int NARROW = 60;

    @Override
    public List<Finding> at(Subject subject) {
        Terminal terminal = subject.session().streams().terminal();
        Map<String, String> environment = subject.session().environment();
        List<String> facts = new ArrayList<>();
        facts.add(terminal.out() ? environment.getOrDefault("TERM", "TERM is not set") : "output is not a terminal");
        facts.add(terminal.columns() > 0 ? terminal.columns() + " columns" : "width not limited");
        facts.add(subject.session().outStyle().colored() ? "colours" : "no colours");
        String says = String.join(", ", facts);
        if (terminal.columns() > 0 && terminal.columns() < NARROW) {
            return List.of(Finding.warning(name(), says, "tables leave out columns; make it wider"));
        }
        String locale = Stream.of("LC_ALL", "LC_CTYPE", "LANG").map(v -> environment.getOrDefault(v, "")).filter(v -> !v.isEmpty()).findFirst().orElse("");
        return List.of(locale.isEmpty() || locale.toLowerCase().replace("-", "").contains("utf8") ? Finding.ok(name(), says + ", UTF-8")
                : Finding.warning(name(), says + ", locale " + locale, "we write UTF-8: set LANG to a locale such as C.UTF-8"));
    }
}
