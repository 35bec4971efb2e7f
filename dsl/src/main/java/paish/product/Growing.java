package paish.product;

import java.util.Iterator;

/** Lines that are still being written: each is worth seeing as soon as it is there. Can be gone through once. */
public interface Growing extends Iterable<String>, Iterator<String> {

    @Override
    default Iterator<String> iterator() {
        return this;
    }
}
