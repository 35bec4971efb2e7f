package paish.script;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ListIterator;
import java.util.Set;
import org.apache.groovy.parser.antlr4.Antlr4ParserPlugin;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.ModuleNode;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.CastExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.EmptyExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.syntax.Reduction;
import org.codehaus.groovy.syntax.Token;
import org.codehaus.groovy.syntax.Types;

/** Reads an input of a lasting scope: what it declares at its top is a variable of the scope, what was imported stays so. */
final class InputParser extends Antlr4ParserPlugin {

    private static final Object MAKES = "makes";

    private final Source text;
    private final Surroundings surroundings;
    private Imports own = Imports.NONE;
    private final Set<String> declared = new LinkedHashSet<>();

    InputParser(Source text, Surroundings surroundings) {
        this.text = text;
        this.surroundings = surroundings;
    }

    /** The variables that a statement gives a value for the first time, perhaps. */
    static List<String> madeBy(Statement statement) {
        List<String> names = statement.getNodeMetaData(MAKES);
        return names == null ? List.of() : names;
    }

    /** The variables that were declared. */
    Set<String> declared() {
        return declared;
    }

    /** What the input imports itself. */
    Imports imports() {
        return own;
    }

    @Override
    public ModuleNode buildAST(SourceUnit source, ClassLoader loader, Reduction reduction) throws org.codehaus.groovy.control.CompilationFailedException {
        ModuleNode module = super.buildAST(source, loader, reduction);
        List<Statement> statements = module.getStatementBlock().getStatements();
        for (ListIterator<Statement> all = statements.listIterator(); all.hasNext();) {
            List<Statement> scoped = scoped(all.next());
            all.remove();
            scoped.forEach(all::add);
        }
        if (statements.isEmpty()) {
            // Without a statement there would be no script.
            module.addStatement(new ExpressionStatement(new ConstantExpression(null)));
        }
        // A static method would have no script to ask.
        module.getMethods().forEach(m -> m.setModifiers(m.getModifiers() & ~Modifier.STATIC));
        own = Imports.of(module);
        surroundings.imports().with(types()).addTo(module, classes(module));
        return module;
    }

    /** Classes of the scope go before those of Groovy's default imports; only what may be named is asked for. */
    private Imports types() {
        return new Imports(surroundings.types().keySet().stream()
                .filter(name -> !name.contains("$") && text.text().contains(simple(name)))
                .map(name -> new Imports.Import(false, name, "", simple(name)))
                .toList());
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private List<Statement> scoped(Statement statement) {
        if (!(statement instanceof ExpressionStatement e) || !(e.getExpression() instanceof BinaryExpression binary)
                || binary.getOperation().getType() != Types.ASSIGN) {
            return List.of(statement);
        }
        List<VariableExpression> variables = variables(binary.getLeftExpression());
        List<Statement> scoped = new ArrayList<>();
        if (!(binary instanceof DeclarationExpression declaration)) {
            scoped.add(statement);
        } else if (declaration.isMultipleAssignmentDeclaration()) {
            scoped.add(assignment(new TupleExpression(List.<Expression>copyOf(fresh(variables))), declaration.getRightExpression(), declaration));
            variables.stream().filter(v -> !v.isDynamicTyped())
                    .forEach(v -> scoped.add(assignment(fresh(v), typed(v, fresh(v)), declaration)));
        } else {
            VariableExpression variable = declaration.getVariableExpression();
            scoped.add(assignment(fresh(variable), typed(variable, declaration.getRightExpression()), declaration));
        }
        List<String> names = variables.stream().map(VariableExpression::getName).toList();
        if (binary instanceof DeclarationExpression) {
            declared.addAll(names);
        }
        scoped.get(scoped.size() - 1).putNodeMetaData(MAKES, names);
        return scoped;
    }

    private static List<VariableExpression> variables(Expression left) {
        List<? extends Expression> all = left instanceof TupleExpression tuple ? tuple.getExpressions() : List.of(left);
        return all.stream().filter(VariableExpression.class::isInstance).map(VariableExpression.class::cast).toList();
    }

    /** As a declaration gives the variable its type. */
    private static Expression typed(VariableExpression variable, Expression value) {
        ClassNode type = variable.getOriginType();
        if (value instanceof EmptyExpression) {
            return ClassHelper.isPrimitiveType(type)
                    ? new CastExpression(type, ClassHelper.isPrimitiveBoolean(type) ? new ConstantExpression(false) : new ConstantExpression(0))
                    : new ConstantExpression(null);
        }
        if (variable.isDynamicTyped()) {
            return value;
        }
        CastExpression cast = new CastExpression(type, value);
        cast.putNodeMetaData(Effects.DECLARED, true);
        cast.setSourcePosition(value);
        return cast;
    }

    private static Statement assignment(Expression left, Expression right, ASTNode at) {
        BinaryExpression assignment = new BinaryExpression(left, Token.newSymbol(Types.ASSIGN, at.getLineNumber(), at.getColumnNumber()), right);
        assignment.setSourcePosition(at);
        ExpressionStatement statement = new ExpressionStatement(assignment);
        statement.setSourcePosition(at);
        return statement;
    }

    private static List<VariableExpression> fresh(List<VariableExpression> variables) {
        return variables.stream().map(InputParser::fresh).toList();
    }

    private static VariableExpression fresh(VariableExpression variable) {
        VariableExpression fresh = new VariableExpression(variable.getName());
        fresh.setSourcePosition(variable);
        return fresh;
    }

    /** {@code getClasses} adds the class of the script, which is complete by now. */
    private static List<ClassNode> classes(ModuleNode module) {
        return module.getClasses().stream().filter(c -> !c.isScript()).toList();
    }
}
