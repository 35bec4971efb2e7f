package paish.sandbox.wire;

import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.UUID;
import paish.sandbox.catalogue.Seeds;
import paish.sandbox.fault.Fault;
import paish.sandbox.fault.Fault.Kind;
import paish.sandbox.fault.Faults;
import paish.sandbox.permission.Permissions;
import paish.sandbox.state.Clock;
import paish.sandbox.state.Database;
import paish.sandbox.state.Ledger;
import paish.sandbox.state.Store;
import paish.sandbox.wire.Reply.Delivery;

/** Answers calls: verifies, routes, lets faults strike, performs in one transaction, writes the ledger. */
public record Service(
        Signatures signatures, Router router, Operations operations, Database database, Clock clock, Faults faults,
        Permissions permissions, Seeds seeds) {

    /** The services choose the region by host name; one sandbox is all of them, so the client says it. */
    static final String REGION_HEADER = "x-paish-region";
    static final String USUAL_REGION = "cn-hangzhou";

    public Reply answer(Incoming request) {
        String requestId = UUID.randomUUID().toString().toUpperCase(java.util.Locale.ROOT);
        try {
            signatures.check(request);
            return answer(router.route(request), request, requestId);
        } catch (Refusal refusal) {
            return Envelope.failure(refusal, request, requestId);
        } catch (RuntimeException e) {
            System.getLogger("paish.sandbox").log(System.Logger.Level.WARNING, request.header("x-acs-action"), e);
            return Envelope.failure(new Refusal(500, "InternalError", "The sandbox has failed: " + e), request, requestId);
        }
    }

    private Reply answer(Route route, Incoming request, String requestId) {
        String action = route.operation().action();
        clock.use();
        faults.draw(action, Kind.DELAY).map(Fault::argumentOrUsual).ifPresent(Service::pause);
        if (faults.draw(action, Kind.DROP).isPresent()) {
            enter(route, request, 0, "", Delivery.DROPPED);
            return Reply.of(0, new JsonObject()).delivered(Delivery.DROPPED);
        }
        try {
            permissions.denied(route.operation().id()).ifPresent(denied -> {
                throw Denial.of(route, denied);
            });
            new Injected(faults, permissions).refusal(route).ifPresent(r -> {
                throw r;
            });
            return perform(route, request, requestId);
        } catch (Refusal refusal) {
            enter(route, request, refusal.status(), refusal.code(), Delivery.SENT);
            throw refusal;
        }
    }

    private Reply perform(Route route, Incoming request, String requestId) {
        Handler handler = operations.handler(route.operation().id()).orElseThrow(() -> new Refusal(
                501, "NotImplemented", "The sandbox does not model " + route.operation().id() + "."));
        String region = region(route, request);
        requireKnown(route, region, request);
        JsonObject parameters = new Parameters(route).of(request);
        return route.operation().mutates()
                ? write(handler, route, request, region, parameters, requestId)
                : read(handler, route, region, parameters, requestId);
    }

    private Reply read(Handler handler, Route route, String region, JsonObject parameters, String requestId) {
        Delivery delivery = delivery(route);
        return database.read(session -> {
            if (!seeds.planted(session, region)) {
                return Optional.<Reply>empty();
            }
            Store store = new Store(session, region, clock.now(session));
            JsonObject reply = handler.handle(new Call(route, parameters, store, faults, requestId));
            return Optional.of(Envelope.success(route, reply, requestId).delivered(delivery));
        }).orElseGet(() -> {
            database.write(session -> {
                seeds.plant(session, clock, region);
                return region;
            });
            return read(handler, route, region, parameters, requestId);
        });
    }

    private Reply write(
            Handler handler, Route route, Incoming request, String region, JsonObject parameters, String requestId) {
        Delivery delivery = delivery(route);
        LedgerEntry entry = LedgerEntry.of(route, request, region, parameters);
        return database.write(session -> {
            seeds.plant(session, clock, region);
            Store store = new Store(session, region, clock.now(session));
            JsonObject reply = handler.handle(new Call(route, parameters, store, faults, requestId));
            Ledger.enter(session, entry.decided(store.now(), 200, "", reply, delivery));
            return Envelope.success(route, reply, requestId);
        }).delivered(delivery);
    }

    private Delivery delivery(Route route) {
        String action = route.operation().action();
        if (faults.draw(action, Kind.COMMIT_DROP).isPresent()) {
            return Delivery.DROPPED;
        }
        return faults.draw(action, Kind.TRUNCATE).isPresent() ? Delivery.TRUNCATED : Delivery.SENT;
    }

    /** Of a call that came to nothing. */
    private void enter(Route route, Incoming request, int status, String code, Delivery delivery) {
        if (!route.operation().mutates()) {
            return;
        }
        LedgerEntry entry = LedgerEntry.of(route, request, region(route, request));
        database.write(session -> {
            Ledger.enter(session, entry.decided(clock.now(session), status, code, new JsonObject(), delivery));
            return status;
        });
    }

    /** In the RPC style the calls say it themselves, where they have a parameter for it. */
    private static String region(Route route, Incoming request) {
        String asked = route.rpc() ? Parameters.texts(request).getOrDefault("RegionId", "") : "";
        String region = asked.isEmpty() ? request.header(REGION_HEADER) : asked;
        return region.isEmpty() ? USUAL_REGION : region;
    }

    private static void requireKnown(Route route, String region, Incoming request) {
        if (route.rpc() && Parameters.texts(request).containsKey("RegionId") && !route.product().endpoints().containsKey(region)) {
            throw new Refusal(404, "InvalidRegionId.NotFound", "The specified RegionId does not exist: '" + region + "'.");
        }
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
