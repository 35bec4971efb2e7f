package paish.sandbox.workspace;

import java.util.List;
import java.util.Map;

/**
 * A kind of thing of which a workspace holds many.
 *
 * @param idField the field and parameter that holds its id
 * @param parentField the parameter that names what it belongs to, or empty
 * @param nameField the field that holds its name, by which lists are searched
 * @param rows the field of a list's reply, and {@code rowType} the type of its elements
 * @param filters parameter of the list → field; commas separate alternatives
 * @param secrets fields that are never stored
 */
record Collection(
        String kind,
        String idField,
        String idPrefix,
        String parentField,
        String nameField,
        String rows,
        String rowType,
        Map<String, String> filters,
        List<String> secrets) {

    static Collection of(String kind, String idField, String idPrefix, String nameField, String rows, String rowType) {
        return new Collection(kind, idField, idPrefix, "", nameField, rows, rowType, Map.of(), List.of());
    }

    Collection under(String parent) {
        return new Collection(kind, idField, idPrefix, parent, nameField, rows, rowType, filters, secrets);
    }

    Collection filteredBy(Map<String, String> by) {
        return new Collection(kind, idField, idPrefix, parentField, nameField, rows, rowType, by, secrets);
    }

    Collection keeping(String... secret) {
        return new Collection(kind, idField, idPrefix, parentField, nameField, rows, rowType, filters, List.of(secret));
    }
}
