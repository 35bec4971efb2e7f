package paish.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads for one plan: each question is asked once, and what was read is part of the plan's hash. */
public interface Live {

    /** All rows of a list operation. */
    List<Map<String, Object>> rows(String region, String operation, Map<String, ?> parameters);

    /** One resource; empty when the service says that there is none. */
    Optional<Map<String, Object>> get(String region, String operation, Map<String, ?> parameters);
}
