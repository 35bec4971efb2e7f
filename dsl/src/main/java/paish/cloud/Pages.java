package paish.cloud;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The rows of a list, one page and the ids in memory, each row once. A page is fetched when its first row is asked for.
 *
 * <p>Pages that go by number are read at different moments of a list that changes: what is removed meanwhile moves a row
 * to a page that has been read already, and an old copy of the list may end before the others do. A list whose total
 * shrinks, or that ends short of it, is therefore read again, and what was missed comes then.
 */
final class Pages implements Iterator<Map<String, Object>> {

    private static final int SIZE = 100;
    /** A service whose total counts what it does not list never gets it right. */
    private static final int MOST_PASSES = 3;

    private final Listing listing;
    private final Function<Map<String, Object>, Map<String, Object>> call;
    private final Map<String, Object> first;
    private final Map<String, Object> next;
    private final Deque<Map<String, Object>> rows = new ArrayDeque<>();
    private final Set<Object> given = new HashSet<>();
    private List<?> page = List.of();
    private int pass = 1;
    private long read;
    private long total;
    private boolean last;

    private Pages(
            Listing listing, Map<String, ?> parameters, Function<Map<String, Object>, Map<String, Object>> call) {
        this.listing = listing;
        this.call = call;
        this.first = new LinkedHashMap<>(parameters);
        switch (listing.style()) {
            case NUMBER -> {
                first.putIfAbsent("PageSize", SIZE);
                first.putIfAbsent("PageNumber", 1);
            }
            case TOKEN -> first.putIfAbsent("MaxResults", SIZE);
            case UNPAGED -> { }
        }
        this.next = new LinkedHashMap<>();
        begin();
    }

    static Stream<Map<String, Object>> stream(
            Listing listing, Map<String, ?> parameters, Function<Map<String, Object>, Map<String, Object>> call) {
        return StreamSupport.stream(
                () -> Spliterators.spliteratorUnknownSize(
                        new Pages(listing, parameters, call), Spliterator.ORDERED | Spliterator.NONNULL),
                Spliterator.ORDERED | Spliterator.NONNULL,
                false);
    }

    @Override
    public boolean hasNext() {
        while (rows.isEmpty() && !last) {
            fetch();
        }
        return !rows.isEmpty();
    }

    @Override
    public Map<String, Object> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return rows.remove();
    }

    private void begin() {
        next.clear();
        next.putAll(first);
        page = List.of();
        total = 0;
        read = listing.style() == Listing.Style.NUMBER
                ? (long) (whole(first.get("PageNumber")) - 1) * whole(first.get("PageSize"))
                : 0;
    }

    @SuppressWarnings("unchecked")
    private void fetch() {
        Map<String, Object> reply = call.apply(next);
        List<?> before = page;
        page = reply.get(listing.rows()) instanceof List<?> all ? all : List.of();
        // The same page again: the service does not page here, whatever its table says.
        boolean over = page.isEmpty() || page.equals(before);
        if (!over) {
            read += page.size();
            page.stream().map(row -> (Map<String, Object>) row).filter(this::isNew).forEach(rows::add);
        }
        boolean more = switch (listing.style()) {
            case UNPAGED -> false;
            case NUMBER -> number(reply, over);
            case TOKEN -> token(reply) && !over;
        };
        last = !more;
    }

    private boolean isNew(Map<String, Object> row) {
        return listing.id().map(row::get).map(given::add).orElse(true);
    }

    private boolean number(Map<String, Object> reply, boolean over) {
        next.put("PageNumber", whole(next.get("PageNumber")) + 1);
        if (!(reply.get("TotalCount") instanceof Number count)) {
            return !over;
        }
        boolean shrunk = count.longValue() < total;
        total = Math.max(total, count.longValue());
        if (!shrunk && !over) {
            return read < total;
        }
        boolean incomplete = shrunk || read < total;
        // Rows that cannot be told apart would come twice.
        if (incomplete && listing.id().isPresent() && pass < MOST_PASSES) {
            pass++;
            begin();
            return true;
        }
        return !over && read < total;
    }

    private boolean token(Map<String, Object> reply) {
        Object token = reply.get(listing.token().equals("PageToken") ? "NextPageToken" : "NextToken");
        Object asked = next.put(listing.token(), token);
        // Tokens that are numbers end with 0, the others with nothing.
        return token != null && !token.equals("") && !token.equals(0L) && !token.equals(asked);
    }

    private static int whole(Object number) {
        return Integer.parseInt(String.valueOf(number));
    }
}
