package paish.script;

import java.util.Set;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.expr.BooleanExpression;
import org.codehaus.groovy.ast.expr.CastExpression;
import org.codehaus.groovy.ast.expr.ClassExpression;
import org.codehaus.groovy.ast.expr.ConstructorCallExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodPointerExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.StaticMethodCallExpression;
import org.codehaus.groovy.ast.expr.TernaryExpression;

/**
 * What in a script could have an effect by itself: whatever names a class outside a list of harmless ones, or a member
 * that leads out of the harmless ones. While a script is only checked, such an expression stands for an unknown value.
 */
final class Effects {

    private static final Set<String> HARMLESS_PACKAGES = Set.of("java.math", "java.time", "java.time.format", "java.time.temporal",
            "java.text", "java.util", "java.util.regex", "java.util.function", "java.util.stream", "groovy.transform");
    private static final Set<String> HARMLESS_CLASSES = Set.of("Math", "StrictMath", "Integer", "Long", "Short", "Byte", "Double", "Float",
            "Number", "Boolean", "Character", "String", "CharSequence", "StringBuilder", "Object", "Iterable", "Comparable", "Enum", "Record");
    private static final Set<String> EFFECTS_IN_UTIL = Set.of("Timer", "Scanner", "ServiceLoader", "ResourceBundle");
    /** Of any object: processes, files and addresses made of text, and the ways to reflection. */
    private static final Set<String> MEMBERS = Set.of("execute", "sleep", "toURL", "toURI", "toFile", "toPath", "class", "getClass",
            "classLoader", "getClassLoader", "metaClass", "getMetaClass", "setMetaClass", "invokeMethod", "newInstance", "loadClass",
            "evaluate", "parseClass", "binding", "getBinding", "run");

    /** Marks a cast that stands for the type of a declared variable. */
    static final Object DECLARED = "declared";

    /** On the class of a script: the types of earlier inputs that a check may use. */
    static final Object HARMLESS = "harmless";

    private Effects() {}

    static boolean of(Expression e, ClassNode script) {
        return e instanceof ConstructorCallExpression c && !c.isSpecialCall() && ofType(c.getType(), script)
                || e instanceof StaticMethodCallExpression s && ofType(s.getOwnerType(), script)
                || e instanceof ClassExpression type && ofType(type.getType(), script)
                || e instanceof CastExpression cast && cast.getNodeMetaData(DECLARED) == null && ofType(cast.getType(), script)
                || e instanceof PropertyExpression property && ofMember(property.getPropertyAsString())
                || e instanceof MethodPointerExpression pointer
                        && ofMember(pointer.getMethodName() == null ? null : pointer.getMethodName().getText());
    }

    /** @param name null where it is computed, so that it may be any */
    static boolean ofMember(String name) {
        return name == null || MEMBERS.contains(name);
    }

    private static boolean ofType(ClassNode type, ClassNode script) {
        ClassNode element = type.isArray() ? type.getComponentType() : type;
        if (element.getModule() != null && element.getModule() == script.getModule()) {
            return !element.equals(script) && EffectFinder.in(element, script);
        }
        Set<String> ofScope = script.getNodeMetaData(HARMLESS);
        if (ofScope != null && ofScope.contains(element.getName())) {
            return false;
        }
        String pack = element.getPackageName() == null ? "" : element.getPackageName();
        String name = element.getNameWithoutPackage();
        boolean harmless = element.isDerivedFrom(ClassHelper.make(Throwable.class))
                || ClassHelper.isPrimitiveType(element)
                || HARMLESS_PACKAGES.contains(pack) && !EFFECTS_IN_UTIL.contains(name)
                || pack.equals("java.lang") && HARMLESS_CLASSES.contains(name);
        return !harmless;
    }

    /** {@code $effects() ? expression : $unknown()} */
    static Expression guard(Expression expression) {
        TernaryExpression guarded = new TernaryExpression(
                new BooleanExpression(Calls.onThis("$effects")), expression, Calls.onThis("$unknown"));
        guarded.setSourcePosition(expression);
        return guarded;
    }
}
