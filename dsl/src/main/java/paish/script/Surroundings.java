package paish.script;

import java.util.Map;
import java.util.Set;

/**
 * What an input finds in the scope that it is compiled for.
 *
 * @param lasting false for a script, which has a scope of its own
 * @param variables that have a value, the results of inputs included
 * @param declared those of them that were declared: no delegate of a closure hides them
 * @param callable those whose value can be called
 * @param methods by name
 * @param harmless the types that a check may use
 */
record Surroundings(
        boolean lasting, Set<String> variables, Set<String> declared, Set<String> callable, Set<String> methods,
        Map<String, Class<?>> types, Set<String> harmless, Imports imports) {

    /** Of a script. */
    static final Surroundings NONE =
            new Surroundings(false, Set.of(), Set.of(), Set.of(), Set.of(), Map.of(), Set.of(), Imports.NONE);
}
