package paish.product;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.Map;

/** Options that the API takes as JSON text inside a string. */
final class Json {

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private Json() {}

    static String text(Map<?, ?> map) {
        return GSON.toJson(map);
    }
}
