package paish.language;

/** How a run ends; the numbers are the process's exit codes (design, section 6). */
public enum Exit {
    DONE(0),
    FAILED(1),
    INVALID(2),
    NOT_CONFIRMED(3),
    OVER_BUDGET(4),
    TIMED_OUT(5),
    NOT_AUTHORISED(6),
    OUTCOME_UNKNOWN(7),
    INTERRUPTED(130);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
