package paish.sandbox.execution;

import com.google.gson.JsonObject;
import java.util.OptionalInt;

/**
 * What is recorded of a task that was really executed.
 *
 * @param began virtual milliseconds, as of {@code ended}
 * @param ended 0 while it runs
 * @param exitCode of what came to an end of its own
 * @param lost why it could not be begun or brought to its end, or empty
 */
public record Run(long began, long ended, OptionalInt exitCode, String lost) {

    public boolean over() {
        return ended > 0;
    }

    public boolean succeeded() {
        return exitCode.isPresent() && exitCode.getAsInt() == 0;
    }

    JsonObject json() {
        JsonObject json = new JsonObject();
        json.addProperty("Began", began);
        json.addProperty("Ended", ended);
        exitCode.ifPresent(code -> json.addProperty("ExitCode", code));
        json.addProperty("Lost", lost);
        return json;
    }

    static Run of(JsonObject json) {
        OptionalInt code = json.has("ExitCode") ? OptionalInt.of(json.get("ExitCode").getAsInt()) : OptionalInt.empty();
        return new Run(json.get("Began").getAsLong(), json.get("Ended").getAsLong(), code, json.get("Lost").getAsString());
    }
}
