package paish.sandbox.wire;

/** The one account that the sandbox knows. */
public final class Account {

    public static final String USER_ID = "1234567890123456";
    public static final String USER_NAME = "sandbox-user";

    private Account() {
    }
}
