package paish.shell.mishap;

import java.io.UncheckedIOException;
import paish.cloud.CallArgumentException;
import paish.cloud.CloudException;
import paish.language.Exit;
import paish.language.Failure;

/** What a user is told of something that was thrown; the only place where exceptions become exit codes. */
public final class Mishap {

    private Mishap() {}

    public static Failure of(Throwable thrown) {
        if (thrown instanceof Failure failure) {
            return failure;
        }
        if (thrown instanceof CloudException cloud) {
            return of(cloud);
        }
        if (thrown instanceof CallArgumentException arguments) {
            return new Failure(Exit.INVALID, arguments.getMessage(), "", thrown);
        }
        if (thrown instanceof UncheckedIOException io) {
            return new Failure(Exit.FAILED, String.valueOf(io.getCause().getMessage()), "", thrown);
        }
        return new Failure(Exit.FAILED, "unexpected: " + thrown, "run it again with --debug to see where", thrown);
    }

    private static Failure of(CloudException cloud) {
        if (cloud.code().equals("Interrupted")) {
            return new Failure(Exit.INTERRUPTED, "interrupted", "", cloud);
        }
        boolean denied = cloud.accessDenied().isPresent() || cloud.status() == 401 || cloud.status() == 403
                || cloud.code().equals("Credentials");
        return new Failure(denied ? Exit.NOT_AUTHORISED : Exit.FAILED, cloud.getMessage(), "", cloud);
    }
}
