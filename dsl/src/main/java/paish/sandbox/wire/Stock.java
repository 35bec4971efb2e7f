package paish.sandbox.wire;

/** Refusals for want of capacity. PAI documents no codes for them; these are ECS's. */
public final class Stock {

    private Stock() {
    }

    public static Refusal none(String what) {
        return new Refusal(400, "OperationDenied.NoStock", what + " is out of stock in this region.");
    }

    public static Refusal quota(String message) {
        return new Refusal(400, "QuotaExceed.ElasticQuota", message);
    }
}
