package paish.sandbox.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.function.Function;

/** Reads requests off the wire and writes replies, or as much of them as is to arrive. */
public record Front(Function<Incoming, Reply> service) implements HttpHandler {

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        // Closing an exchange that has not been answered in full closes its connection.
        try (exchange) {
            Reply reply;
            try {
                reply = service.apply(Incoming.of(exchange));
            } catch (Refusal refusal) {
                JsonObject body = new JsonObject();
                body.addProperty("Code", refusal.code());
                body.addProperty("Message", refusal.getMessage());
                reply = Reply.of(refusal.status(), body);
            }
            if (reply.delivery() != Reply.Delivery.DROPPED) {
                send(exchange, reply);
            }
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = reply.body().toString().getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        if (reply.body().has("RequestId")) {
            exchange.getResponseHeaders().set("x-acs-request-id", reply.body().get("RequestId").getAsString());
        }
        exchange.sendResponseHeaders(reply.status(), body.length);
        int length = reply.delivery() == Reply.Delivery.TRUNCATED ? body.length / 2 : body.length;
        exchange.getResponseBody().write(body, 0, length);
        exchange.getResponseBody().flush();
    }
}
