package paish.script;

import java.util.LinkedHashSet;
import java.util.Set;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.CodeVisitorSupport;
import org.codehaus.groovy.ast.DynamicVariable;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.syntax.Types;

/** The variables that a script makes by assigning to them ({@code x = 1} without {@code def}). */
final class AssignedNames extends CodeVisitorSupport {

    private final Set<String> names = new LinkedHashSet<>();

    static Set<String> in(ClassNode script) {
        AssignedNames visitor = new AssignedNames();
        script.getMethods().forEach(m -> m.getCode().visit(visitor));
        return visitor.names;
    }

    @Override
    public void visitBinaryExpression(BinaryExpression e) {
        if (e.getOperation().getType() == Types.ASSIGN) {
            if (e.getLeftExpression() instanceof VariableExpression variable) {
                add(variable);
            } else if (e.getLeftExpression() instanceof TupleExpression tuple) {
                tuple.getExpressions().stream().filter(VariableExpression.class::isInstance)
                        .forEach(v -> add((VariableExpression) v));
            }
        }
        super.visitBinaryExpression(e);
    }

    private void add(VariableExpression variable) {
        if (variable.getAccessedVariable() instanceof DynamicVariable) {
            names.add(variable.getName());
        }
    }
}
