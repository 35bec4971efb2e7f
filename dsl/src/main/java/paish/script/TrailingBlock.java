package paish.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MapEntryExpression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;

/**
 * A verb's braces after its last argument. Groovy takes them for an argument of that argument: {@code update h { … }} for
 * {@code update(h({ … }))}, {@code clone h, name: 'x' { … }} for a call of a method {@code x}. They are the verb's.
 */
final class TrailingBlock {

    private TrailingBlock() {}

    /** An argument without the braces behind it. */
    private record Split(Expression argument, ClosureExpression body) {}

    /** Makes the braces the verb's last argument, where they are not already. */
    static void settle(MethodCallExpression verb) {
        List<Expression> given = new ArrayList<>(Calls.arguments(verb));
        if (given.isEmpty() || given.get(given.size() - 1) instanceof ClosureExpression) {
            return;
        }
        if (given.get(0) instanceof MapExpression map && !map.getMapEntryExpressions().isEmpty()) {
            List<MapEntryExpression> entries = new ArrayList<>(map.getMapEntryExpressions());
            MapEntryExpression last = entries.get(entries.size() - 1);
            split(last.getValueExpression()).ifPresent(split -> {
                entries.set(entries.size() - 1, new MapEntryExpression(last.getKeyExpression(), split.argument()));
                MapExpression without = new MapExpression(entries);
                without.setSourcePosition(map);
                given.set(0, without);
                given.add(split.body());
                verb.setArguments(new ArgumentListExpression(given));
            });
            return;
        }
        split(given.get(given.size() - 1)).ifPresent(split -> {
            given.set(given.size() - 1, split.argument());
            given.add(split.body());
            verb.setArguments(new ArgumentListExpression(given));
        });
    }

    private static Optional<Split> split(Expression argument) {
        if (!(argument instanceof MethodCallExpression call) || !(call.getMethod() instanceof ConstantExpression)) {
            return Optional.empty();
        }
        List<Expression> own = Calls.arguments(call);
        if (own.isEmpty() || !(own.get(own.size() - 1) instanceof ClosureExpression body)) {
            return Optional.empty();
        }
        return without(call, own.subList(0, own.size() - 1)).map(e -> {
            e.setSourcePosition(argument);
            return new Split(e, body);
        });
    }

    private static Optional<Expression> without(MethodCallExpression call, List<Expression> rest) {
        String name = call.getMethodAsString();
        if (!call.isImplicitThis()) {
            boolean variable = name.equals("call") && rest.isEmpty() && call.getObjectExpression() instanceof VariableExpression;
            return variable ? Optional.of(call.getObjectExpression()) : Optional.empty();
        }
        if (rest.isEmpty() && isText(call)) {
            return Optional.of(new ConstantExpression(name));
        }
        boolean found = Verbs.find(name).filter(v -> v.block().isEmpty()).isPresent() && !rest.isEmpty();
        return found ? Optional.of(Calls.onThis(name, rest.toArray(Expression[]::new)))
                .map(e -> {
                    ((MethodCallExpression) e).setImplicitThis(true);
                    return e;
                }) : Optional.empty();
    }

    /** In the source it stands in quotes. */
    private static boolean isText(MethodCallExpression call) {
        Expression method = call.getMethod();
        return method.getLastColumnNumber() - method.getColumnNumber() != call.getMethodAsString().length();
    }
}
