package paish.script;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.ClassCodeVisitorSupport;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.control.CompilationUnit;
import org.codehaus.groovy.control.Phases;
import org.codehaus.groovy.control.SourceUnit;

/** Which verbs, blocks and words a script's text uses, whether or not an evaluation comes to them. */
final class Mentioned extends ClassCodeVisitorSupport {

    /** A verb and where it stands. */
    record Use(String verb, int line, int column) {}

    private final Products products;
    private final Set<Use> verbs = new LinkedHashSet<>();
    private final Map<String, Set<String>> blocks = new LinkedHashMap<>();
    private final Set<String> declared = new LinkedHashSet<>();
    private final Deque<String> open = new ArrayDeque<>();

    private Mentioned(Products products) {
        this.products = products;
    }

    /** @param source that Groovy can read */
    static Mentioned in(Source source, Products products) {
        CompilationUnit unit = new CompilationUnit();
        unit.addSource("mentioned.groovy", source.text());
        unit.compile(Phases.CONVERSION);
        Mentioned mentioned = new Mentioned(products);
        unit.getAST().getClasses().forEach(mentioned::visitClass);
        return mentioned;
    }

    Set<Use> verbs() {
        return verbs;
    }

    /** The words by the kind of the block that they stand in. */
    Map<String, Set<String>> blocks() {
        Map<String, Set<String>> ofKinds = new LinkedHashMap<>(blocks);
        ofKinds.keySet().retainAll(products.kinds());
        return ofKinds;
    }

    @Override
    public void visitMethodCallExpression(MethodCallExpression call) {
        String name = String.valueOf(call.getMethodAsString());
        boolean opens = open.isEmpty() && call.isImplicitThis()
                && Calls.arguments(call).stream().anyMatch(ClosureExpression.class::isInstance);
        boolean block = opens && products.get(name).isPresent();
        if (call.isImplicitThis() && !block) {
            note(name, call);
        }
        // A verb with a block, such as update: the words in it are no verbs.
        block |= opens && Verbs.find(name).filter(v -> v.block().isPresent()).isPresent();
        if (block) {
            blocks.computeIfAbsent(name, k -> new LinkedHashSet<>());
            open.push(name);
        }
        super.visitMethodCallExpression(call);
        if (block) {
            open.pop();
        }
    }

    @Override
    public void visitDeclarationExpression(DeclarationExpression declaration) {
        if (declaration.getLeftExpression() instanceof VariableExpression variable) {
            declared.add(variable.getName());
        }
        super.visitDeclarationExpression(declaration);
    }

    /** A look-up needs no parentheses. */
    @Override
    public void visitVariableExpression(VariableExpression variable) {
        if (Lookups.ALL.containsKey(variable.getName()) && !declared.contains(variable.getName())) {
            note(variable.getName(), variable);
        }
        super.visitVariableExpression(variable);
    }

    private void note(String name, ASTNode at) {
        List.copyOf(open).forEach(kind -> blocks.get(kind).add(name));
        if (Verbs.ALL.containsKey(name) && (open.isEmpty() || Verbs.mayStandInBlock(name))) {
            verbs.add(new Use(name, Calls.start(at).getLineNumber(), Calls.start(at).getColumnNumber()));
        }
    }

    @Override
    protected SourceUnit getSourceUnit() {
        return null;
    }
}
