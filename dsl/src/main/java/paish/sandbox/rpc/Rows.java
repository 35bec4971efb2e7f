package paish.sandbox.rpc;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import paish.sandbox.state.Document;
import paish.sandbox.state.Page;
import paish.sandbox.state.Query;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Refusal;
import paish.sandbox.wire.Shape;

/**
 * Lists of the RPC style: the rows lie two levels deep, and a call pages by PageNumber and PageSize or,
 * when it names MaxResults or NextToken, by token.
 *
 * @param usual the size of a page when none is named
 * @param most the largest page; what is above is refused
 */
public record Rows(Call call, String outer, String inner, long usual, long most) {

    public Rows(Call call, String outer, String inner, long most) {
        this(call, outer, inner, 10, most);
    }

    /** One page of stored documents, the youngest first. */
    public JsonObject page(Query query, Function<Document, JsonObject> row) {
        JsonObject reply = new JsonObject();
        Page page;
        if (byToken()) {
            long size = size("MaxResults");
            Page all = call.store().list(query.orderBy("d.created", false).page(1, 1));
            long after = after();
            Page next = call.store().list(query.where("d.seq < ?", after).orderBy("d.seq", false).page(1, size));
            page = new Page(all.total(), next.documents());
            boolean more = next.total() > size;
            reply.addProperty("NextToken", more ? Long.toString(next.documents().get((int) size - 1).seq(), 36) : "");
        } else {
            page = call.store().list(query.page(number(), size("PageSize")));
            reply.addProperty("PageNumber", number());
            reply.addProperty("PageSize", size("PageSize"));
        }
        reply.addProperty("TotalCount", page.total());
        return cut(with(reply, page.documents().stream().map(row)));
    }

    /** One page of rows that are whole in memory. */
    public JsonObject page(List<JsonObject> rows) {
        return cut(uncut(rows));
    }

    /** The same where it is a part of the reply only. */
    public JsonObject uncut(List<JsonObject> rows) {
        JsonObject reply = new JsonObject();
        long size = size(byToken() ? "MaxResults" : "PageSize");
        long passed = !byToken() ? (number() - 1) * size : call.text("NextToken").isEmpty() ? 0 : token();
        long from = Math.min(rows.size(), passed);
        long to = Math.min(rows.size(), from + size);
        if (byToken()) {
            reply.addProperty("NextToken", to < rows.size() ? Long.toString(to, 36) : "");
        } else {
            reply.addProperty("PageNumber", number());
            reply.addProperty("PageSize", size);
        }
        reply.addProperty("TotalCount", rows.size());
        return with(reply, rows.subList((int) from, (int) to).stream());
    }

    /** All of them at once. */
    public JsonObject all(Stream<JsonObject> rows) {
        return cut(with(new JsonObject(), rows));
    }

    private JsonObject with(JsonObject reply, Stream<JsonObject> rows) {
        JsonArray list = new JsonArray();
        rows.forEach(list::add);
        JsonObject nested = new JsonObject();
        nested.add(inner, list);
        reply.add(outer, nested);
        return reply;
    }

    /** Only what the reply's type has: not every list tells a total, or a page. */
    private JsonObject cut(JsonElement reply) {
        return new Shape(call.route().product()).cut(call.route().operation().response(), reply).getAsJsonObject();
    }

    private boolean byToken() {
        return call.has("MaxResults") || call.has("NextToken") || !call.route().operation().query().containsKey("PageNumber");
    }

    private long number() {
        long number = call.number("PageNumber", 1);
        if (number < 1) {
            throw wrong("PageNumber");
        }
        return number;
    }

    private long size(String name) {
        long size = call.number(name, usual);
        if (size < 1 || size > most) {
            throw wrong(name);
        }
        return size;
    }

    private long after() {
        return call.text("NextToken").isEmpty() ? Long.MAX_VALUE : token();
    }

    private long token() {
        try {
            return Long.parseLong(call.text("NextToken"), 36);
        } catch (NumberFormatException e) {
            throw wrong("NextToken");
        }
    }

    private Refusal wrong(String name) {
        return new Refusal(400, "InvalidParameter",
                "The specified parameter " + name + " is not valid; it is at most " + most + ".");
    }
}
