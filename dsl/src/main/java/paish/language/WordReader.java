package paish.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads one use of a word: what the compiler does with constants and the builder with values. */
public final class WordReader {

    private final Word word;
    private final String path;
    private final Place place;
    private final Consumer<Diagnostic> findings;

    public WordReader(Word word, String path, Place place, Consumer<Diagnostic> findings) {
        this.word = word;
        this.path = path;
        this.place = place;
        this.findings = findings;
    }

    public Entry read(List<?> values, Map<String, ?> named, Optional<Filled> inner) {
        return new Entry(word, path, place, positional(values), byName(named), inner);
    }

    private List<Object> positional(List<?> given) {
        List<Param> params = word.positional();
        // A list stands for its elements where a word takes many; an empty one is not nothing said.
        List<?> values = word.isVariadic() && given.size() == 1 && given.get(0) instanceof List<?> list
                && (!list.isEmpty() || params.get(0).required()) ? list : given;
        // Nothing to stop is no mistake; a field without a value is.
        boolean none = values != given && values.isEmpty() && params.get(0).field().apply(values).isEmpty();
        List<Object> read = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            boolean beyond = i >= params.size();
            if (beyond && i == 0 && values.get(0) instanceof Undetermined) {
                // It may turn out to be a map of named arguments.
                return List.of(Undetermined.UNREADABLE);
            }
            if (beyond && !(word.isVariadic() && !params.isEmpty())) {
                bad("arguments", "'" + word.name() + "' takes " + count(params.size()) + ", not " + values.size(), usage());
                break;
            }
            read.add(value(params.get(beyond ? params.size() - 1 : i), values.get(i)));
        }
        for (int i = values.size(); i < params.size(); i++) {
            if (params.get(i).required() && word.anyKey().isEmpty() && !none) {
                bad("arguments", "'" + word.name() + "' needs " + params.get(i).type().says(), usage());
                read.add(Undetermined.UNREADABLE);
            }
        }
        return List.copyOf(read);
    }

    private Map<String, Object> byName(Map<String, ?> named) {
        Map<String, Object> read = new LinkedHashMap<>();
        named.forEach((name, value) -> {
            Param param = word.named().get(name);
            if (param != null) {
                read.put(name, value(param, value));
            } else if (word.anyKey().isPresent()) {
                read.put(name, value(Param.of(name, word.anyKey().get(), "").optional(), value));
            } else {
                bad("argument", "'" + word.name() + "' knows no argument '" + name + "'", unknownArgument(name));
            }
        });
        return java.util.Collections.unmodifiableMap(read);
    }

    private Object value(Param param, Object value) {
        if (value instanceof Undetermined) {
            return value;
        }
        Reading reading = value == null
                ? none(param)
                : param.type().read(value instanceof FileText file && !param.type().takesFiles() ? file.text() : value);
        if (reading instanceof Reading.Good good) {
            return good.value();
        }
        Reading.Bad bad = (Reading.Bad) reading;
        String about = param.name().equals(word.name()) ? word.name() : word.name() + " " + param.name();
        bad(bad.rule(), about + ": " + bad.message(), bad.hint());
        return Undetermined.UNREADABLE;
    }

    private Reading none(Param param) {
        boolean any = param.type().says().equals(Types.any().says());
        return Reading.bad("type", any ? "it is null" : "null must be " + param.type().says(),
                any && param.required() ? usage() : "leave the word out instead");
    }

    private String unknownArgument(String name) {
        String meant = Suggestions.didYouMean(name, word.named().keySet());
        return meant.isEmpty() ? usage() : meant;
    }

    private String usage() {
        return "write it like: " + word.example();
    }

    private void bad(String rule, String message, String hint) {
        findings.accept(Diagnostic.error(path + "." + rule, path, place, message, hint));
    }

    private static String count(int params) {
        return params == 0 ? "no value" : params == 1 ? "one value" : params + " values";
    }
}
