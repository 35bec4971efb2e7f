package paish.script;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.ClassCodeExpressionTransformer;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.DynamicVariable;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.expr.ArrayExpression;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.CastExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.MethodPointerExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.SpreadExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.DoWhileStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.ForStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.ast.stmt.WhileStatement;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.syntax.Types;
import paish.language.Block;
import paish.language.Param;
import paish.language.Word;

/**
 * Resolves words and verbs when a script is compiled. A word inside a block becomes a call on the scope of that block,
 * a verb a call on the script; what is neither is reported, and stands for an unknown value from then on, so that the
 * rest of the script can still be checked.
 */
final class WordTransform extends ClassCodeExpressionTransformer {

    private static final Set<String> OUTPUT = Set.of("println", "print", "printf");
    private static final Set<String> OF_SCRIPTS = Set.of("binding", "out", "args", "it", "this", "super", "owner", "delegate");

    /** The word whose argument the visitor is in. */
    record ArgumentOf(Word word, String path) {}

    /** A block that is open where the visitor stands. */
    private record Open(Block block, String path, Parameter scope) {}

    private final SourceUnit source;
    private final ClassNode script;
    private final Products products;
    private final WordFindings findings;
    private final Surroundings surroundings;
    private final Set<String> declared;
    private final Set<String> assigned;
    /** What a statement further down gives a value for the first time. */
    private final Set<String> pending = new HashSet<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private Optional<ArgumentOf> argument = Optional.empty();
    private int scopes;

    WordTransform(SourceUnit source, ClassNode script, Products products, WordFindings findings, Surroundings surroundings,
            Set<String> declared, Set<String> assigned) {
        this.source = source;
        this.script = script;
        this.products = products;
        this.findings = findings;
        this.surroundings = surroundings;
        this.declared = declared;
        this.assigned = new LinkedHashSet<>(surroundings.variables());
        this.assigned.addAll(assigned);
        Optional.ofNullable(script.getDeclaredMethod("run", Parameter.EMPTY_ARRAY)).map(MethodNode::getCode)
                .filter(BlockStatement.class::isInstance).map(BlockStatement.class::cast)
                .ifPresent(b -> b.getStatements().forEach(s -> pending.addAll(InputParser.madeBy(s))));
        pending.removeAll(surroundings.variables());
    }

    @Override
    protected SourceUnit getSourceUnit() {
        return source;
    }

    @Override
    public Expression transform(Expression e) {
        if (e instanceof MethodCallExpression call) {
            return call(call);
        }
        if (e instanceof VariableExpression variable) {
            return variable(variable);
        }
        if (e instanceof ClosureExpression closure) {
            return closure(closure);
        }
        if (e instanceof BinaryExpression binary && isAssignmentToWord(binary)) {
            return assignmentToWord(binary);
        }
        if (e instanceof BinaryExpression binary && binary.getLeftExpression() instanceof TupleExpression && !(e instanceof DeclarationExpression)) {
            binary.setRightExpression(transform(binary.getRightExpression()));
            return binary;
        }
        if (e instanceof BinaryExpression binary && binary.getOperation().getType() == Types.ASSIGN
                && binary.getLeftExpression() instanceof VariableExpression left && isDynamic(left) && assigned.contains(left.getName())) {
            binary.setLeftExpression(known(left));
            binary.setRightExpression(transform(binary.getRightExpression()));
            return binary;
        }
        if (e instanceof PropertyExpression property && isWord(property.getObjectExpression())) {
            return chained(property, property.getObjectExpression(), property.getProperty(), property.getPropertyAsString());
        }
        if (e instanceof MethodPointerExpression pointer && isThis(pointer.getExpression()) && isOfScope(pointer.getMethodName().getText())) {
            return placed(e, Calls.onThis("$reference", constant(pointer.getMethodName().getText())));
        }
        boolean effect = Effects.of(e, script);
        Expression inner = super.transform(e);
        return effect ? Effects.guard(inner) : inner;
    }

    @Override
    public void visitExpressionStatement(ExpressionStatement statement) {
        super.visitExpressionStatement(statement);
        InputParser.madeBy(statement).forEach(pending::remove);
    }

    @Override
    public void visitWhileLoop(WhileStatement loop) {
        super.visitWhileLoop(loop);
        loop.setLoopBlock(ticking(loop.getLoopBlock(), loop));
    }

    @Override
    public void visitDoWhileLoop(DoWhileStatement loop) {
        super.visitDoWhileLoop(loop);
        loop.setLoopBlock(ticking(loop.getLoopBlock(), loop));
    }

