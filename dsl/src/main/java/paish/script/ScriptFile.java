package paish.script;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import paish.language.Diagnostic;
import paish.language.Entry;

/** {@code file 'run.sh'}: a text beside the script. */
final class ScriptFile {

    private ScriptFile() {}

    static Object read(String name, Entry verb, Evaluation evaluation) {
        Path path = evaluation.source().folder().resolve(name);
        try {
            return new ReadFile(name, Files.readString(path));
        } catch (MalformedInputException e) {
            return missing(verb, evaluation, "'" + name + "' is not UTF-8 text", "file(…) reads text only");
        } catch (IOException e) {
            return missing(verb, evaluation, Files.isDirectory(path) ? "'" + name + "' is a folder" : "there is no file '" + name + "'",
                    "it is looked for beside the script");
        }
    }

    private static Object missing(Entry verb, Evaluation evaluation, String message, String hint) {
        evaluation.found(Diagnostic.error("file.missing", verb.path(), verb.place(), message, hint));
        return evaluation.unknown();
    }
}
