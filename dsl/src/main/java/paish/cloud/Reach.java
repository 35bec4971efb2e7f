package paish.cloud;

import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;
import paish.api.Product;

/**
 * Whether something answers where a product is: an unsigned request, of whose reply only the time is of interest.
 *
 * @param at the address that was asked
 * @param date the server's time, where it said one
 */
public record Reach(URI at, Optional<Instant> date) {

    /** @throws IOException with a message for people when nothing answers */
    public static Reach ask(Target target, Product product, String region, Map<String, String> environment, Duration patience)
            throws IOException {
        URI listed = URI.create("https://" + product.endpoints().getOrDefault(region, ""));
        URI at = target.endpoint().orElse(listed);
        Endpoint endpoint = new Endpoint(at.getScheme(), at.getAuthority());
        Optional<String> proxy = target.kind() == Target.Kind.SANDBOX ? Optional.empty() : Proxies.of(environment, endpoint);
        try {
            HttpURLConnection connection = (HttpURLConnection) at.resolve("/").toURL().openConnection(proxy.map(Reach::proxy).orElse(Proxy.NO_PROXY));
            connection.setConnectTimeout((int) patience.toMillis());
            connection.setReadTimeout((int) patience.toMillis());
            connection.setInstanceFollowRedirects(false);
            connection.getResponseCode();
            long date = connection.getDate();
            connection.disconnect();
            return new Reach(at, date == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(date)));
        } catch (IOException e) {
            throw new IOException(why(e, at.getAuthority()) + (proxy.isPresent() ? ", asked through a proxy" : ""), e);
        }
    }

    private static String why(IOException e, String host) {
        return e instanceof UnknownHostException ? "there is no host " + e.getMessage()
                : e instanceof ConnectException ? "nothing answers at " + host
                : e instanceof SocketTimeoutException ? host + " did not answer in time"
                : e instanceof SSLException ? "no secure connection to " + host
                : "the connection to " + host + " broke";
    }

    private static Proxy proxy(String address) {
        URI uri = URI.create(address);
        return new Proxy(Proxy.Type.HTTP, new InetSocketAddress(uri.getHost(), uri.getPort() < 0 ? 80 : uri.getPort()));
    }
}
