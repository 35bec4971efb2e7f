package paish.script;

import org.codehaus.groovy.ast.ClassCodeVisitorSupport;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.StaticMethodCallExpression;
import org.codehaus.groovy.ast.stmt.DoWhileStatement;
import org.codehaus.groovy.ast.stmt.ForStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.ast.stmt.WhileStatement;
import org.codehaus.groovy.control.SourceUnit;

/** Lets the loops in a class of the user's be interrupted. */
final class Pauses extends ClassCodeVisitorSupport {

    @Override
    protected SourceUnit getSourceUnit() {
        return null;
    }

    @Override
    public void visitWhileLoop(WhileStatement loop) {
        super.visitWhileLoop(loop);
        loop.setLoopBlock(pausing(loop.getLoopBlock()));
    }

    @Override
    public void visitDoWhileLoop(DoWhileStatement loop) {
        super.visitDoWhileLoop(loop);
        loop.setLoopBlock(pausing(loop.getLoopBlock()));
    }

    @Override
    public void visitForLoop(ForStatement loop) {
        super.visitForLoop(loop);
        loop.setLoopBlock(pausing(loop.getLoopBlock()));
    }

    private static Statement pausing(Statement body) {
        Expression pause = new StaticMethodCallExpression(ClassHelper.make(PaishScript.class), "$pause", ArgumentListExpression.EMPTY_ARGUMENTS);
        return Calls.before(pause, body);
    }
}
