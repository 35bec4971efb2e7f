package paish.script;

import groovy.lang.GroovyClassLoader;
import groovy.lang.GroovyCodeSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.classgen.GeneratorContext;
import org.codehaus.groovy.classgen.VariableScopeVisitor;
import org.codehaus.groovy.control.CompilationUnit;
import org.codehaus.groovy.control.CompilePhase;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.MultipleCompilationErrorsException;
import org.codehaus.groovy.control.ParserPlugin;
import org.codehaus.groovy.control.ParserPluginFactory;
import org.codehaus.groovy.control.Phases;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.control.customizers.CompilationCustomizer;
import org.codehaus.groovy.control.messages.ExceptionMessage;
import org.codehaus.groovy.control.messages.Message;
import org.codehaus.groovy.control.messages.SyntaxErrorMessage;
import org.codehaus.groovy.syntax.SyntaxException;
import paish.language.Diagnostic;
import paish.language.Place;

/** From text to a class, with everything that can be found on the way. */
final class Compiler {

    /** The code of what Groovy cannot read. */
    static final String SYNTAX = "script.syntax";

    private static final int MOST_ERRORS = 50;

    private final Products products;

    Compiler(Products products) {
        this.products = products;
    }

    Compiled compile(Source source) {
        return compile(source, Surroundings.NONE);
    }

    Compiled compile(Source source, Surroundings surroundings) {
        WordFindings words = new WordFindings(source.file(), products.kinds());
        List<Diagnostic> findings = new ArrayList<>(Forbidden.in(source));
        CompilerConfiguration configuration = new CompilerConfiguration();
        configuration.setScriptBaseClass(PaishScript.class.getName());
        configuration.setParameters(true);
        configuration.setTolerance(MOST_ERRORS);
        // It would fetch from the network while a script is compiled.
        configuration.setDisabledGlobalASTTransformations(Set.of("groovy.grape.GrabAnnotationTransformation"));
        InputParser parser = new InputParser(source, surroundings);
        if (surroundings.lasting()) {
            configuration.setPluginFactory(new ParserPluginFactory() {
                @Override
                public ParserPlugin createParserPlugin() {
                    return parser;
                }
            });
        }
        Set<String> assigned = new HashSet<>();
        Set<String> methods = new HashSet<>();
        Set<String> harmless = new HashSet<>();
        configuration.addCompilationCustomizers(customizer(words, surroundings, parser::declared, assigned, methods, harmless));
        ScopeTypes types = new ScopeTypes(Compiler.class.getClassLoader(), surroundings.types());
        try (GroovyClassLoader loader = new GroovyClassLoader(types, configuration)) {
            Class<?> type = loader.parseClass(new GroovyCodeSource(source.text(), className(source), "/paish/script"), false);
            findings.addAll(words.found());
            Map<String, Class<?>> made = types(loader, type);
            types.keepUsed(made.keySet());
            Defined defined = surroundings.lasting()
                    ? new Defined(parser.declared(), assigned, methods, made, harmless, parser.imports())
                    : Defined.NOTHING;
            return new Compiled(source, Optional.of(type), findings, defined);
        } catch (MultipleCompilationErrorsException e) {
            findings.addAll(words.found());
            List<Diagnostic> errors = e.getErrorCollector().getErrors().stream().map(m -> diagnostic(m, source)).toList();
            // After the first thing that it cannot read the parser guesses.
            Map<Boolean, List<Diagnostic>> byParser = errors.stream().collect(Collectors.partitioningBy(d -> d.message().startsWith("Unexpected ")));
            byParser.get(true).stream().min(Diagnostic.BY_PLACE).ifPresent(findings::add);
            findings.addAll(byParser.get(false));
            return new Compiled(source, Optional.empty(), findings, Defined.NOTHING);
        } catch (java.io.IOException | RuntimeException | StackOverflowError | LinkageError e) {
            findings.addAll(words.found());
            findings.add(Diagnostic.error("script.compile", "", new Place(source.file(), 1, 1), uncompilable(e),
                    "split it: loops and methods instead of long runs of the same"));
            return new Compiled(source, Optional.empty(), findings, Defined.NOTHING);
        } finally {
            // The classes keep their loader and that its configuration, which would keep all of the scope.
            configuration.setPluginFactory(null);
            configuration.getCompilationCustomizers().clear();
        }
    }

