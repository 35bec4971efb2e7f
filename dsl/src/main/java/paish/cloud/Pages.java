package paish.cloud;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The rows of a list, one page in memory. A page is fetched when its first row is asked for. */
final class Pages implements Iterator<Map<String, Object>> {

    private static final int SIZE = 100;

    private final Listing listing;
    private final Map<String, Object> next;
    private final Function<Map<String, Object>, Map<String, Object>> call;
    private List<Map<String, Object>> page = List.of();
    private int index;
    private long seen;
    private boolean last;

    private Pages(
            Listing listing, Map<String, ?> parameters, Function<Map<String, Object>, Map<String, Object>> call) {
        this.listing = listing;
        this.call = call;
        this.next = new LinkedHashMap<>(parameters);
        switch (listing.style()) {
            case NUMBER -> {
                next.putIfAbsent("PageSize", SIZE);
                next.putIfAbsent("PageNumber", 1);
                seen = (long) (whole(next.get("PageNumber")) - 1) * whole(next.get("PageSize"));
            }
            case TOKEN -> next.putIfAbsent("MaxResults", SIZE);
            case UNPAGED -> { }
        }
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
        if (index >= page.size() && !last) {
            fetch();
        }
        return index < page.size();
    }

    @Override
    public Map<String, Object> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.get(index++);
    }

    @SuppressWarnings("unchecked")
    private void fetch() {
        Map<String, Object> reply = call.apply(next);
        List<Map<String, Object>> before = page;
        page = reply.get(listing.rows()) instanceof List<?> rows ? (List<Map<String, Object>>) rows : List.of();
        index = 0;
        seen += page.size();
        // The same page again: the service does not page here, whatever its table says.
        boolean repeated = !page.isEmpty() && page.equals(before);
        page = repeated ? List.of() : page;
        last = page.isEmpty() || !advance(reply);
    }

    private boolean advance(Map<String, Object> reply) {
        return switch (listing.style()) {
            case UNPAGED -> false;
            case NUMBER -> {
                next.put("PageNumber", whole(next.get("PageNumber")) + 1);
                // Asked of each page anew: the total may change while we read.
                yield !(reply.get("TotalCount") instanceof Number total) || seen < total.longValue();
            }
            case TOKEN -> {
                Object token = reply.get(listing.token().equals("PageToken") ? "NextPageToken" : "NextToken");
                Object asked = next.put(listing.token(), token);
                // Tokens that are numbers end with 0, the others with nothing.
                yield token != null && !token.equals("") && !token.equals(0L) && !token.equals(asked);
            }
        };
    }

    private static int whole(Object number) {
        return Integer.parseInt(String.valueOf(number));
    }
}
