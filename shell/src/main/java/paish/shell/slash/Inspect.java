package paish.shell.slash;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import paish.shell.conversation.Conversation;
import paish.shell.render.Row;

/** Shows what can be asked of a value. */
final class Inspect implements SlashCommand {

    @Override
    public About about() {
        return About.of("inspect", "EXPRESSION", "Shows what a value is, its fields and its methods.", "/inspect instances()");
    }

    @Override
    public void run(Conversation conversation, String argument) {
        Object value = Expression.value(argument, this, conversation);
        if (value == null) {
            conversation.out().println("null");
            return;
        }
        conversation.out().println(value.getClass().getName() + "  " + Glance.of(value));
        if (Row.fits(value)) {
            conversation.show(Variables.rows(fields(Row.of(value))));
        } else {
            conversation.out().println("methods  " + String.join(", ", methods(value.getClass())));
        }
    }

    private static Map<String, Object> fields(Map<?, ?> row) {
        Map<String, Object> fields = new LinkedHashMap<>();
        row.forEach((name, value) -> fields.put(String.valueOf(name), value));
        return fields;
    }

    private static List<String> methods(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(m -> m.getDeclaringClass() != Object.class && !Modifier.isStatic(m.getModifiers()) && !m.isSynthetic())
                .map(Inspect::signature)
                .filter(m -> !m.contains("$"))
                .distinct()
                .sorted()
                .toList();
    }

    private static String signature(Method method) {
        return method.getName() + Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).collect(Collectors.joining(", ", "(", ")"));
    }
}
