package paish.sandbox.vpc;

import com.google.gson.JsonObject;
import paish.sandbox.state.Document;

/** What a reply shows of a document as it was kept. */
final class Shown {

    private Shown() {
    }

    static JsonObject of(Document document, String... fields) {
        JsonObject view = new JsonObject();
        for (String field : fields) {
            if (document.body().has(field)) {
                view.add(field, document.body().get(field));
            }
        }
        return view;
    }
}
