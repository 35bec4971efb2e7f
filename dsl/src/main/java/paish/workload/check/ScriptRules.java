package paish.workload.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import paish.workload.ScriptLanguage;
import paish.workload.ScriptText;
import paish.workload.Task;
import paish.workload.check.ScriptRule.Problem;

/** The rules about scripts, each declared once. */
final class ScriptRules {

    /** Codes of scripts that do nothing at all. */
    static final Set<String> NOTHING = Set.of("script.empty", "script.comments", "script.placeholder");

    /** That of Unicode, which some editors put in front of a text. */
    private static final String MARK = "\uFEFF";

    private static final String WORK = "#!/bin/bash\npython work.py\n";

    static final List<ScriptRule> ALL = List.of(
            new ScriptRule("script.empty", "A script is not empty.", "002, lines 142 and 145",
                    shell(WORK), shell(" \n\n"), ScriptRules::empty),
            new ScriptRule("script.comments", "A script is more than comments.", "002, lines 148 and 150",
                    shell(WORK), shell("#!/bin/bash\n# to be written\n"), ScriptRules::comments),
            new ScriptRule("script.placeholder", "A script does something: placeholders and empty functions do not.",
                    "002, lines 134 and 150", shell(WORK), shell("#!/bin/bash\nset -e\necho TODO\n"), ScriptRules::placeholder),
            new ScriptRule("script.language", "A script is one that a machine can run as it is.", "002, line 148: it is a valid, complete script",
                    shell(WORK), shell("FROM ubuntu:22.04\nRUN make\n"), ScriptRules::language),
            new ScriptRule("script.windows", "A script is saved the way that Linux reads it.", "002, line 148: it is a valid, complete script",
                    shell(WORK), shell("make all\r\nmake install\r\n"), ScriptRules::windows),
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

    private static List<Problem> language(Subject subject) {
        ScriptText script = subject.script();
        boolean said = script.shebang().isPresent() || script.text().isBlank();
        return switch (script.language()) {
            case OTHER -> said ? List.of() : List.of(Problem.error(0,
                    "'" + script.origin() + "' is neither shell nor Python, and would be run as shell",
                    "say in its first line what runs it, such as: #!/usr/bin/env Rscript"));
            case DOCKERFILE -> List.of(Problem.error(0, "a Dockerfile describes an image and does nothing by itself",
                    "give a script that builds the image, or one that runs in it"));
            default -> List.of();
        };
    }

    /** Python minds neither but in the line that names it. */
    private static List<Problem> windows(Subject subject) {
        ScriptText script = subject.script();
        String first = script.text().lines().findFirst().orElse("");
        boolean minded = script.language() != ScriptLanguage.PYTHON || script.shebang().isPresent();
        if (script.text().startsWith(MARK)) {
            return List.of(Problem.error(1, "the script begins with a byte order mark, which is taken for part of its first word", "save it as UTF-8 without one"));
        }
        return minded && script.text().startsWith("\r\n", first.length())
                ? List.of(Problem.error(1, "the script's lines end with CR LF, and the CR is taken for part of the last word", "save it with the line ends of Unix, LF alone"))
                : List.of();
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
