package paish.sandbox.state;

import java.sql.SQLException;

/** The state cannot be read or written. */
public final class StateException extends RuntimeException {

    StateException(SQLException cause) {
        super("the sandbox's state: " + cause.getMessage(), cause);
    }
}
