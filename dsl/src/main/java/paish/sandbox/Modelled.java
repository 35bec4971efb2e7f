package paish.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;
import paish.api.Api;
import paish.sandbox.catalogue.Specs;
import paish.sandbox.dlc.Dlc;
import paish.sandbox.dsw.Dsw;
import paish.sandbox.wire.Operations;
import paish.sandbox.workspace.AiWorkspace;

/** Which operations the sandbox models, for the server and for the reader of the manual. */
public final class Modelled {

    /** How much of an operation there is. */
    public enum Extent { FULL, PARTIAL, NOT_IMPLEMENTED }

    private Modelled() {
    }

    /** Every operation of the tables, by {@code product:Action}, sorted. */
    public static Map<String, Extent> extents() {
        Operations operations = operations(Specs.read());
        Api api = new Api();
        Map<String, Extent> extents = new LinkedHashMap<>();
        api.codes().stream()
                .flatMap(code -> api.product(code).stream())
                .flatMap(product -> product.operations().values().stream())
                .map(paish.api.Operation::id).sorted()
                .forEach(id -> extents.put(id, operations.level(id)
                        .map(level -> Extent.valueOf(level.name())).orElse(Extent.NOT_IMPLEMENTED)));
        return extents;
    }

    static Operations operations(Specs specs) {
        Operations operations = new Operations();
        Dsw.into(operations, specs);
        Dlc.into(operations, specs);
        AiWorkspace.into(operations);
        return operations;
    }
}
