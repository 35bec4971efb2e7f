package paish.engine;

/** A request that waits for the next flush, and what its creator holds of it. */
record Queued(Request request, Handle handle) {

    static Queued of(Request request) {
        return new Queued(
                request, new Handle(request.kind(), request.name(), request.region(), request.workspace()));
    }
}
