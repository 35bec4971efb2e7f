package paish.sandbox;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paish.api.Api;
import paish.sandbox.catalogue.MachineTypes;
import paish.sandbox.catalogue.Regions;
import paish.sandbox.catalogue.Specs;
import paish.sandbox.dlc.Dlc;
import paish.sandbox.dsw.Dsw;
import paish.sandbox.ecs.Ecs;
import paish.sandbox.execution.Execution;
import paish.sandbox.execution.Outputs;
import paish.sandbox.execution.Work;
import paish.sandbox.vpc.Vpc;
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
        Operations operations = operations(0, Execution.simulated(new Outputs(Path.of(""))));
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

    /** What a sandbox of that name executes. */
    static List<Work> works(String executor) {
        return List.of(Dlc.work(executor), Ecs.work(executor));
    }

    /**
     * @param seed of what is in stock and at what price
     * @param execution of the scripts
     */
    static Operations operations(long seed, Execution execution) {
        return new Operations()
                .later("pai-dsw", o -> Dsw.into(o, Specs.read()))
                .later("pai-dlc", o -> Dlc.into(o, Specs.read(), execution))
                .later("aiworkspace", AiWorkspace::into)
                .later("ecs", o -> Ecs.into(o, MachineTypes.read(Specs.read()), Regions.read(), seed, execution))
                .later("vpc", o -> Vpc.into(o, Regions.read()));
    }
}
