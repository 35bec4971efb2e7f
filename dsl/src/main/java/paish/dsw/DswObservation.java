package paish.dsw;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paish.cloud.Cloud;
import paish.engine.Lifecycle;
import paish.language.Exit;
import paish.language.Failure;
import paish.product.Growing;
import paish.product.Measurements;
import paish.product.Measuring;
import paish.product.Observation;
import paish.product.diagnosis.Diagnosis;

/** Logs, events, measurements and addresses of a notebook (ListSystemLogs, GetInstanceEvents, GetInstanceMetrics, GetInstance). */
final class DswObservation implements Observation {

    @Override
    public List<String> logs(Cloud cloud, String region, Map<String, Object> instance, int pod, int lines) {
        Object logs = cloud.call(region, "pai-dsw:ListSystemLogs", Map.of("InstanceId", instance.get("InstanceId"))).get("SystemLogs");
        return last(logs, lines);
    }

    /** A notebook is one machine. */
    @Override
    public List<String> logs(Cloud cloud, String region, Map<String, Object> instance, int lines) {
        return logs(cloud, region, instance, 0, lines);
    }

    @Override
    public Growing follow(Cloud cloud, String region, Map<String, Object> instance, paish.engine.Time time, int pod, long cap) {
        throw new Failure(Exit.INVALID, "only a job's log can be followed", "read a notebook's: logs h");
    }

    @Override
    public List<String> events(Cloud cloud, String region, Map<String, Object> instance, int most) {
        Object events = cloud.call(region, "pai-dsw:GetInstanceEvents",
                Map.of("InstanceId", instance.get("InstanceId"), "MaxEventsNum", most)).get("Events");
        return last(events, most);
    }

    @Override
    public Measurements metrics(Cloud cloud, String region, Map<String, Object> instance, String metric, int minutes) {
        return new Measuring(asked -> cloud.call(region, "pai-dsw:GetInstanceMetrics", asked), Map.of("InstanceId", instance.get("InstanceId")))
                .last(minutes, metric, Optional.empty());
    }

    @Override
    public Diagnosis diagnose(Cloud cloud, String region, Map<String, Object> instance) {
        return new DswDiagnosis(cloud, region, instance, Lifecycle.read(DswProvisioner.class, "lifecycle.json")).find();
    }

    @Override
    public Map<String, String> urls(Map<String, Object> instance) {
        Map<String, String> urls = new LinkedHashMap<>();
        for (String field : List.of("InstanceUrl", "JupyterlabUrl", "WebIDEUrl", "TerminalUrl")) {
            Object url = instance.get(field);
            if (url != null && !url.toString().isEmpty()) {
                urls.put(field, url.toString());
            }
        }
        if (urls.isEmpty()) {
            throw new Failure(Exit.FAILED, "the notebook has no URL; it is " + instance.get("Status"), DswProvisioner.reach(instance));
        }
        return urls;
    }

    private static List<String> last(Object list, int most) {
        List<String> lines = list instanceof List<?> entries ? entries.stream().map(DswObservation::line).toList() : List.of();
        return lines.subList(Math.max(0, lines.size() - most), lines.size());
    }

    private static String line(Object entry) {
        return entry instanceof Map<?, ?> map
                ? String.join("  ", map.values().stream().filter(v -> v != null && !v.toString().isBlank()).map(Object::toString).toList())
                : String.valueOf(entry);
    }
}
