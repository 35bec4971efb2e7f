package paish.sandbox.catalogue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A JSON resource that is shipped beside the sandbox. */
public final class Resource {

    private Resource() {
    }

    public static JsonObject read(String name) {
        try (InputStream in = Resource.class.getResourceAsStream("/paish/sandbox/" + name)) {
            return JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8)).getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name, e);
        }
    }
}
