package paish.script;

import java.util.Map;
import java.util.Set;

/**
 * What an input adds to its scope.
 *
 * @param variables that it declares
 * @param assigned that it gives a value somewhere, perhaps in what is called later
 * @param methods by name
 * @param types by name, those inside others included
 * @param harmless those types that a check may use
 */
record Defined(
        Set<String> variables, Set<String> assigned, Set<String> methods, Map<String, Class<?>> types, Set<String> harmless, Imports imports) {

    static final Defined NOTHING = new Defined(Set.of(), Set.of(), Set.of(), Map.of(), Set.of(), Imports.NONE);
}
