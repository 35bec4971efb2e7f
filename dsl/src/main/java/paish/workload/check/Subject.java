package paish.workload.check;

import java.util.Optional;
import paish.workload.ScriptText;
import paish.workload.Task;

/**
 * What is checked.
 *
 * @param image the image's name, family or address; empty when it is not decided
 */
public record Subject(ScriptText script, Task task, Optional<String> image) {}
