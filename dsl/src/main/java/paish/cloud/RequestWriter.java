package paish.cloud;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import paish.api.Field;
import paish.api.Operation;

/** Writes bound arguments as a request. The only place where secrets are revealed. */
final class RequestWriter {

    private final Operation operation;
    private final List<String> secrets = new ArrayList<>();

    private RequestWriter(Operation operation) {
        this.operation = operation;
    }

    static Outgoing write(Operation operation, String region, Endpoint endpoint, Binding bound) {
        RequestWriter writer = new RequestWriter(operation);
        String path = writer.path(bound.path());
        Map<String, String> query = writer.query(bound.query());
        // An operation with body fields sends {} when none is set, as the official clients do.
        Optional<String> body = operation.body().isEmpty() && bound.body().isEmpty()
                ? Optional.empty()
                : Optional.of(Json.write(bound.body(), writer::reveal));
        return new Outgoing(operation, region, endpoint, path, query, body, List.copyOf(writer.secrets));
    }

    private String path(Map<String, Object> variables) {
        String path = operation.path();
        for (Map.Entry<String, Object> variable : variables.entrySet()) {
            path = path.replace("{" + variable.getKey() + "}", encode(text(variable.getValue())));
        }
        return path;
    }

    private Map<String, String> query(Map<String, Object> values) {
        Map<String, String> query = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            Field field = operation.query().get(name);
            String serialize = field == null ? "" : field.serialize();
            if (serialize.equals("json")) {
                query.put(name, Json.write(value, this::reveal));
            } else if (serialize.equals("csv") && value instanceof List<?> list) {
                query.put(name, list.stream().map(this::text).collect(Collectors.joining(",")));
            } else {
                flatten(query, name, value);
            }
        });
        return query;
    }

    /** Nested values go flat, lists count from 1: {@code TokenSettings.Expire}, {@code Tag.1.Key}. */
    private void flatten(Map<String, String> query, String name, Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, v) -> flatten(query, name + "." + key, v));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                flatten(query, name + "." + (i + 1), list.get(i));
            }
        } else {
            query.put(name, text(value));
        }
    }

    private String text(Object value) {
        if (value instanceof Secret secret) {
            return reveal(secret);
        }
        if (value instanceof Map || value instanceof List) {
            return Json.write(value, this::reveal);
        }
        return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
    }

    private String reveal(Secret secret) {
        secrets.add(secret.reveal());
        return secret.reveal();
    }

    /** RFC 3986, as the signature wants it. */
    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
    }
}
