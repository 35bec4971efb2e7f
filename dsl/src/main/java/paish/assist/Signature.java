package paish.assist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import paish.language.Param;
import paish.language.Type;
import paish.language.Word;

/** A word's arguments in one line. */
final class Signature {

    private Signature() {}

    /** For example {@code dataset text, mount:, access: RO|RW}. */
    static String of(Word word) {
        String takes = takes(word);
        return takes.isEmpty() ? word.name() : word.name() + " " + takes;
    }

    static String takes(Word word) {
        List<String> takes = new ArrayList<>();
        word.positional().forEach(p -> takes.add(p.required() ? shortly(p.type()) : "[" + shortly(p.type()) + "]"));
        if (word.isVariadic()) {
            takes.add("…");
        }
        for (Map.Entry<String, Param> named : word.named().entrySet()) {
            List<String> values = named.getValue().type().values();
            takes.add(named.getKey() + ":" + (values.isEmpty() ? "" : " " + String.join("|", values)));
        }
        if (word.anyKey().isPresent() && word.named().isEmpty()) {
            takes.add("KEY: " + shortly(word.anyKey().get()));
        }
        word.block().ifPresent(b -> takes.add("{ … }"));
        return String.join(", ", takes);
    }

    /** What a menu says beside a word. */
    static String doc(Word word) {
        String takes = takes(word);
        return (word.isRequired() ? "required · " : "") + (takes.isEmpty() ? "" : takes + " · ") + word.doc();
    }

    static String shortly(Type type) {
        return type.values().isEmpty() ? type.says() : String.join("|", type.values());
    }
}
