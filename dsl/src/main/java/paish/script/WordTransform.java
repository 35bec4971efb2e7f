package paish.script;

import static paish.script.Calls.array;
import static paish.script.Calls.body;
import static paish.script.Calls.column;
import static paish.script.Calls.constant;
import static paish.script.Calls.isThis;
import static paish.script.Calls.line;
import static paish.script.Calls.placed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.ClassCodeExpressionTransformer;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.DynamicVariable;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.MethodPointerExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
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
    private final KnownNames names;
    private final Deque<Open> open = new ArrayDeque<>();
    private Optional<ArgumentOf> argument = Optional.empty();
    private int scopes;

    WordTransform(SourceUnit source, ClassNode script, Products products, WordFindings findings, KnownNames names) {
        this.source = source;
        this.script = script;
        this.products = products;
        this.findings = findings;
        this.names = names;
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
                && binary.getLeftExpression() instanceof VariableExpression left && isDynamic(left) && names.isVariable(left.getName())) {
            binary.setLeftExpression(known(left));
            binary.setRightExpression(transform(binary.getRightExpression()));
            return binary;
        }
        if (e instanceof PropertyExpression property && isWord(property.getObjectExpression())) {
            return chained(property, property.getObjectExpression(), property.getProperty(), property.getPropertyAsString());
        }
        if (e instanceof MethodPointerExpression pointer && isThis(pointer.getExpression()) && names.isLastingMethod(pointer.getMethodName().getText())) {
            return placed(e, Calls.onThis("$reference", constant(pointer.getMethodName().getText())));
        }
        boolean effect = Effects.of(e, script);
        Expression inner = super.transform(e);
        return effect ? Effects.guard(inner) : inner;
    }

    @Override
    public void visitExpressionStatement(ExpressionStatement statement) {
        super.visitExpressionStatement(statement);
        names.made(statement);
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
        return Calls.before(tick(loop), body);
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
        if (!call.isImplicitThis() && isThis(call.getObjectExpression()) && names.isLastingMethod(call.getMethodAsString())) {
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
        if (word.isPresent() && !(argument.isPresent() && (names.isMethod(name) || names.isCallable(name)))) {
            return word(call, at.get(), word.get());
        }
        if (names.isCallable(name)) {
            MethodCallExpression called = new MethodCallExpression(lasting(name), "call", transform(call.getArguments()));
            called.setImplicitThis(false);
            return placed(call, called);
        }
        if (names.isMethod(name)) {
            return ownMethod(call, name);
        }
        if (OUTPUT.contains(name)) {
            return onScript(call, "$print", constant(name), array(arguments(call, false)));
        }
        if (at.isEmpty() && products.get(name).isPresent()) {
            return block(call, name);
        }
        Optional<Word> verb = Verbs.find(name).filter(v -> at.isEmpty() || Verbs.mayStandInBlock(name));
        if (verb.isPresent()) {
            return verb(call, verb.get());
        }
        if (names.isVariable(name)) {
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

    /** Methods of a lasting scope are looked up when they are called: a later input may bring another one. */
    private Expression ownMethod(MethodCallExpression call, String name) {
        return names.isLastingMethod(name) ? onScript(call, "$method", constant(name), array(arguments(call, false))) : super.transform(call);
    }

    private Expression known(VariableExpression variable) {
        String name = variable.getName();
        return names.lasts(name) ? placed(variable, lasting(name)) : variable;
    }

    private static boolean isDynamic(VariableExpression variable) {
        return variable.getAccessedVariable() instanceof DynamicVariable;
    }

    private static Expression lasting(String variable) {
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
        Optional<Block> block = word.block();
        Optional<ClosureExpression> body = body(call);
        if (block.isPresent() && body.isEmpty()) {
            findings.needsBlock(path, word, call);
            return unknownWord(call, at, word.name());
        }
        if (block.isEmpty() && body.isPresent()) {
            findings.takesNoBlock(path, word, call);
            return unknownWord(call, at, word.name());
        }
        Expression args = array(arguments(call, block.isPresent()));
        return placed(call, block.isPresent()
                ? Calls.on(scope(at), "nested", line(call), column(call), constant(word.name()), args, opened(body.get(), block.get(), path))
                : Calls.on(scope(at), "word", line(call), column(call), constant(word.name()), args));
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

    private Expression verb(MethodCallExpression call, Word verb) {
        Optional<Block> block = products.opened(verb);
        block.ifPresent(b -> TrailingBlock.settle(call));
        findings.check(verb, verb.name(), call);
        block.ifPresent(b -> findings.unknownNamed(verb, call, products));
        return block.isPresent() && body(call).isPresent()
                ? amend(call, verb.name(), block.get())
                : onScript(call, "$verb", line(call), column(call), constant(verb.name()), array(arguments(call, false)));
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
        findings.unknownVerb(name, call.getMethod(), names.all());
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
        if (names.isVariable(name) && !(withoutArguments.isPresent() && names.isPending(name))) {
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
        findings.unknownVariable(name, variable, names.variables(), argument);
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

    private List<Expression> arguments(MethodCallExpression call, boolean withoutBody) {
        List<Expression> given = Calls.arguments(call);
        List<Expression> transformed = new ArrayList<>();
        given.stream().limit(withoutBody ? given.size() - 1L : given.size()).forEach(a -> transformed.add(transform(a)));
        return transformed;
    }

    private static Expression scope(Open at) {
        return new VariableExpression(at.scope());
    }

    private static Expression onScript(MethodCallExpression from, String method, Expression... args) {
        return placed(from, Calls.onThis(method, args));
    }
}
