package paish.shell.slash;

import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import paish.api.Field;
import paish.api.Operation;
import paish.api.Product;
import paish.shell.render.Style;

/** An operation as its table has it, the types of its fields opened. */
final class OperationText {

    private final Product product;
    private final List<String> ram;
    private final Style style;

    /** @param ram the actions that it needs */
    OperationText(Product product, List<String> ram, Style style) {
        this.product = product;
        this.ram = ram;
        this.style = style;
    }

    void print(Operation operation, PrintStream out) {
        out.println(style.bold(operation.id()) + "  " + operation.version() + "  " + operation.method() + " " + operation.path()
                + "  " + (operation.mutates() ? "changes something" : "reads"));
        out.println("  RAM  " + (ram.isEmpty() ? "none: allowed unless it is denied" : String.join(", ", ram)));
        fields("in the path", operation.pathParams(), out);
        fields("in the query", operation.query(), out);
        fields("in the body", operation.body(), out);
        Map<String, Field> reply = product.types().getOrDefault(operation.response(), Map.of());
        fields("answers", reply, out);
        String required = operation.parameters().stream().filter(p -> required(operation, p)).map(p -> ", " + p + ": …").reduce("", String::concat);
        out.println("  call '" + operation.id() + "'" + required);
    }

    private static boolean required(Operation operation, String name) {
        Field body = operation.body().get(name);
        Field query = operation.query().get(name);
        return operation.pathParams().containsKey(name) || body != null && body.required() || query != null && query.required();
    }

    private void fields(String where, Map<String, Field> fields, PrintStream out) {
        if (!fields.isEmpty()) {
            out.println("  " + style.dim(where));
            fields.forEach((name, field) -> field(name, field, 2, new HashSet<>(), out));
        }
    }

    /** @param inside the types that are open around it: one of them is named and not opened again */
    private void field(String name, Field field, int depth, Set<String> inside, PrintStream out) {
        String values = field.documentedValues().isEmpty() ? "" : "  " + style.dim(String.join(" ", field.documentedValues()));
        out.println("  ".repeat(depth) + name + (field.required() ? "* " : "  ") + style.dim(field.type()) + values);
        String type = field.elementType().or(field::valueType).orElse(field.type());
        Map<String, Field> inner = product.types().getOrDefault(type, Map.of());
        if (!inner.isEmpty() && inside.add(type)) {
            inner.forEach((n, f) -> field(n, f, depth + 1, inside, out));
            inside.remove(type);
        }
    }
}
