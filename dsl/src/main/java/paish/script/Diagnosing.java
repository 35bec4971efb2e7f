package paish.script;

import java.util.Map;
import paish.cloud.Cloud;
import paish.engine.Engine;
import paish.engine.Handle;
import paish.language.Entry;
import paish.language.Exit;
import paish.language.Failure;
import paish.product.diagnosis.Diagnosis;

/** What {@code diagnose} does. */
final class Diagnosing {

    private Diagnosing() {}

    /** The resource is read as it is, secrets included, so that they can be found and struck from what is quoted. */
    static Diagnosis of(Entry verb, Engine engine, Cloud cloud, Products products, Evaluation evaluation) {
        Handle handle = Handles.of(verb).resources().stream().findFirst().map(Resource::handle)
                .orElseThrow(() -> new Failure(Exit.FAILED, "'" + verb.name() + "' needs a handle", "write it like: " + verb.word().example()));
        Map<String, Object> details = engine.read(handle);
        return products.get(handle.kind()).orElseThrow().observation()
                .diagnose(cloud, handle.region(), details)
                .with(evaluation::scrubbed);
    }
}
