package paish.shell.slash;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paish.script.Context.Key;
import paish.script.Context.Origin;
import paish.script.Context.Setting;
import paish.shell.conversation.Conversation;
import paish.shell.conversation.Input;

/**
 * Inputs as a script that stands by itself: without what failed and what only looked, the context first, earlier
 * results as variables, secrets by their names.
 *
 * @param kept how many inputs are in it
 */
record SessionScript(String text, int kept) {

    /** {@code _} is the last result, {@code _3} the one of input 3. */
    private static final Pattern RESULT = Pattern.compile("(?<![\\w$.'\"])_(\\d*)(?!\\w)");
    private static final Pattern DECLARATION = Pattern.compile("\\A\\s*def\\s+(\\w+)\\s*=(?!=)");
    private static final Pattern ASSIGNMENT = Pattern.compile("\\A\\s*(?:def\\s+)?(\\w+)\\s*=(?!=)");
    private static final Pattern METHOD = Pattern.compile("\\A\\s*(?:def|[A-Za-z_][\\w<>\\[\\]]*)\\s+\\w+\\s*\\([^)]*\\)\\s*\\{");

    static SessionScript of(List<Input> chosen, Conversation conversation) {
        List<Input> all = conversation.inputs();
        Map<String, Setting> outside = outside(conversation);
        List<Input> sound = chosen.stream()
                .filter(i -> i.failure().isEmpty() && !overruled(i.text(), outside))
                .toList();
        Set<Integer> wanted = new HashSet<>();
        Looks looks = new Looks(conversation.variables());
        List<Input> kept = new ArrayList<>();
        // From the end, so that it is known what later inputs use.
        for (int i = sound.size() - 1; i >= 0; i--) {
            Input input = sound.get(i);
            if (wanted.contains(input.number()) || !looks.only(input.text())) {
                kept.add(0, input);
                results(input, all).forEach(r -> wanted.add(r.number()));
            }
        }
        Set<String> shared = shared(kept);
        StringBuilder script = new StringBuilder(head(conversation, outside));
        kept.forEach(input -> script.append(input(input, wanted.contains(input.number()), shared, all)));
        return new SessionScript(LiteralSecrets.named(script.toString(), conversation.session().environment()), kept.size());
    }

    private static Map<String, Setting> outside(Conversation conversation) {
        Map<String, Setting> outside = new java.util.LinkedHashMap<>();
        for (Key key : Key.values()) {
            conversation.session().context().get(key).filter(s -> key.inScripts()).ifPresent(s -> outside.put(key.word(), s));
        }
        return outside;
    }

    /** A flag goes before what an input says, so that the input had no effect. */
    private static boolean overruled(String text, Map<String, Setting> outside) {
        Matcher said = Pattern.compile("\\s*(region|workspace|budget)\\b[^\\n;{}]*\\s*").matcher(text);
        return said.matches() && outside.containsKey(said.group(1)) && outside.get(said.group(1)).origin() == Origin.FLAG;
    }

    private static String head(Conversation conversation, Map<String, Setting> outside) {
        StringBuilder head = new StringBuilder("// Saved from a sitting at the prompt.\n");
        conversation.session().options().params().forEach((name, value) ->
                head.append("// It ran with --param ").append((name + "=" + value).replaceAll("\\s+", " ")).append('\n'));
        outside.forEach((word, setting) ->
                head.append(word).append(" '").append(setting.value().replace("\\", "\\\\").replace("'", "\\'")).append("'\n"));
        return head.append('\n').toString();
    }

    /** The earlier inputs whose results it uses. */
    private static List<Input> results(Input input, List<Input> all) {
        List<Input> results = new ArrayList<>();
        Matcher used = RESULT.matcher(input.text());
        while (used.find()) {
            all.stream()
                    .filter(i -> i.number() < input.number() && i.failure().isEmpty())
                    .filter(i -> used.group(1).isEmpty() ? i.value() != null : String.valueOf(i.number()).equals(used.group(1)))
                    .reduce((first, second) -> second)
                    .ifPresent(results::add);
        }
        return results;
    }

    /** Names that a script must not declare: at the prompt they are every input's, and may be declared again. */
    private static Set<String> shared(List<Input> inputs) {
        Set<String> once = new HashSet<>();
        Set<String> shared = new HashSet<>();
        for (Input input : inputs) {
            Matcher declared = DECLARATION.matcher(input.text());
            if (declared.find() && !once.add(declared.group(1))) {
                shared.add(declared.group(1));
            }
        }
        inputs.stream().filter(i -> METHOD.matcher(i.text()).find()).forEach(method -> once.stream()
                .filter(name -> Pattern.compile("\\b" + name + "\\b").matcher(method.text()).find())
                .forEach(shared::add));
        return shared;
    }

    private static String input(Input input, boolean named, Set<String> shared, List<Input> all) {
        String text = input.text().strip();
        Matcher declared = DECLARATION.matcher(text);
        if (declared.find() && shared.contains(declared.group(1))) {
            text = text.substring(declared.start(1));
        }
        Matcher assigned = ASSIGNMENT.matcher(text);
        if (named) {
            String name = "_" + input.number();
            text = assigned.find() ? text + "\n" + name + " = " + assigned.group(1) : name + " = " + text;
        }
        boolean last = RESULT.matcher(text).results().anyMatch(r -> r.group(1).isEmpty());
        String before = last ? results(input, all).stream().reduce((first, second) -> second).map(r -> "_ = _" + r.number() + "\n").orElse("") : "";
        return before + text + "\n";
    }
}
