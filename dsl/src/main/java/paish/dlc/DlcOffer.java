package paish.dlc;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paish.engine.Live;
import paish.engine.Request;
import paish.language.Place;
import paish.language.Span;
import paish.workload.ScriptLanguage;
import paish.workload.ScriptText;

/** A job of one worker that runs a script, for a choice of compute. */
public final class DlcOffer {

    private DlcOffer() {}

    /** The catalogue's own image for such a job, PyTorch before others; empty where it has none. */
    public static Optional<String> image(Live live, String region, boolean gpu) {
        String chip = gpu ? "GPU" : "CPU";
        List<String> uris = live.rows(region, "aiworkspace:ListImages", Map.of(
                        "Labels", "system.official=true,system.supported.dlc=true,system.chipType=" + chip)).stream()
                .map(row -> String.valueOf(row.get("ImageUri")))
                .toList();
        return uris.stream().filter(u -> u.contains("pytorch")).findFirst().or(() -> uris.stream().findFirst());
    }

    /** @param notes for the plan: why this was chosen */
    public static Request request(
            String name, String region, String workspace, ScriptText script, String spec, String image, Duration timeout,
            List<String> notes, Place place, Map<String, Place> places) {
        Map<String, Object> worker = new LinkedHashMap<>();
        worker.put("Type", "Worker");
        worker.put("PodCount", 1L);
        worker.put("EcsSpec", spec);
        worker.put("Image", image);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("DisplayName", name);
        body.put("JobType", "PyTorchJob");
        body.put("UserCommand", command(script));
        body.put("JobSpecs", List.of(worker));
        body.put("JobMaxRunningTimeMinutes", Span.minutes(timeout));
        body.put("WorkspaceId", workspace);
        return new Request(
                "dlc", name, region, workspace, body, List.of(), Optional.of(timeout), false, place, places, Map.of("notes", notes));
    }

    /** A job's command is read by a shell. */
    private static String command(ScriptText script) {
        return script.language() == ScriptLanguage.PYTHON
                ? "python3 - <<'PAISH_SCRIPT'\n" + script.text().stripTrailing() + "\nPAISH_SCRIPT\n"
                : script.text();
    }
}
