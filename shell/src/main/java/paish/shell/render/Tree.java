package paish.shell.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import paish.cloud.Verbatim;

/** Nested maps and lists as indented lines, the values of a level aligned. */
final class Tree {

    private static final String STEP = "  ";

    private Tree() {}

    /** @param depth of the indentation, in steps */
    static List<String> lines(Map<?, ?> map, int depth, Style style) {
        List<String> lines = new ArrayList<>();
        int width = map.entrySet().stream()
                .filter(e -> !nested(e.getValue()))
                .mapToInt(e -> Width.of(key(e)))
                .max().orElse(0);
        map.entrySet().forEach(entry -> {
            Object value = plain(entry.getValue());
            if (nested(value)) {
                lines.add(STEP.repeat(depth) + style.dim(key(entry)));
                lines.addAll(value instanceof Map<?, ?> inner ? lines(inner, depth + 1, style) : items((List<?>) value, depth + 1, style));
            } else {
                text(lines, STEP.repeat(depth), style.dim(Width.padded(key(entry), width)) + STEP, width + 2, value);
            }
        });
        return lines;
    }

    private static List<String> items(List<?> items, int depth, Style style) {
        List<String> lines = new ArrayList<>();
        for (Object item : items) {
            if (plain(item) instanceof Map<?, ?> map && !map.isEmpty()) {
                List<String> inner = lines(map, depth + 1, style);
                lines.add(STEP.repeat(depth) + "- " + inner.get(0).substring(STEP.length() * (depth + 1)));
                lines.addAll(inner.subList(1, inner.size()));
            } else {
                lines.add(STEP.repeat(depth) + "- " + Cell.of(item));
            }
        }
        return lines;
    }

    /** A text of several lines keeps them, below one another. */
    private static void text(List<String> lines, String indent, String key, int width, Object value) {
        if (!(value instanceof CharSequence text) || text.toString().indexOf('\n') < 0) {
            lines.add((indent + key + Cell.of(value)).stripTrailing());
            return;
        }
        String before = indent + key;
        for (String line : text.toString().stripTrailing().split("\n", -1)) {
            lines.add((before + Visible.text(line)).stripTrailing());
            before = indent + " ".repeat(width);
        }
    }

    private static boolean nested(Object value) {
        Object plain = plain(value);
        return plain instanceof Map<?, ?> map && !map.isEmpty()
                || plain instanceof List<?> list && list.stream().anyMatch(i -> plain(i) instanceof Map);
    }

    private static Object plain(Object value) {
        return value instanceof Verbatim verbatim ? plain(verbatim.value()) : value;
    }

    private static String key(Map.Entry<?, ?> entry) {
        return Visible.line(String.valueOf(entry.getKey()));
    }
}
