package paish.script;

import java.util.Set;
import org.codehaus.groovy.ast.ClassCodeVisitorSupport;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.expr.CastExpression;
import org.codehaus.groovy.ast.expr.ClassExpression;
import org.codehaus.groovy.ast.expr.ClosureListExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.ConstructorCallExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.MethodPointerExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.StaticMethodCallExpression;
import org.codehaus.groovy.ast.stmt.DoWhileStatement;
import org.codehaus.groovy.ast.stmt.ForStatement;
import org.codehaus.groovy.ast.stmt.WhileStatement;
import org.codehaus.groovy.control.SourceUnit;

/** Whether a class that the script defines could have an effect; then a check does not use it. */
final class EffectFinder extends ClassCodeVisitorSupport {

    private static final Set<String> OUTPUT = Set.of("println", "print", "printf");

    private final ClassNode type;
    private final ClassNode script;
    private boolean found;

    private EffectFinder(ClassNode type, ClassNode script) {
        this.type = type;
        this.script = script;
    }

    static boolean in(ClassNode type, ClassNode script) {
        EffectFinder finder = new EffectFinder(type, script);
        finder.found = remembers(type);
        finder.visitClass(type);
        return finder.found;
    }

    /** What outlives its instances would know of the check. */
    private static boolean remembers(ClassNode type) {
        return type.getAnnotations().stream().anyMatch(a -> a.getClassNode().getNameWithoutPackage().equals("Singleton"))
                || type.getFields().stream().filter(f -> !(type.isEnum() && f.isFinal() && f.getType().equals(type))).anyMatch(f -> type.isEnum() && !f.isFinal()
                        || f.isStatic() && !f.getName().contains("$") && !(f.isFinal() && f.getInitialExpression() instanceof ConstantExpression));
    }

    @Override
    protected SourceUnit getSourceUnit() {
        return null;
    }

    @Override
    public void visitMethodCallExpression(MethodCallExpression e) {
        found |= Effects.ofMember(e.getMethodAsString()) || e.isImplicitThis() && OUTPUT.contains(e.getMethodAsString());
        super.visitMethodCallExpression(e);
    }

    /** Nothing counts the rounds of these. */
    @Override
    public void visitWhileLoop(WhileStatement loop) {
        found = true;
    }

    @Override
    public void visitDoWhileLoop(DoWhileStatement loop) {
        found = true;
    }

    @Override
    public void visitForLoop(ForStatement loop) {
        found |= loop.getCollectionExpression() instanceof ClosureListExpression;
        super.visitForLoop(loop);
    }

    @Override
    public void visitConstructorCallExpression(ConstructorCallExpression e) {
        look(e, e.getType());
        super.visitConstructorCallExpression(e);
    }

    @Override
    public void visitStaticMethodCallExpression(StaticMethodCallExpression e) {
        look(e, e.getOwnerType());
        super.visitStaticMethodCallExpression(e);
    }

    @Override
    public void visitClassExpression(ClassExpression e) {
        look(e, e.getType());
    }

    @Override
    public void visitCastExpression(CastExpression e) {
        look(e, e.getType());
        super.visitCastExpression(e);
    }

    @Override
    public void visitPropertyExpression(PropertyExpression e) {
        look(e, e.getType());
        super.visitPropertyExpression(e);
    }

    @Override
    public void visitMethodPointerExpression(MethodPointerExpression e) {
        look(e, e.getType());
        super.visitMethodPointerExpression(e);
    }

    /** A class that names another one of the script is not followed further: it counts as one with effects. */
    private void look(Expression e, ClassNode named) {
        if (named.equals(type)) {
            return;
        }
        boolean ofScript = named.getModule() != null && named.getModule() == script.getModule();
        found |= ofScript && !(e instanceof PropertyExpression) || !ofScript && Effects.of(e, script);
    }
}
