package paish.shell.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import paish.language.Failure;
import paish.script.Context;

/** Profiles, options and variables, as far as they can be read. */
final class ConfigLook implements Look {

    @Override
    public String name() {
        return "config";
    }

    @Override
    public List<Finding> at(Subject subject) {
        Path config = subject.session().home().resolve("config");
        try {
            Context context = subject.session().context();
            subject.session().where();
            String says = Files.exists(config) ? config + " is read" : "no file " + config + ", and none is needed";
            return List.of(Finding.ok(name(), says + set(context)));
        } catch (Failure e) {
            return List.of(Finding.problem(name(), e.getMessage(), e.hint().isEmpty() ? "mend or remove " + config : e.hint()));
        }
    }

    private static String set(Context context) {
        return context.settings().isEmpty() ? ""
                : "; set: " + context.settings().keySet().stream().map(Context.Key::word).sorted().collect(Collectors.joining(", "));
    }
}
