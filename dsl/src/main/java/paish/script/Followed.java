package paish.script;

import java.util.function.Function;
import java.util.function.Supplier;
import paish.cloud.CloudException;
import paish.language.Failure;
import paish.product.Growing;

/**
 * A followed log, which is read after its verb has returned: what may not be read is refused as it is by a verb.
 *
 * @param refused what a denied call means to a person
 */
record Followed(Growing lines, Function<CloudException, Failure> refused) implements Growing {

    @Override
    public boolean hasNext() {
        return told(lines::hasNext);
    }

    @Override
    public String next() {
        return told(lines::next);
    }

    private <T> T told(Supplier<T> work) {
        try {
            return work.get();
        } catch (CloudException e) {
            throw e.denied() ? refused.apply(e) : e;
        }
    }
}