    @Override
    public void visitForLoop(ForStatement loop) {
        super.visitForLoop(loop);
        loop.setLoopBlock(ticking(loop.getLoopBlock(), loop));
    }

    /** Each round asks whether to go on: a check ends an endless loop, a run one that was interrupted. */
    private static Statement ticking(Statement body, Statement loop) {
        BlockStatement ticking = new BlockStatement();
        ticking.addStatement(new ExpressionStatement(tick(loop)));
        ticking.addStatement(body);
        ticking.setSourcePosition(body);
        return ticking;
    }

    private static Expression tick(ASTNode at) {
        return placed(at, Calls.onThis("$tick", line(at), column(at)));
    }

    private Expression call(MethodCallExpression call) {
        boolean named = call.isImplicitThis() && call.getMethod() instanceof ConstantExpression;
        Optional<Word> shadowed = shadowedWord(call);
        if (shadowed.isPresent()) {
            return word(call, open.peek(), shadowed.get());
        }
        if (call.isImplicitThis() && !named && !open.isEmpty()) {
            findings.unnamedWord(open.peek().path(), call.getMethod());
            return unknownWord(call, open.peek(), "");
        }
        if (!call.isImplicitThis() && isThis(call.getObjectExpression()) && isOfScope(call.getMethodAsString())) {
            return ownMethod(call, call.getMethodAsString());
        }
        if (!named && isWord(call.getObjectExpression())) {
            return chained(call, call.getObjectExpression(), call.getMethod(), call.getMethodAsString());
        }
        if (!named) {
            Expression inner = super.transform(call);
            return Effects.ofMember(call.getMethodAsString()) ? Effects.guard(inner) : inner;
        }
        String name = call.getMethodAsString();
        Optional<Open> at = Optional.ofNullable(open.peek());
        Optional<Word> word = at.flatMap(o -> o.block().word(name));
        if (word.isPresent() && !(argument.isPresent() && (isOwnMethod(name) || isCallable(name)))) {
            return word(call, at.get(), word.get());
        }
        if (isCallable(name)) {
            MethodCallExpression called = new MethodCallExpression(ofScope(name), "call", transform(call.getArguments()));
            called.setImplicitThis(false);
            return placed(call, called);
        }
        if (isOwnMethod(name)) {
            return ownMethod(call, name);
        }
        if (OUTPUT.contains(name)) {
            return onScript(call, "$print", constant(name), array(arguments(call, false)));
        }
        if (at.isEmpty() && products.get(name).isPresent()) {
            return block(call, name);
        }
        if (Verbs.find(name).isPresent() && (at.isEmpty() || Verbs.mayStandInBlock(name))) {
            if (Verbs.find(name).get().block().isPresent()) {
                TrailingBlock.settle(call);
            }
            findings.check(Verbs.find(name).get(), name, call);
            if (Verbs.find(name).get().block().isPresent()) {
                findings.unknownNamed(Verbs.find(name).get(), call, products);
            }
            if (Verbs.find(name).get().block().isPresent() && body(call).isPresent()) {
                return amend(call, name, products.block(Verbs.find(name).get().block().get().name()));
            }
            return onScript(call, "$verb", line(call), column(call), constant(name), array(arguments(call, false)));
        }
        if (assigned.contains(name)) {
            return super.transform(call);
        }
        if (name.equals("sleep")) {
            return Effects.guard(Calls.arguments(call).size() == 1
                    ? onScript(call, "$sleep", array(arguments(call, false)))
                    : super.transform(call));
        }
        return unknown(call, name, at);
    }

    /**
     * Where a variable has a word's name, Groovy has made of {@code name 'nb'} a call of that variable; at the place of a
     * word the word is meant.
     */
    private Optional<Word> shadowedWord(MethodCallExpression call) {
        boolean rewritten = !open.isEmpty() && "call".equals(call.getMethodAsString())
                && call.getObjectExpression() instanceof VariableExpression variable
                && variable.getLineNumber() == call.getMethod().getLineNumber()
                && variable.getColumnNumber() == call.getMethod().getColumnNumber();
        return rewritten ? open.peek().block().word(((VariableExpression) call.getObjectExpression()).getName()) : Optional.empty();
    }

    private boolean isOwnMethod(String name) {
        return !script.getDeclaredMethods(name).isEmpty() || surroundings.methods().contains(name);
    }

