package paish.sandbox.dlc;

import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.Optional;
import paish.sandbox.catalogue.Scenario;
import paish.sandbox.execution.Execution;
import paish.sandbox.state.Breakdown;
import paish.sandbox.state.Document;
import paish.sandbox.state.Schedule;

/** Scenarios that a job's command asks for. */
final class Breakdowns {

    /** The pod that fails is so much ahead of the job and the other pods. */
    static final long LEAD_MS = 10_000;

    private Breakdowns() {
    }

    static Optional<Breakdown> of(String id, JsonObject body) {
        String command = JobRules.text(body, "UserCommand");
        JsonObject role = body.getAsJsonArray("JobSpecs").get(0).getAsJsonObject();
        String pod = pod(id, body);
        return Scenario.of(command).map(scenario -> new Breakdown(scenario, text -> text
                .replace("{pod}", pod)
                .replace("{image}", JobRules.text(role, "Image"))
                .replace("{spec}", JobRules.text(role, "EcsSpec"))));
    }

    /** Where the job has gone by it to the end; never where its command was really executed. */
    static Optional<Breakdown> of(Document job, Schedule schedule) {
        return Execution.marked(job) ? Optional.empty() : of(job.id(), job.body()).filter(b -> b.rules(schedule));
    }

    /** The pod that fails first. */
    static String pod(Document job) {
        return pod(job.id(), job.body());
    }

    private static String pod(String id, JsonObject body) {
        String asked = Scenario.pod(JobRules.text(body, "UserCommand"));
        String type = JobRules.text(body.getAsJsonArray("JobSpecs").get(0).getAsJsonObject(), "Type").toLowerCase(Locale.ROOT);
        return id + "-" + (asked.isEmpty() ? type + "-0" : asked);
    }
}
