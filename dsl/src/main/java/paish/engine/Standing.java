package paish.engine;

import java.time.Instant;
import java.util.Optional;

/**
 * Where one watched resource stands.
 *
 * @param status as last seen; empty text before the first sight of it
 * @param since when that status was first seen
 * @param looked when it was last found
 * @param error why the last look failed; empty when it did not
 */
public record Standing(Handle handle, String status, Instant since, Optional<Instant> looked, Optional<String> error) {}
