package paish.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import paish.cloud.Cloud;

/** Which operations creating requests calls, told without a call: it plans against an account where all is well. */
public final class Foresight {

    private final Planner planner;

    public Foresight(List<Provisioner> provisioners) {
        this.planner = new Planner(new Provisioners(provisioners), EngineOptions.of("sandbox", false));
    }

    /** In their order: the reads of the planning, the creation, what follows it, and how it is read back and resumed. */
    public Set<String> calls(List<Request> requests) {
        List<Queued> batch = requests.stream().map(Queued::of).toList();
        Plan plan = planner.draft(batch, new Reads(new Benign()), Optional.empty(), Remembered.NOTHING).plan();
        Set<String> calls = new LinkedHashSet<>();
        plan.actions().forEach(a -> calls.addAll(a.calls()));
        return calls;
    }

    /** Holds whatever is asked for by its id, and lists nothing. */
    private static final class Benign implements Cloud {

        @Override
        public Map<String, Object> call(String region, String operation, Map<String, ?> parameters) {
            return Map.of();
        }

        @Override
        public Stream<Map<String, Object>> rows(String region, String operation, Map<String, ?> parameters) {
            return Stream.empty();
        }

        @Override
        public void close() {}
    }
}