    /** Methods of a lasting scope are looked up when they are called: a later input may bring another one. */
    private Expression ownMethod(MethodCallExpression call, String name) {
        return surroundings.lasting() ? onScript(call, "$method", constant(name), array(arguments(call, false))) : super.transform(call);
    }

    private boolean isOfScope(String method) {
        return surroundings.lasting() && method != null && isOwnMethod(method);
    }

    private static boolean isThis(Expression e) {
        return e instanceof VariableExpression variable && variable.isThisExpression();
    }

    /** A declared variable that hides methods of its name, as one does that is local to a script. */
    private boolean isCallable(String name) {
        return declared.contains(name) && !pending.contains(name) || surroundings.declared().contains(name) && surroundings.callable().contains(name);
    }

    private Expression known(VariableExpression variable) {
        String name = variable.getName();
        return declared.contains(name) || surroundings.declared().contains(name) ? placed(variable, ofScope(name)) : variable;
    }

    private static boolean isDynamic(VariableExpression variable) {
        return variable.getAccessedVariable() instanceof DynamicVariable;
    }

    private static Expression ofScope(String variable) {
        return new PropertyExpression(Calls.onThis("$variables"), variable);
    }

    private Expression word(MethodCallExpression call, Open at, Word word) {
        String path = at.path() + "." + word.name();
        findings.check(word, path, call);
        Optional<ArgumentOf> around = argument;
        argument = Optional.of(new ArgumentOf(word, path));
        try {
            return filled(call, at, word, path);
        } finally {
            argument = around;
        }
    }

    private Expression filled(MethodCallExpression call, Open at, Word word, String path) {
        Expression[] position = {line(call), column(call), constant(word.name())};
        Optional<ClosureExpression> body = body(call);
        if (word.block().isPresent() && body.isEmpty()) {
            findings.needsBlock(path, word, call);
            return unknownWord(call, at, word.name());
        }
        if (word.block().isEmpty() && body.isPresent()) {
            findings.takesNoBlock(path, word, call);
            return unknownWord(call, at, word.name());
        }
        if (word.block().isPresent()) {
            Expression args = array(arguments(call, true));
            return placed(call, Calls.on(scope(at), "nested", position[0], position[1], position[2], args,
                    opened(body.get(), word.block().get(), path)));
        }
        return placed(call, Calls.on(scope(at), "word", position[0], position[1], position[2], array(arguments(call, false))));
    }

    private boolean isWord(Expression e) {
        return !open.isEmpty() && e instanceof MethodCallExpression call && call.isImplicitThis()
                && open.peek().block().word(String.valueOf(call.getMethodAsString())).isPresent();
    }

    /** Two words on one line: Groovy reads the second as a member of the first. */
    private Expression chained(Expression all, Expression word, Expression second, String name) {
        findings.twoOnOneLine(open.peek().path(), open.peek().block(), ((MethodCallExpression) word).getMethodAsString(), name, second);
        transform(word);
        return unknownWord(all, open.peek(), String.valueOf(name));
    }

    private Expression block(MethodCallExpression call, String kind) {
        Optional<ClosureExpression> body = body(call);
        if (body.isEmpty()) {
            findings.blockWithoutBraces(kind, call);
            return placed(call, Calls.onThis("$unknown"));
        }
        Expression args = array(arguments(call, true));
        return onScript(call, "$block", line(call), column(call), constant(kind), args,
                opened(body.get(), products.get(kind).orElseThrow().block(), kind));
    }

    /** A verb whose braces hold words. */
    private Expression amend(MethodCallExpression call, String verb, Block block) {
        Expression args = array(arguments(call, true));
        String path = block.name().equals(Products.ANY.name()) ? verb : block.name();
        return onScript(call, "$amend", line(call), column(call), constant(verb), args, opened(body(call).get(), block, path));
    }

    /** The closure with its scope as parameter, its words resolved. */
    private Expression opened(ClosureExpression body, Block block, String path) {
        Parameter scope = new Parameter(ClassHelper.make(Scope.class), "$scope" + scopes++);
        Optional<ArgumentOf> around = argument;
        argument = Optional.empty();
        open.push(new Open(block, path, scope));
        body.getCode().visit(this);
        open.pop();
        argument = around;
        ClosureExpression opened = new ClosureExpression(new Parameter[] {scope}, body.getCode());
        opened.setVariableScope(body.getVariableScope());
        opened.setSourcePosition(body);
        return opened;
    }

