package paish.sandbox.rpc;

import paish.sandbox.fault.Fault;
import paish.sandbox.fault.Fault.Kind;
import paish.sandbox.state.Query;
import paish.sandbox.wire.Call;

/** The fault by which lists show a new resource later. */
public final class Lag {

    private Lag() {
    }

    /** From when on lists show what the call creates. */
    public static long visibleFrom(Call call) {
        return call.now() + 1000 * call.fault(Kind.LAG).map(Fault::argumentOrUsual).orElse(0L);
    }

    /** Leaves out of a list what is younger. */
    public static Query behind(Call call, Query query) {
        call.fault(Kind.LAG).map(Fault::argumentOrUsual)
                .ifPresent(seconds -> query.where("d.created <= ?", call.now() - 1000 * seconds));
        return query;
    }
}
