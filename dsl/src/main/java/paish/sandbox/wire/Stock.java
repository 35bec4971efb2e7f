package paish.sandbox.wire;

/** Refusals for want of capacity. PAI documents no codes for them; these are ECS's. */
public final class Stock {

    private Stock() {
    }

    public static Refusal none(String what) {
        return none(400, what);
    }

    public static Refusal quota(String message) {
        return quota(400, message);
    }

    /** @param status ECS answers 403 */
    public static Refusal none(int status, String what) {
        return new Refusal(status, "OperationDenied.NoStock", what + " is out of stock in this region.");
    }

    static Refusal quota(int status, String message) {
        return new Refusal(status, "QuotaExceed.ElasticQuota", message);
    }
}
