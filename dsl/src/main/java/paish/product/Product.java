package paish.product;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import paish.engine.Change;
import paish.engine.Live;
import paish.engine.Provisioner;
import paish.engine.Request;
import paish.language.Block;
import paish.language.Filled;

/** One product: its block, how a filled block becomes a request, and how the engine provisions it. */
public interface Product {

    Block block();

    /** Whether there are resources of its kind; else its requests become those of another. */
    default boolean provisions() {
        return true;
    }

    /** Whether its resources belong to a workspace. */
    default boolean inWorkspace() {
        return true;
    }

    /** Whether its block needs a region to be set. */
    default boolean inRegion() {
        return true;
    }

    /** The region that a block says by itself; else it is the context's. */
    default Optional<String> ownRegion(Filled filled) {
        return Optional.empty();
    }

    /** Only for a block without errors. */
    Request request(Filled filled, String region, String workspace);

    /** Loaded when a script first touches the cloud. */
    Provisioner provisioner();

    /** The words of both; what is said anew takes the place of what is there. */
    Filled amended(Filled there, Filled changes);

    /**
     * The change that these words ask of what exists.
     *
     * @param words of the block, and {@code without}; no rule across them has been checked
     * @param start as soon as it is changed
     */
    Change update(Filled words, boolean start);

    /** Why a word of the block can never be changed of what exists; empty where it may be. */
    default Optional<String> fixed(String word) {
        return Optional.empty();
    }

    /** What a run that is over answers to besides the fields of the get operation. */
    default List<String> outcome() {
        return List.of();
    }

    /** What exists in the words of the block, such that the block is what exists. */
    Exported export(String region, Map<String, Object> details, Live live);

    /** Fields of the creation that an export does not say on purpose: others say the same, or they are the caller's. */
    Set<String> derived();

    /** How a person looks at one of its resources. */
    Observation observation();
}
