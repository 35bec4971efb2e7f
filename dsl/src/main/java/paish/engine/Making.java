package paish.engine;

import java.util.Optional;
import paish.language.Failure;

/** What makes one resource of a plan exist. */
interface Making {

    /** Gives the handle its id, or fails with what is known. */
    Optional<Failure> run();

    /** It takes longer than an interruption waits. */
    Failure givenUp();

    /** When nothing else of the batch is under way any more, with all the time that it takes. */
    default Optional<Failure> atLast() {
        return Optional.empty();
    }
}
