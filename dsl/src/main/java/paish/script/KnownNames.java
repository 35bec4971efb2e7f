package paish.script;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.Statement;

/** The variables and methods of a script and of what surrounds it, while it is read from its first statement to its last. */
final class KnownNames {

    private final ClassNode script;
    private final Surroundings surroundings;
    private final Set<String> declared;
    private final Set<String> variables;
    /** What a statement further down gives a value for the first time. */
    private final Set<String> pending = new HashSet<>();

    /**
     * @param declared variables of the script that outlast it
     * @param assigned those that it makes by assigning to them
     */
    KnownNames(ClassNode script, Surroundings surroundings, Set<String> declared, Set<String> assigned) {
        this.script = script;
        this.surroundings = surroundings;
        this.declared = declared;
        this.variables = new LinkedHashSet<>(surroundings.variables());
        this.variables.addAll(assigned);
        Optional.ofNullable(script.getDeclaredMethod("run", Parameter.EMPTY_ARRAY)).map(MethodNode::getCode)
                .filter(BlockStatement.class::isInstance).map(BlockStatement.class::cast)
                .ifPresent(b -> b.getStatements().forEach(s -> pending.addAll(InputParser.madeBy(s))));
        pending.removeAll(surroundings.variables());
    }

    /** The statement has been read: what it makes is there from now on. */
    void made(Statement statement) {
        InputParser.madeBy(statement).forEach(pending::remove);
    }

    boolean isVariable(String name) {
        return variables.contains(name);
    }

    boolean isPending(String name) {
        return pending.contains(name);
    }

    /** A declared variable that outlasts the script. */
    boolean lasts(String name) {
        return declared.contains(name) || surroundings.declared().contains(name);
    }

    /** A declared variable that hides methods of its name, as one does that is local to a script. */
    boolean isCallable(String name) {
        return declared.contains(name) && !pending.contains(name) || surroundings.declared().contains(name) && surroundings.callable().contains(name);
    }

    boolean isMethod(String name) {
        return !script.getDeclaredMethods(name).isEmpty() || surroundings.methods().contains(name);
    }

    /** @param name null where it is computed */
    boolean isLastingMethod(String name) {
        return surroundings.lasting() && name != null && isMethod(name);
    }

    Set<String> variables() {
        return variables;
    }

    List<String> all() {
        List<String> all = new ArrayList<>(variables);
        all.addAll(surroundings.methods());
        script.getMethods().forEach(m -> all.add(m.getName()));
        return all;
    }
}
