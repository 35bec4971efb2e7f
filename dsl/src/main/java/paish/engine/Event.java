package paish.engine;

import java.util.Map;

/**
 * Something that happened; the type is the one in JSON.
 *
 * @param kind {@code dsw}, {@code dlc} or empty
 * @param id of the resource, or empty
 * @param details more fields, e.g. {@code status}, {@code message}
 */
public record Event(Type type, String kind, String name, String id, Map<String, Object> details) {

    public enum Type {
        CREATED,
        ADOPTED,
        UPDATED,
        STARTED,
        STOPPED,
        DELETED,
        STATUS,
        LOG,
        WARNING,
        ERROR;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
