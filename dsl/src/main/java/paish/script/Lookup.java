package paish.script;

import java.util.Map;
import java.util.function.Function;
import paish.language.Word;

/**
 * A verb that lists something of the account.
 *
 * @param word its named arguments' fields are the operation's parameters; any other key must be a parameter itself
 * @param operation for the arguments given, e.g. {@code pai-dsw:ListInstances}
 * @param always parameters that are sent each time
 * @param inWorkspace whether the context's workspace narrows it when no other is said
 */
record Lookup(Word word, Function<Map<String, Object>, String> operation, Map<String, Object> always, boolean inWorkspace) {}
