package paish.script;

import java.util.List;
import java.util.Optional;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.ArrayExpression;
import org.codehaus.groovy.ast.expr.CastExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.NamedArgumentListExpression;
import org.codehaus.groovy.ast.expr.SpreadExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.Statement;

/** Method calls, and what they are made of, in the syntax tree. */
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

    /** An argument of any number of values; {@code *list} among them is spread. */
    static Expression array(List<Expression> elements) {
        if (elements.stream().anyMatch(SpreadExpression.class::isInstance)) {
            return new CastExpression(ClassHelper.OBJECT_TYPE.makeArray(), new ListExpression(elements));
        }
        return new ArrayExpression(ClassHelper.OBJECT_TYPE, elements);
    }

    static ConstantExpression constant(Object value) {
        return new ConstantExpression(value);
    }

    static Expression line(ASTNode at) {
        return new ConstantExpression(start(at).getLineNumber(), true);
    }

    static Expression column(ASTNode at) {
        return new ConstantExpression(start(at).getColumnNumber(), true);
    }

    /** @return {@code to}, where {@code from} stands */
    static Expression placed(ASTNode from, Expression to) {
        to.setSourcePosition(from);
        return to;
    }

    /** One statement, then another, as one. */
    static Statement before(Expression first, Statement then) {
        BlockStatement both = new BlockStatement();
        both.addStatement(new ExpressionStatement(first));
        both.addStatement(then);
        both.setSourcePosition(then);
        return both;
    }

    /** The arguments; named ones as one map, the first of all. */
    static List<Expression> arguments(MethodCallExpression call) {
        List<Expression> given = call.getArguments() instanceof TupleExpression tuple ? tuple.getExpressions() : List.of(call.getArguments());
        return given.stream()
                .map(a -> a instanceof NamedArgumentListExpression named ? map(named) : a)
                .toList();
    }

    /** The closure behind the other arguments. */
    static Optional<ClosureExpression> body(MethodCallExpression call) {
        List<Expression> given = arguments(call);
        return given.isEmpty() || !(given.get(given.size() - 1) instanceof ClosureExpression body) ? Optional.empty() : Optional.of(body);
    }

    static boolean isThis(Expression e) {
        return e instanceof VariableExpression variable && variable.isThisExpression();
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
