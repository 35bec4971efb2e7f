package paish.product;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import paish.cloud.Secret;

/** Words as the text of a block. */
public final class Written {

    private static final String STEP = "  ";

    private final StringBuilder text = new StringBuilder();

    private Written() {}

    /** @param remarks what could not be said in words, each a comment at the end */
    public static String block(String kind, List<Use> uses, List<String> remarks) {
        Written written = new Written();
        written.text.append(kind).append(" {\n");
        uses.forEach(use -> written.line(use, STEP));
        remarks.forEach(remark -> written.text.append(STEP).append("// ").append(remark.replaceAll("\\R", " ")).append('\n'));
        return written.text.append("}\n").toString();
    }

    /** A line of a script. */
    public static String line(Use use) {
        Written written = new Written();
        written.line(use, "");
        return written.text.toString();
    }

    private void line(Use use, String indent) {
        boolean opens = !use.inner().isEmpty();
        text.append(indent).append(use.word());
        String arguments = arguments(use);
        if (!arguments.isEmpty()) {
            text.append(opens ? "(" + arguments + ")" : " " + arguments);
        }
        if (opens) {
            text.append(" {\n");
            use.inner().forEach(inner -> line(inner, indent + STEP));
            text.append(indent).append('}');
        }
        text.append('\n');
    }

    private static String arguments(Use use) {
        List<String> all = new ArrayList<>();
        use.values().forEach(v -> all.add(value(v)));
        use.named().forEach((name, v) -> all.add(key(name) + ": " + value(v)));
        return String.join(", ", all);
    }

    static String value(Object value) {
        if (value instanceof Secret secret) {
            return "secret(" + quoted(secret.name()) + ")";
        }
        if (value instanceof Map<?, ?> map) {
            return map.isEmpty() ? "[:]" : map.entrySet().stream()
                    .map(e -> key(String.valueOf(e.getKey())) + ": " + value(e.getValue()))
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Written::value).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof Number || value instanceof Boolean ? value.toString() : quoted(String.valueOf(value));
    }

    private static String key(String name) {
        return name.matches("[A-Za-z_][A-Za-z0-9_]*") ? name : quoted(name);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("'");
        text.chars().forEach(c -> quoted.append(switch (c) {
            case '\'' -> "\\'";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> c < ' ' ? String.format("\\u%04x", c) : String.valueOf((char) c);
        }));
        return quoted.append('\'').toString();
    }
}
