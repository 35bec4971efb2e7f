package paish.shell.conversation;

import java.time.Instant;
import paish.engine.Handle;

/**
 * Something whose changes are reported.
 *
 * @param status as it was last seen
 * @param since when it was first seen in it, by our time
 */
public record Watching(Handle handle, String status, Instant since) {}
