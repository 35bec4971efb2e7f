package paish.dlc;

import paish.cloud.Secret;
import paish.language.Reading;
import paish.language.Type;
import paish.language.Types;

/** A command that does something: a job that runs nothing costs all the same. */
final class Command {

    private Command() {}

    static Type type() {
        return Types.type("a command", v -> {
            if (v instanceof Secret) {
                return Reading.bad("secret", "a secret may not stand in the command: whoever sees the job sees it",
                        "pass it in the environment: env NAME: secret('NAME')");
            }
            if (!(v instanceof CharSequence)) {
                return Types.mismatch("a command", v, "put it in quotes, or write command file('run.sh')");
            }
            String text = v.toString();
            if (text.isBlank()) {
                return Reading.bad("empty", "the command is empty", "write it like: command 'python train.py'");
            }
            boolean comments = text.lines().map(String::strip).allMatch(l -> l.isEmpty() || l.startsWith("#"));
            return comments
                    ? Reading.bad("comments", "the command holds nothing but comments", "add the line that starts the training")
                    : Reading.good(text);
        });
    }
}
