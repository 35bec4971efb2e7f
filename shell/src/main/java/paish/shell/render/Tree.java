package paish.shell.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import paish.cloud.Verbatim;

/** Nested maps and lists as indented lines, the values of a level aligned. */
final class Tree {

    private static final String STEP = "  ";

    private Tree() {}

    /** The text of a field's value. */
    interface Format {
        String of(Map<?, ?> map, String key);
    }

    /** Values as they are.
     *  @param depth of the indentation, in steps */
    static List<String> lines(Map<?, ?> map, int depth, Style style) {
        return lines(map, depth, style, (m, key) -> Cell.of(m.get(key)));
    }

    static List<String> lines(Map<?, ?> map, int depth, Style style, Format format) {
        List<String> lines = new ArrayList<>();
        int width = map.entrySet().stream()
                .filter(e -> !nested(e.getValue()) || Chart.fits(plain(e.getValue()), style))
                .mapToInt(e -> Width.of(key(e)))
                .max().orElse(0);
        map.entrySet().forEach(entry -> {
            Object value = plain(entry.getValue());
            if (Chart.fits(value, style)) {
                lines.add(STEP.repeat(depth) + style.dim(Width.padded(key(entry), width)) + STEP + Chart.line((List<?>) value, style));
            } else if (nested(value)) {
                lines.add(STEP.repeat(depth) + style.dim(key(entry)));
                lines.addAll(value instanceof Map<?, ?> inner ? lines(inner, depth + 1, style, format) : items((List<?>) value, depth + 1, style, format));
            } else {
                text(lines, STEP.repeat(depth), style.dim(Width.padded(key(entry), width)) + STEP, width + 2, value, format.of(map, String.valueOf(entry.getKey())));
            }
        });
        return lines;
    }

    private static List<String> items(List<?> items, int depth, Style style, Format format) {
        List<String> lines = new ArrayList<>();
        for (Object item : items) {
            if (plain(item) instanceof Map<?, ?> map && !map.isEmpty()) {
                List<String> inner = lines(map, depth + 1, style, format);
                lines.add(STEP.repeat(depth) + "- " + inner.get(0).substring(STEP.length() * (depth + 1)));
                lines.addAll(inner.subList(1, inner.size()));
            } else {
                lines.add(STEP.repeat(depth) + "- " + Cell.of(item));
            }
        }
        return lines;
    }

    /** A text of several lines keeps them, below one another. */
    private static void text(List<String> lines, String indent, String key, int width, Object value, String shown) {
        if (!(value instanceof CharSequence text) || text.toString().indexOf('\n') < 0) {
            lines.add((indent + key + shown).stripTrailing());
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
