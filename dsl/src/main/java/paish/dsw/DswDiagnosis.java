package paish.dsw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import paish.cloud.Cloud;
import paish.cloud.CloudException;
import paish.cloud.Outcome;
import paish.engine.Lifecycle;
import paish.product.diagnosis.Diagnosis;
import paish.product.diagnosis.Examination;
import paish.product.diagnosis.Past;
import paish.product.diagnosis.Rows;
import paish.product.diagnosis.Source;
import paish.product.diagnosis.Where;

/**
 * Why a notebook is not what it should be. The sources in their order: the instance, its events, its lifecycle, the
 * system's log; of one that runs or is on its way, only the first two.
 */
final class DswDiagnosis {

    private static final int EVENTS = 50;

    private final Cloud cloud;
    private final String region;
    private final Map<String, Object> instance;
    private final Lifecycle lifecycle;
    private Optional<Steps> steps = Optional.empty();

    DswDiagnosis(Cloud cloud, String region, Map<String, Object> instance, Lifecycle lifecycle) {
        this.cloud = cloud;
        this.region = region;
        this.instance = instance;
        this.lifecycle = lifecycle;
    }

    Diagnosis find() {
        String status = text("Status");
        boolean over = lifecycle.failed().contains(status) || lifecycle.ended().contains(status);
        List<List<Source>> groups = new ArrayList<>(List.of(List.of(reason()), List.of(events())));
        if (over) {
            groups.add(List.of(new Source(Where.LIFECYCLE, "lifecycle", () -> steps().lines())));
            groups.add(List.of(new Source(Where.SYSTEM_LOG, "system log", this::log)));
        }
        return new Examination(new Examination.Subject("dsw", text("InstanceId"), status, !over, known(),
                () -> Past.of(steps().rows(), "GmtCreateTime", lifecycle), instance)).of(groups);
    }

    private Source reason() {
        return new Source(Where.STATUS, "the instance", () -> {
            String said = said(instance);
            return said.isEmpty() ? List.of() : List.of(said);
        });
    }

    private Source events() {
        return new Source(Where.EVENTS, "events of the instance", () -> {
            // Where nobody could be reached a moment ago, nobody is asked again.
            steps().failed().filter(e -> e.outcome() != Outcome.REJECTED).ifPresent(e -> {
                throw e;
            });
            Object events = cloud.call(region, "pai-dsw:GetInstanceEvents", Map.of("InstanceId", text("InstanceId"), "MaxEventsNum", EVENTS)).get("Events");
            return events instanceof List<?> lines ? lines.stream().map(String::valueOf).toList() : List.of();
        });
    }

    /** The sessions of an instance, or why they could not be read. */
    private record Steps(List<Map<String, Object>> rows, Optional<CloudException> failed) {

        List<String> lines() {
            failed.ifPresent(e -> {
                throw e;
            });
            return rows.stream().map(s -> s.get("GmtCreateTime") + " " + s.get("Status") + " " + said(s)).toList();
        }
    }

    /** Read before the events, which it divides into the present session's and earlier ones'. */
    private Steps steps() {
        steps = steps.or(() -> Optional.of(readSteps()));
        return steps.get();
    }

    private Steps readSteps() {
        try {
            Object sessions = cloud.call(region, "pai-dsw:GetLifecycle", Map.of("InstanceId", text("InstanceId"))).get("Lifecycle");
            return new Steps(sessions instanceof List<?> all ? all.stream().flatMap(s -> Rows.of(s).stream()).toList() : List.of(), Optional.empty());
        } catch (CloudException e) {
            return new Steps(List.of(), Optional.of(e));
        }
    }

    private List<String> log() {
        Object logs = cloud.call(region, "pai-dsw:ListSystemLogs", Map.of("InstanceId", text("InstanceId"))).get("SystemLogs");
        return Rows.of(logs).stream().map(l -> l.get("GmtCreateTime") + " " + l.get("Level") + " " + l.get("Content")).toList();
    }

    /** What a change is filled with. */
    private Map<String, String> known() {
        Map<String, String> known = new LinkedHashMap<>();
        known.put("spec", text("EcsSpec"));
        known.put("image", text("ImageUrl"));
        known.put("moreIdle", "4h");
        if (instance.get("IdleInstanceCuller") instanceof Map<?, ?> culler && culler.get("MaxIdleTimeInMinutes") instanceof Number minutes) {
            known.put("moreIdle", 2 * minutes.longValue() + "m");
        }
        return known;
    }

    private static String said(Map<String, Object> of) {
        return Stream.of("ReasonCode", "ReasonMessage").map(of::get).filter(v -> v != null && !v.toString().isBlank())
                .map(Object::toString).reduce((a, b) -> a + ": " + b).orElse("");
    }

    private String text(String field) {
        Object value = instance.get(field);
        return value == null ? "" : String.valueOf(value);
    }
}
