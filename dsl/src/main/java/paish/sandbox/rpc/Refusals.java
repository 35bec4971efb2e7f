package paish.sandbox.rpc;

import paish.sandbox.wire.Refusal;

/** Refusals that several operations have in common. */
public final class Refusals {

    private Refusals() {
    }

    /** @param code the service's own, e.g. {@code InvalidVpcId.NotFound} */
    public static Refusal notFound(String code, String name) {
        return new Refusal(404, code, "The specified resource does not exist: " + name + ".");
    }

    public static Refusal missing(String parameter) {
        return new Refusal(400, "MissingParameter",
                "The input parameter \"" + parameter + "\" that is mandatory for processing this request is not supplied.");
    }

    /** How the services say that a call would have succeeded. */
    public static Refusal dryRun() {
        return new Refusal(400, "DryRunOperation", "Request validation has been passed with DryRun flag set.");
    }
}
