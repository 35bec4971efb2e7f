package paish.shell.render;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;

/** One part after the other; a part is made when the one before it is used up. */
final class Joined implements Iterator<String> {

    private final Iterator<Supplier<Iterator<String>>> parts;
    private Iterator<String> part = List.<String>of().iterator();

    Joined(List<Supplier<Iterator<String>>> parts) {
        this.parts = parts.iterator();
    }

    @Override
    public boolean hasNext() {
        while (!part.hasNext() && parts.hasNext()) {
            part = parts.next().get();
        }
        return part.hasNext();
    }

    @Override
    public String next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return part.next();
    }
}