    /** The first thing in the text that Groovy cannot read. */
    Optional<Diagnostic> unreadable(Source source) {
        CompilationUnit unit = new CompilationUnit();
        unit.addSource(className(source), source.text());
        try {
            unit.compile(Phases.CONVERSION);
            return Optional.empty();
        } catch (MultipleCompilationErrorsException e) {
            return e.getErrorCollector().getErrors().stream().map(m -> diagnostic(m, source)).min(Diagnostic.BY_PLACE);
        }
    }

    private static String uncompilable(Throwable e) {
        return e instanceof StackOverflowError ? "the script is nested too deeply"
                : String.valueOf(e.getMessage()).contains("too large") ? "the script is too long for one method"
                : "the script cannot be compiled";
    }

    /** All but those of the script itself. */
    private static Map<String, Class<?>> types(GroovyClassLoader loader, Class<?> script) {
        return Arrays.stream(loader.getLoadedClasses())
                .filter(c -> c != script && !c.getName().startsWith(script.getName() + "$"))
                .collect(Collectors.toMap(Class::getName, c -> c));
    }

    private CompilationCustomizer customizer(
            WordFindings findings, Surroundings surroundings, Supplier<Set<String>> declared,
            Set<String> assigned, Set<String> methods, Set<String> harmless) {
        return new CompilationCustomizer(CompilePhase.SEMANTIC_ANALYSIS) {
            @Override
            public void call(SourceUnit unit, GeneratorContext context, ClassNode type) {
                ClassNode script = unit.getAST().getScriptClassDummy();
                script.putNodeMetaData(Effects.HARMLESS, surroundings.harmless());
                if (type.equals(script) || type.isScript()) {
                    type.getMethods().stream().map(MethodNode::getName).filter(n -> !n.equals("run") && !n.equals("main")).forEach(methods::add);
                    assigned.addAll(AssignedNames.in(type));
                    new WordTransform(unit, type, products, findings, new KnownNames(type, surroundings, declared.get(), assigned)).visitClass(type);
                    new VariableScopeVisitor(unit, true).visitClass(type);
                } else {
                    if (!EffectFinder.in(type, script)) {
                        harmless.add(type.getName());
                    }
                    new Pauses().visitClass(type);
                }
            }
        };
    }

    /** Groovy derives the class from it, and stack traces name it. */
    static String className(Source source) {
        String name = source.file().replaceAll(".*[/\\\\]", "").replaceAll("\\.pai$", "").replaceAll("[^A-Za-z0-9_]", "_");
        return (name.isEmpty() || !Character.isJavaIdentifierStart(name.charAt(0)) ? "_" + name : name) + "_pai.groovy";
    }

    private static Diagnostic diagnostic(Message message, Source source) {
        if (message instanceof SyntaxErrorMessage syntax) {
            SyntaxException e = syntax.getCause();
            String text = e.getOriginalMessage().replaceAll("(?s)\\s+@ line \\d+.*|\\s*\\. At \\[.*", "").replace("\\n", " ").replaceAll("\\s+", " ").strip();
            Place place = new Place(source.file(), Math.max(1, e.getStartLine()), Math.max(1, e.getStartColumn()));
            return Diagnostic.error(SYNTAX, "", place, text, "");
        }
        Throwable cause = message instanceof ExceptionMessage exception ? exception.getCause() : new RuntimeException();
        return Diagnostic.error("script.compile", "", new Place(source.file(), 1, 1), uncompilable(cause),
                "split it: loops and methods instead of long runs of the same");
    }
}
