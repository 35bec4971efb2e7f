package paish.workload.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import paish.workload.ScriptText;
import paish.workload.Task;
import paish.workload.check.ScriptRule.Problem;

/** The rules about scripts, each declared once. */
final class ScriptRules {

    /** Codes of scripts that do nothing at all. */
    static final Set<String> NOTHING = Set.of("script.empty", "script.comments", "script.placeholder");

    private static final String WORK = "#!/bin/bash\npython work.py\n";

    static final List<ScriptRule> ALL = List.of(
            new ScriptRule("script.empty", "A script is not empty.", "002, lines 142 and 145",
                    shell(WORK), shell(" \n\n"), ScriptRules::empty),
            new ScriptRule("script.comments", "A script is more than comments.", "002, lines 148 and 150",
                    shell(WORK), shell("#!/bin/bash\n# to be written\n"), ScriptRules::comments),
            new ScriptRule("script.placeholder", "A script does something: placeholders and empty functions do not.",
                    "002, lines 134 and 150", shell(WORK), shell("#!/bin/bash\nset -e\necho TODO\n"), ScriptRules::placeholder),
            new ScriptRule("script.entry", "A training script names the entry point of a framework.", "002, line 151",
                    python("model.fit(x, y)\n"), python("import torch\nprint(torch.__version__)\n"), Entries::missing),
            new ScriptRule("script.package-manager", "The package manager is one of the image's system.", "002, line 49",
                    on("ubuntu_22_04", "apt-get install -y git\n"), on("ubuntu_22_04", "yum install -y git\n"), Systems::misfit),
            new ScriptRule("script.foreground", "The script of a service does not block in the foreground.", "002, line 50",
                    service("systemctl start nginx\n"), service("nginx -g 'daemon off;'\n"), Foreground::blocks));

    private ScriptRules() {}

    private static List<Problem> empty(Subject subject) {
        return subject.script().text().isBlank()
                ? List.of(Problem.error(0, "the script is empty", "put in what is to run, or name another file"))
                : List.of();
    }

    private static List<Problem> comments(Subject subject) {
        String text = subject.script().text();
        boolean only = !text.isBlank() && text.lines().map(String::strip).allMatch(l -> l.isEmpty() || l.startsWith("#"));
        return only
                ? List.of(Problem.error(1, "the script holds nothing but comments", "add the lines that do the work"))
                : List.of();
    }

    private static List<Problem> placeholder(Subject subject) {
        Optional<Placeholders.Statement> first = Placeholders.only(subject.script());
        return first.map(s -> Problem.error(s.line(), "the script holds nothing but placeholders, such as '" + s.text() + "'",
                "write what it is to do; a machine that runs this costs money for nothing")).stream().toList();
    }

    private static Subject shell(String text) {
        return new Subject(ScriptText.inline(text), Task.ONE_SHOT, Optional.empty());
    }

    private static Subject python(String text) {
        return new Subject(new ScriptText("train.py", text), Task.TRAINING, Optional.empty());
    }

    private static Subject on(String image, String text) {
        return new Subject(ScriptText.inline(text), Task.ONE_SHOT, Optional.of(image));
    }

    private static Subject service(String text) {
        return new Subject(ScriptText.inline(text), Task.SERVICE, Optional.empty());
    }
}
