package paish.script;

import java.util.List;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.NamedArgumentListExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;

/** Method calls in the syntax tree. */
final class Calls {

    private Calls() {}

    static MethodCallExpression on(Expression receiver, String method, Expression... args) {
        MethodCallExpression call = new MethodCallExpression(receiver, method, new ArgumentListExpression(args));
        call.setImplicitThis(false);
        return call;
    }

    static MethodCallExpression onThis(String method, Expression... args) {
        return on(VariableExpression.THIS_EXPRESSION, method, args);
    }

    /** The arguments; named ones as one map, the first of all. */
    static List<Expression> arguments(MethodCallExpression call) {
        List<Expression> given = call.getArguments() instanceof TupleExpression tuple ? tuple.getExpressions() : List.of(call.getArguments());
        return given.stream()
                .map(a -> a instanceof NamedArgumentListExpression named ? map(named) : a)
                .toList();
    }

    /** Where it is written: of a call its name, as Groovy places {@code a()} in {@code a().b()} at its bracket. */
    static ASTNode start(ASTNode at) {
        return at instanceof MethodCallExpression call && call.isImplicitThis() && call.getMethod().getLineNumber() > 0 ? call.getMethod() : at;
    }

    private static Expression map(NamedArgumentListExpression named) {
        MapExpression map = new MapExpression(named.getMapEntryExpressions());
        map.setSourcePosition(named);
        return map;
    }
}
