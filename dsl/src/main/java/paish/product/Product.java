package paish.product;

import paish.engine.Provisioner;
import paish.engine.Request;
import paish.language.Block;
import paish.language.Filled;

/** One product: its block, how a filled block becomes a request, and how the engine provisions it. */
public interface Product {

    Block block();

    /** Only for a block without errors. */
    Request request(Filled filled, String region, String workspace);

    /** Loaded when a script first touches the cloud. */
    Provisioner provisioner();

    /** How a person looks at one of its resources. */
    Observation observation();

}
