package paish.engine;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Notes which operations were asked for one action, so that its plan can name them. */
final class Asked implements Live {

    private final Live live;
    private final Set<String> operations = Collections.synchronizedSet(new LinkedHashSet<>());

    Asked(Live live) {
        this.live = live;
    }

    @Override
    public List<Map<String, Object>> rows(String region, String operation, Map<String, ?> parameters) {
        operations.add(operation);
        return live.rows(region, operation, parameters);
    }

    @Override
    public Optional<Map<String, Object>> get(String region, String operation, Map<String, ?> parameters) {
        operations.add(operation);
        return live.get(region, operation, parameters);
    }

    Set<String> operations() {
        synchronized (operations) {
            return new LinkedHashSet<>(operations);
        }
    }
}