    private Expression closure(ClosureExpression closure) {
        for (Parameter parameter : closure.isParameterSpecified() ? closure.getParameters() : Parameter.EMPTY_ARRAY) {
            if (parameter.hasInitialExpression()) {
                parameter.setInitialExpression(transform(parameter.getInitialExpression()));
            }
        }
        closure.getCode().visit(this);
        if (closure.getCode() instanceof BlockStatement body) {
            // It may be called without end.
            body.getStatements().add(0, new ExpressionStatement(tick(closure)));
        }
        return closure;
    }

    private Expression unknown(MethodCallExpression call, String name, Optional<Open> at) {
        if (at.isPresent()) {
            String meant = findings.unknownWord(at.get().path(), at.get().block(), name, call.getMethod());
            arguments(call, false);
            return unknownWord(call, at.get(), meant);
        }
        findings.unknownVerb(name, call.getMethod(), own());
        arguments(call, false);
        return placed(call, Calls.onThis("$unknown"));
    }

    private Expression unknownWord(Expression at, Open block, String meant) {
        return placed(at, Calls.on(scope(block), "unknown", constant(meant)));
    }

    private Expression variable(VariableExpression variable) {
        String name = variable.getName();
        if (!isDynamic(variable)) {
            return variable;
        }
        Optional<Word> withoutArguments = Verbs.find(name).filter(v -> v.positional().stream().noneMatch(Param::required));
        if (assigned.contains(name) && !(withoutArguments.isPresent() && pending.contains(name))) {
            return known(variable);
        }
        if (OF_SCRIPTS.contains(name)) {
            return variable;
        }
        if (Constants.NAMES.contains(name)) {
            return placed(variable, constant(name));
        }
        if (!open.isEmpty() && open.peek().block().word(name).isPresent()) {
            findings.wordWithoutValue(open.peek().path(), open.peek().block().words().get(name), variable);
            return unknownWord(variable, open.peek(), name);
        }
        if (withoutArguments.isPresent()) {
            return placed(variable, Calls.onThis("$verb", line(variable), column(variable), constant(name), array(List.of())));
        }
        findings.unknownVariable(name, variable, assigned, argument);
        return placed(variable, Calls.onThis("$unknown"));
    }

    private boolean isAssignmentToWord(BinaryExpression binary) {
        return !open.isEmpty() && binary.getOperation().getType() == Types.ASSIGN
                && binary.getLeftExpression() instanceof VariableExpression left
                && left.getAccessedVariable() instanceof DynamicVariable
                && open.peek().block().word(left.getName()).isPresent();
    }

    private Expression assignmentToWord(BinaryExpression binary) {
        VariableExpression left = (VariableExpression) binary.getLeftExpression();
        findings.assignedWord(open.peek().path(), open.peek().block().words().get(left.getName()), left);
        return unknownWord(binary, open.peek(), left.getName());
    }

    private List<String> own() {
        List<String> own = new ArrayList<>(assigned);
        own.addAll(surroundings.methods());
        script.getMethods().forEach(m -> own.add(m.getName()));
        return own;
    }

    private List<Expression> arguments(MethodCallExpression call, boolean withoutBody) {
        List<Expression> given = Calls.arguments(call);
        List<Expression> transformed = new ArrayList<>();
        given.stream().limit(withoutBody ? given.size() - 1L : given.size()).forEach(a -> transformed.add(transform(a)));
        return transformed;
    }

    private static Optional<ClosureExpression> body(MethodCallExpression call) {
        List<Expression> given = Calls.arguments(call);
        return given.isEmpty() || !(given.get(given.size() - 1) instanceof ClosureExpression body) ? Optional.empty() : Optional.of(body);
    }

    private static Expression scope(Open at) {
        return new VariableExpression(at.scope());
    }

    private static Expression onScript(MethodCallExpression from, String method, Expression... args) {
        return placed(from, Calls.onThis(method, args));
    }

    private static Expression array(List<Expression> elements) {
        if (elements.stream().anyMatch(SpreadExpression.class::isInstance)) {
            return new CastExpression(ClassHelper.OBJECT_TYPE.makeArray(), new ListExpression(elements));
        }
        return new ArrayExpression(ClassHelper.OBJECT_TYPE, elements);
    }

    private static ConstantExpression constant(Object value) {
        return new ConstantExpression(value);
    }

    private static Expression line(ASTNode at) {
        return new ConstantExpression(Calls.start(at).getLineNumber(), true);
    }

    private static Expression column(ASTNode at) {
        return new ConstantExpression(Calls.start(at).getColumnNumber(), true);
    }

    private static Expression placed(ASTNode from, Expression to) {
        to.setSourcePosition(from);
        return to;
    }
}
