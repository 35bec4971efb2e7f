package paish.sandbox.control;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paish.sandbox.execution.Outputs;
import paish.sandbox.fault.Faults;
import paish.sandbox.permission.Permissions;
import paish.sandbox.permission.Policy;
import paish.sandbox.state.Clock;
import paish.sandbox.state.Database;
import paish.sandbox.state.Ledger;
import paish.sandbox.state.Session;
import paish.sandbox.state.Tables;
import paish.sandbox.wire.Incoming;
import paish.sandbox.wire.Refusal;
import paish.sandbox.wire.Reply;

/** What a test asks the sandbox itself. */
public record Control(Database database, Clock clock, Faults faults, Permissions permissions, Outputs outputs) {

    public static final String PATH = "/_sandbox/";

    private static final Pattern LENGTH = Pattern.compile("(\\d+)(ms|s|m|h|d)");

    public Reply answer(Incoming request) {
        try {
            if (!request.header("origin").isEmpty()) {
                // No signature protects this plane, so a page in a browser must not reach it.
                throw new Refusal(403, "Forbidden", "The control plane does not answer browsers.");
            }
            return Reply.of(200, switch (request.method() + " " + request.path().substring(PATH.length())) {
                case "GET ledger" -> ledger(request);
                case "GET clock" -> database.read(this::time);
                case "POST clock" -> advance(request);
                case "GET faults" -> inForce();
                case "POST faults" -> set(request);
                case "DELETE faults" -> clear();
                case "GET policy" -> policy();
                case "POST policy" -> enforce(request);
                case "DELETE policy" -> lift();
                case "GET stock" -> MarketControl.stock(database, clock).set();
                case "POST stock" -> MarketControl.stock(database, clock).set(body(request));
                case "DELETE stock" -> MarketControl.stock(database, clock).clear();
                case "GET prices" -> MarketControl.prices(database, clock).set();
                case "POST prices" -> MarketControl.prices(database, clock).set(body(request));
                case "DELETE prices" -> MarketControl.prices(database, clock).clear();
                case "POST reset" -> reset();
                default -> throw new Refusal(404, "InvalidApi.NotFound", "The control plane has no " + request.method()
                        + " " + request.path() + ".");
            });
        } catch (Refusal refusal) {
            JsonObject body = new JsonObject();
            body.addProperty("Code", refusal.code());
            body.addProperty("Message", refusal.getMessage());
            return Reply.of(refusal.status(), body);
        }
    }

    /** {@code ledger?since=SEQ} leaves out what has been seen. */
    private JsonObject ledger(Incoming request) {
        Matcher since = Pattern.compile("(?:^|&)since=(\\d+)").matcher(request.query());
        long seq = since.find() ? Long.parseLong(since.group(1)) : 0;
        JsonArray entries = database.read(session -> Ledger.since(session, seq));
        JsonObject reply = new JsonObject();
        reply.add("entries", entries);
        return reply;
    }

    private JsonObject time(Session session) {
        JsonObject reply = new JsonObject();
        reply.addProperty("now", Instant.ofEpochMilli(clock.now(session)).toString());
        reply.addProperty("speed", clock.speed(session));
        return reply;
    }

    private JsonObject advance(Incoming request) {
        Duration by = length(text(request, "advance"));
        return database.write(session -> {
            clock.advance(session, by);
            return time(session);
        });
    }

    private JsonObject inForce() {
        JsonObject reply = new JsonObject();
        reply.addProperty("faults", faults.toString());
        return reply;
    }

    private JsonObject set(Incoming request) {
        try {
            faults.set(text(request, "faults"));
        } catch (IllegalArgumentException e) {
            throw new Refusal(400, "InvalidParameter", e.getMessage());
        }
        return inForce();
    }

    private JsonObject clear() {
        faults.set("");
        return inForce();
    }

    /** Empty where everything is allowed. */
    private JsonObject policy() {
        JsonObject reply = new JsonObject();
        permissions.policy().ifPresent(p -> reply.add("policy", p.document()));
        return reply;
    }

    /** For the one access key, which every call is signed with. */
    private JsonObject enforce(Incoming request) {
        try {
            permissions.set(Policy.of(body(request)));
        } catch (IllegalArgumentException e) {
            throw new Refusal(400, "InvalidParameter", e.getMessage());
        }
        return policy();
    }

    private JsonObject lift() {
        permissions.clear();
        return policy();
    }

    private JsonObject reset() {
        faults.set("");
        permissions.clear();
        JsonObject reply = database.write(session -> {
            Tables.empty(session);
            return time(session);
        });
        outputs.clear();
        return reply;
    }

    private static String text(Incoming request, String name) {
        JsonElement text = body(request).get(name);
        if (text == null || !text.isJsonPrimitive()) {
            throw new Refusal(400, "InvalidParameter", "The body must be a JSON object with a text '" + name + "'.");
        }
        return text.getAsString();
    }

    private static JsonObject body(Incoming request) {
        try {
            return JsonParser.parseString(new String(request.body(), StandardCharsets.UTF_8)).getAsJsonObject();
        } catch (JsonParseException | IllegalStateException e) {
            throw new Refusal(400, "InvalidParameter", "The body must be a JSON object.");
        }
    }

    /** {@code 90s}, {@code 2h}; forwards only. */
    private static Duration length(String text) {
        Matcher matcher = LENGTH.matcher(text);
        if (!matcher.matches()) {
            throw new Refusal(400, "InvalidParameter", "A length of time is such as 90s, 5m or 2h, not '" + text + "'.");
        }
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }
}
