package paish.cloud;

import java.util.Map;
import java.util.stream.Stream;

/**
 * Calls any operation of the tables. Thread-safe. Nothing of the core library is loaded before the first call.
 *
 * <p>Parameters go by their API names, wherever they are sent (path, query, body). Strings of any kind are sent as
 * strings, numbers and booleans as the table's type where nothing is lost, {@code null} is not sent, and what is
 * empty is sent. A {@link Secret} is revealed only while the request is written; a {@link Verbatim} is neither
 * checked nor converted.
 */
public interface Cloud extends AutoCloseable {

    /**
     * Sends one call. Reads are repeated after lost connections, 5xx and throttling; a mutating call only after a
     * throttling reply, which says that the gateway did not pass it on.
     *
     * @param operation product and action, e.g. {@code pai-dsw:CreateInstance}
     * @return the reply's body: maps, lists, strings, {@code Long}, {@code Double}, booleans; empty when the reply has none
     * @throws CallArgumentException when the parameters do not fit the table; nothing was sent
     * @throws CloudException for everything that the service or the network says
     */
    Map<String, Object> call(String region, String operation, Map<String, ?> parameters);

    /**
     * All rows of a list operation, fetched page by page (100 rows) as the stream is consumed; behind the first page a
     * few at a time, where the service pages by number. Closing the stream gives up what is under way.
     *
     * @throws CallArgumentException at once when the parameters do not fit or the reply holds no list of objects
     * @throws CloudException from the stream, when a page fails
     */
    Stream<Map<String, Object>> rows(String region, String operation, Map<String, ?> parameters);

    /** Gives up idle connections; calls under way are left alone. */
    @Override
    void close();
}
