package paish.ecs;

import java.util.List;
import java.util.Map;
import paish.cloud.Cloud;
import paish.engine.Time;
import paish.language.Exit;
import paish.language.Failure;
import paish.product.Growing;
import paish.product.Observation;

/** What can be seen of an instance: a run shows its output as it comes, and keeps its end in {@code h.Output}. */
final class EcsObservation implements Observation {

    @Override
    public List<String> logs(Cloud cloud, String region, Map<String, Object> details, int pod, int lines) {
        return logs(cloud, region, details, lines);
    }

    @Override
    public List<String> logs(Cloud cloud, String region, Map<String, Object> details, int lines) {
        List<String> all = String.valueOf(details.getOrDefault("Output", "")).lines().toList();
        return all.subList(Math.max(0, all.size() - lines), all.size());
    }

    @Override
    public Growing follow(Cloud cloud, String region, Map<String, Object> details, Time time, int pod, long cap) {
        throw new Failure(Exit.FAILED, "a run shows its output while it runs", "logs h shows what the service has kept of it");
    }

    @Override
    public List<String> events(Cloud cloud, String region, Map<String, Object> details, int most) {
        throw new Failure(Exit.FAILED, "an ecs instance has no events", "");
    }

    @Override
    public Map<String, String> urls(Map<String, Object> details) {
        return Map.of();
    }
}
