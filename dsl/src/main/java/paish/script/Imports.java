package paish.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.ImportNode;
import org.codehaus.groovy.ast.ModuleNode;

/** The imports of a scope; of those that give the same name the newest counts. */
record Imports(List<Import> all) {

    static final Imports NONE = new Imports(List.of());

    Imports {
        all = List.copyOf(all);
    }

    /**
     * @param from a class, or a package with a dot at its end
     * @param member of a static import; empty for all members, and for those that are not static
     * @param alias empty where all of a package or class is imported
     */
    record Import(boolean isStatic, String from, String member, String alias) {

        private boolean givesTheSameAs(Import other) {
            return equals(other) || !alias.isEmpty() && isStatic == other.isStatic && alias.equals(other.alias);
        }

        private void addTo(ModuleNode module) {
            if (isStatic && alias.isEmpty()) {
                module.addStaticStarImport(from, ClassHelper.make(from));
            } else if (isStatic) {
                module.addStaticImport(ClassHelper.make(from), member, alias);
            } else if (alias.isEmpty()) {
                module.addStarImport(from);
            } else {
                module.addImport(alias, ClassHelper.make(from));
            }
        }

        @Override
        public String toString() {
            String name = from + (isStatic ? "." + (alias.isEmpty() ? "*" : member) : alias.isEmpty() ? "*" : "");
            boolean renamed = !alias.isEmpty() && !name.endsWith("." + alias) && !name.equals(alias);
            return (isStatic ? "static " : "") + name + (renamed ? " as " + alias : "");
        }
    }

    /** What the text of the module imports. */
    static Imports of(ModuleNode module) {
        List<Import> found = new ArrayList<>();
        module.getImports().forEach(i -> found.add(new Import(false, i.getClassName(), "", i.getAlias())));
        module.getStarImports().forEach(i -> found.add(new Import(false, i.getPackageName(), "", "")));
        for (ImportNode i : module.getStaticImports().values()) {
            found.add(new Import(true, i.getClassName(), i.getFieldName(), i.getAlias()));
        }
        module.getStaticStarImports().values().forEach(i -> found.add(new Import(true, i.getClassName(), "", "")));
        return new Imports(found);
    }

    Imports with(Imports newer) {
        return new Imports(Stream.concat(
                all.stream().filter(i -> newer.all.stream().noneMatch(i::givesTheSameAs)), newer.all.stream()).toList());
    }

    /** A class that is defined goes before an earlier import of its name. */
    Imports without(Set<String> types) {
        return new Imports(all.stream().filter(i -> i.isStatic || !types.contains(i.alias)).toList());
    }

    /** What the text imports or defines itself goes before. */
    void addTo(ModuleNode module, List<ClassNode> classes) {
        Imports own = of(module);
        Set<String> defined = classes.stream().map(ClassNode::getNameWithoutPackage).collect(Collectors.toSet());
        without(defined).all.stream().filter(i -> own.all.stream().noneMatch(i::givesTheSameAs)).forEach(i -> i.addTo(module));
    }
}
