package paish.shell.json;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.BaseStream;
import paish.catalogue.Policy;
import paish.cloud.Verbatim;
import paish.engine.Cost;
import paish.engine.Handle;
import paish.engine.Plan;
import paish.engine.Request;
import paish.script.Resource;
import paish.shell.render.Members;

/**
 * Writes values as JSON, an object a line. What JSON has no form for is written as its text; a secret's text is
 * three stars.
 */
public final class Json {

    /** The version of everything that is written here. */
    public static final int SCHEMA = 1;

    private Json() {}

    /** What is JSON already. */
    public record Written(String json) {}

    public static void line(PrintStream to, Map<String, ?> object) {
        to.println(text(object));
        to.flush();
    }

    /** The value as it is now: rows are fetched, what changes later does not matter. */
    public static Written written(Object value) {
        return new Written(text(value));
    }

    static String text(Object value) {
        return text(value, "");
    }

    static String text(Object value, String indent) {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = new JsonWriter(text)) {
            writer.setIndent(indent);
            writer.setHtmlSafe(false);
            write(writer, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(JsonWriter to, Object value) throws IOException {
        if (value == null) {
            to.nullValue();
        } else if (value instanceof Written written) {
            to.jsonValue(written.json());
        } else if (value instanceof Map<?, ?> map) {
            object(to, map);
        } else if (value instanceof Path path) {
            // It is made of paths that are made of themselves.
            to.value(path.toString());
        } else if (value instanceof Iterable<?> all) {
            array(to, all.iterator());
        } else if (value instanceof BaseStream<?, ?> stream) {
            array(to, stream.iterator());
        } else if (value instanceof Iterator<?> iterator) {
            array(to, iterator);
        } else if (value instanceof Object[] array) {
            array(to, Arrays.asList(array).iterator());
        } else if (value instanceof Optional<?> optional) {
            write(to, optional.orElse(null));
        } else if (value instanceof Verbatim verbatim) {
            write(to, verbatim.value());
        } else if (value instanceof Handle handle) {
            object(to, fields(handle));
        } else if (value instanceof Resource resource) {
            object(to, fields(resource.handle()));
        } else if (value instanceof Plan plan) {
            object(to, PlanJson.of(plan));
        } else if (value instanceof Policy policy) {
            object(to, PolicyJson.of(policy));
        } else if (value instanceof Cost cost) {
            object(to, PlanJson.of(cost));
        } else if (value instanceof Request request) {
            object(to, request.body());
        } else if (Members.has(value)) {
            object(to, Members.of(value));
        } else if (value instanceof Boolean bool) {
            to.value(bool);
        } else if (value instanceof Number number) {
            number(to, number);
        } else {
            to.value(value.toString());
        }
    }

    private static void object(JsonWriter to, Map<?, ?> map) throws IOException {
        to.beginObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            to.name(String.valueOf(entry.getKey()));
            write(to, entry.getValue());
        }
        to.endObject();
    }

    private static void array(JsonWriter to, Iterator<?> values) throws IOException {
        to.beginArray();
        while (values.hasNext()) {
            write(to, values.next());
        }
        to.endArray();
    }

    private static void number(JsonWriter to, Number number) throws IOException {
        if (number instanceof BigDecimal decimal) {
            to.jsonValue(decimal.toPlainString());
        } else if (Double.isFinite(number.doubleValue())) {
            to.value(number);
        } else {
            to.value(number.toString());
        }
    }

    private static Map<String, Object> fields(Handle handle) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", handle.kind());
        fields.put("name", handle.name());
        fields.put("id", handle.id().orElse(""));
        fields.put("region", handle.region());
        fields.put("workspace", handle.workspace());
        return fields;
    }
}
