package paish.selection;

/** Why a candidate is not taken. */
public record Rejection(Reason reason, String says) {

    public enum Reason {
        /** The user named another product. */
        LOCKED_OUT,
        /** The decision tree leaves it out. */
        NOT_FOR_TASK,
        /** The product does not take the need at all. */
        LIMIT,
        TOO_SMALL,
        NO_SUCH_GPU,
        OUT_OF_STOCK,
        NO_PRICE,
        OVER_BUDGET
    }
}
