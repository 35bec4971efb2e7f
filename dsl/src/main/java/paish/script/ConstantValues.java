package paish.script;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.codehaus.groovy.ast.DynamicVariable;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.MapEntryExpression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.UnaryMinusExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import paish.language.Undetermined;

/** The value of an expression that needs no evaluation; undetermined for all others. */
final class ConstantValues {

    private ConstantValues() {}

    static Object of(Expression e) {
        if (e instanceof ConstantExpression constant) {
            return constant.getValue();
        }
        if (e instanceof VariableExpression variable && variable.getAccessedVariable() instanceof DynamicVariable
                && Constants.NAMES.contains(variable.getName())) {
            return variable.getName();
        }
        if (e instanceof UnaryMinusExpression minus && of(minus.getExpression()) instanceof Number number) {
            return negated(number);
        }
        if (e instanceof MapExpression map) {
            return map(map);
        }
        return e instanceof ListExpression list ? list(list) : Undetermined.UNREADABLE;
    }

    private static Object list(ListExpression list) {
        List<Object> values = new ArrayList<>();
        list.getExpressions().forEach(e -> values.add(of(e)));
        return values.contains(Undetermined.UNREADABLE) ? Undetermined.UNREADABLE : values;
    }

    private static Object map(MapExpression map) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (MapEntryExpression entry : map.getMapEntryExpressions()) {
            values.put(String.valueOf(of(entry.getKeyExpression())), of(entry.getValueExpression()));
        }
        return values.containsValue(Undetermined.UNREADABLE) ? Undetermined.UNREADABLE : values;
    }

    private static Number negated(Number number) {
        return number instanceof Integer i ? -i : number instanceof Long l ? -l : new BigDecimal(number.toString()).negate();
    }
}
