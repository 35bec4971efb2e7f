package paish.script;

import static paish.language.Word.word;
import static paish.script.Verb.verb;

import java.util.List;
import paish.cloud.Secret;
import paish.language.Entry;
import paish.language.Exit;
import paish.language.Failure;
import paish.language.LiveKind;
import paish.language.Types;

/** Verbs that give a value; an argument of a word may use them. */
final class ValueVerbs {

    private ValueVerbs() {}

    static List<Verb> all() {
        return List.of(
                verb(word("show", "Says region, workspace and budget, and where each came from.", "show context")
                                .takes("what", Types.choice("context"), ""),
                        ValueVerbs::show),
                verb(word("secret", "A secret of the environment; it is never shown.", "secret 'REGISTRY_AUTH'").takes("name", Types.text(), ""),
                        ValueVerbs::secret)
                        .checked((use, run) -> use.known().<Object>map(name -> new Sealed(Secret.of(name.toString(), "")))
                                .orElseGet(run.evaluation()::unknown)),
                verb(word("file", "The text of a file beside the script.", "file 'run.sh'")
                                .takes("path", Types.live(LiveKind.FILES, Types.text()), ""),
                        (use, run) -> ScriptFile.read(use.value().toString(), use, run.evaluation()))
                        .checked((use, run) -> use.known().<Object>map(path -> ScriptFile.read(path.toString(), use, run.evaluation()))
                                .orElseGet(run.evaluation()::unknown)),
                verb(word("param", "A value from --param name=value, or the default.", "param 'lr', 0.1")
                                .takes("name", Types.text(), "")
                                .takes("default", Types.any(), "").optionally(),
                        (use, run) -> Parameters.value(use, run.evaluation()))
                        .checked((use, run) -> Parameters.value(use, run.evaluation())));
    }

    private static Object show(Entry use, Run run) {
        ContextText.of(run.evaluation()).forEach(run.evaluation().out()::println);
        return null;
    }

    private static Object secret(Entry use, Run run) {
        String name = use.value().toString();
        String value = run.evaluation().context().environment().get(name);
        if (value == null || value.isEmpty()) {
            throw new Failure(Exit.FAILED, "the secret '" + name + "' is not set", "set the environment variable " + name);
        }
        return run.evaluation().sealed(Secret.of(name, value));
    }
}
