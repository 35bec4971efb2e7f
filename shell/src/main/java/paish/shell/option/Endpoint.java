package paish.shell.option;

import java.net.URI;
import java.net.URISyntaxException;
import paish.language.Exit;
import paish.language.Failure;

/** The address to which every product's calls go instead of the service's own. */
public final class Endpoint {

    private Endpoint() {}

    /** @param origin the option, variable or key that holds the value, for the message */
    public static URI parse(String origin, String value) {
        try {
            URI uri = new URI(value.contains("://") ? value : "http://" + value);
            boolean bare = uri.getPath().isEmpty() || uri.getPath().equals("/");
            if (uri.getHost() != null && uri.getUserInfo() == null && bare && uri.getScheme().matches("https?")) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // Said below, like every other value that is not an address.
        }
        throw new Failure(Exit.INVALID, origin + " '" + value + "' is not an address without a path", "such as http://127.0.0.1:8642");
    }
}
