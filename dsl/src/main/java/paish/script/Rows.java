package paish.script;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import paish.cloud.CloudException;
import paish.language.Failure;

/** The rows of a look-up: a list whose pages are fetched as its elements are asked for. */
public final class Rows extends AbstractList<Map<String, Object>> {

    private final String of;
    private final Iterator<Map<String, Object>> more;
    private final Function<CloudException, Failure> refused;
    private final List<Map<String, Object>> fetched = new ArrayList<>();

    /** @param refused what a page that may not be had means to a person */
    Rows(String of, Iterator<Map<String, Object>> more, Function<CloudException, Failure> refused) {
        this.of = of;
        this.more = more;
        this.refused = refused;
    }

    /** What was looked up, e.g. {@code jobs}. */
    public String of() {
        return of;
    }

    /** The first row when it has been fetched already; never fetches. */
    public Optional<Map<String, Object>> known() {
        return fetched.isEmpty() ? Optional.empty() : Optional.of(fetched.get(0));
    }

    @Override
    public Map<String, Object> get(int index) {
        if (!has(index)) {
            throw new IndexOutOfBoundsException("there are " + fetched.size() + " " + of + ", none at " + index);
        }
        return fetched.get(index);
    }

    @Override
    public int size() {
        has(Integer.MAX_VALUE - 1);
        return fetched.size();
    }

    @Override
    public boolean isEmpty() {
        return !has(0);
    }

    /** Groovy would ask for the size of all to find the first. */
    public Map<String, Object> getAt(int index) {
        return index < 0 ? get(size() + index) : has(index) ? get(index) : null;
    }

    /** The first ones; no page behind them is fetched. */
    public List<Map<String, Object>> take(int most) {
        has(most - 1);
        return List.copyOf(fetched.subList(0, Math.max(0, Math.min(most, fetched.size()))));
    }

    /** For sorting, which fetches them all. */
    @Override
    public Map<String, Object> set(int index, Map<String, Object> row) {
        get(index);
        return fetched.set(index, row);
    }

    /** Asks for the size of nothing: a page is fetched only when its first row is. */
    @Override
    public Iterator<Map<String, Object>> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return has(next);
            }

            @Override
            public Map<String, Object> next() {
                return get(next++);
            }
        };
    }

    private boolean has(int index) {
        try {
            while (fetched.size() <= index && more.hasNext()) {
                fetched.add(more.next());
            }
        } catch (CloudException e) {
            throw e.denied() ? refused.apply(e) : e;
        }
        return fetched.size() > index;
    }
}
