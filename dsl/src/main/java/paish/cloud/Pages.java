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
 * The rows of a list, a few pages and the ids in memory, each row once. The first page is fetched when its first row is
 * asked for, the second when its first row is; from then on, where the service pages by number and has said how many
 * rows there are, the next ones are fetched meanwhile.
 *
 * <p>Pages that go by number are read at different moments of a list that changes: what is removed meanwhile moves a row
 * to a page that has been read already, and an old copy of the list may end before the others do. A list whose total
 * shrinks, or that ends short of it, is therefore read again, and what was missed comes then.
 */
final class Pages implements Iterator<Map<String, Object>> {

    /** A service whose total counts what it does not list never gets it right. */
    private static final int MOST_PASSES = 3;

    private final Listing listing;
    private final Function<Map<String, Object>, Map<String, Object>> call;
    private final Map<String, Object> first;
    private final Map<String, Object> next;
    private final Ahead ahead;
    private final Deque<Map<String, Object>> rows = new ArrayDeque<>();
    private final Set<Object> given = new HashSet<>();
    private List<?> page = List.of();
    private int pass = 1;
    private long read;
    private long total;
    private int size;
    private boolean over;

    private Pages(
            Listing listing, Map<String, ?> parameters, Function<Map<String, Object>, Map<String, Object>> call) {
        this.listing = listing;
        this.call = call;
        this.ahead = new Ahead(this::numbered);
        this.first = new LinkedHashMap<>(parameters);
        switch (listing.style()) {
            case NUMBER -> {
                first.putIfAbsent("PageSize", listing.page());
                first.putIfAbsent("PageNumber", 1);
            }
            case TOKEN -> first.putIfAbsent("MaxResults", listing.page());
            case UNPAGED -> { }
        }
        this.next = new LinkedHashMap<>();
        begin();
    }

    static Stream<Map<String, Object>> stream(
            Listing listing, Map<String, ?> parameters, Function<Map<String, Object>, Map<String, Object>> call) {
        Pages pages = new Pages(listing, parameters, call);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(pages, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(pages.ahead::cancel);
    }

    @Override
    public boolean hasNext() {
        while (rows.isEmpty() && !over) {
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
        ahead.cancel();
        size = 0;
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
        Map<String, Object> reply = reply();
        List<?> before = page;
        page = listing.in(reply);
        size = Math.max(size, page.size());
        // The same page again: the service does not page here, whatever its table says.
        boolean empty = page.isEmpty() || page.equals(before);
        if (!empty) {
            read += page.size();
            page.stream().map(row -> (Map<String, Object>) row).filter(this::isNew).forEach(rows::add);
        }
        boolean more = switch (listing.style()) {
            case UNPAGED -> false;
            case NUMBER -> number(reply, empty);
            case TOKEN -> token(reply) && !empty;
        };
        over = !more;
    }

    private Map<String, Object> reply() {
        if (listing.style() != Listing.Style.NUMBER) {
            return call.apply(next);
        }
        try {
            return ahead.page(whole(next.get("PageNumber")), last());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ahead.cancel();
            throw new CloudException(Failure.of(listing.operation().id(), "", false, Outcome.NOT_SENT, "Interrupted",
                    "interrupted while a page of it was read"));
        } catch (RuntimeException e) {
            ahead.cancel();
            throw e;
        }
    }

    /** As far as is known now; 0 before the first page, which is how the others are not fetched before it. */
    private int last() {
        return size == 0 ? 0 : (int) Math.min(Integer.MAX_VALUE, (total + size - 1) / size);
    }

    private Map<String, Object> numbered(int number) {
        Map<String, Object> parameters = new LinkedHashMap<>(first);
        parameters.put("PageNumber", number);
        return call.apply(parameters);
    }

    private boolean isNew(Map<String, Object> row) {
        return listing.id().map(row::get).map(given::add).orElse(true);
    }

    private boolean number(Map<String, Object> reply, boolean empty) {
        next.put("PageNumber", whole(next.get("PageNumber")) + 1);
        if (!(reply.get("TotalCount") instanceof Number count)) {
            return !empty;
        }
        boolean shrunk = count.longValue() < total;
        total = Math.max(total, count.longValue());
        if (!shrunk && !empty) {
            return read < total;
        }
        boolean incomplete = shrunk || read < total;
        // Rows that cannot be told apart would come twice.
        if (incomplete && listing.id().isPresent() && pass < MOST_PASSES) {
            pass++;
            begin();
            return true;
        }
        return !empty && read < total;
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
