package paish.sandbox.dlc;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import paish.sandbox.execution.Execution;
import paish.sandbox.fault.Fault;
import paish.sandbox.fault.Fault.Kind;
import paish.sandbox.state.Document;
import paish.sandbox.state.Draft;
import paish.sandbox.state.Query;
import paish.sandbox.wire.Account;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Operations;
import paish.sandbox.wire.Shape;

/** Create, look at, change, stop and delete jobs. */
record Jobs(JobRules rules, Execution execution) {

    static final String KIND = "job";

    private static final Pattern RESOLVABLE = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+(:\\d+)?/\\S+");
    private static final Pattern MISSING = Pattern.compile("missing|nonexistent");

    void into(Operations operations) {
        operations.full("pai-dlc:CreateJob", this::create)
                .full("pai-dlc:GetJob", Jobs::get)
                .full("pai-dlc:UpdateJob", Jobs::update)
                .full("pai-dlc:StopJob", Jobs::stop)
                .full("pai-dlc:DeleteJob", this::delete);
    }

    /** @throws paish.sandbox.wire.Refusal 404 when there is none */
    static Document find(Call call) {
        String id = call.text(call.has("JobId") ? "JobId" : "jobId");
        return call.store().find(KIND, id).orElseThrow(() -> call.notFound("The job " + id + " does not exist."));
    }

    static JsonObject named(Document job) {
        JsonObject reply = new JsonObject();
        reply.addProperty("JobId", job.id());
        return reply;
    }

    private JsonObject create(Call call) {
        rules.created(call);
        JsonObject body = body(call);
        String id = call.newId("dlc");
        Timetable.Fate fate = fate(call, id, body);
        execution.executor().ifPresent(executor -> ExecutedJobs.created(call, execution, body, fate));
        long visible = call.now() + 1000 * call.fault(Kind.LAG).map(Fault::argumentOrUsual).orElse(0L);
        long seq = call.store().add(Draft
                .of(KIND, id, body.get("WorkspaceId").getAsString(), call.text("DisplayName"), body)
                .visibleFrom(visible));
        call.store().label(seq, "Tags", tags(body));
        call.store().plan(seq, execution.executor().isPresent()
                ? Timetable.queued(call.now())
                : Timetable.of(call.now(), Course.of(call.text("UserCommand")), fate));
        JsonObject reply = new JsonObject();
        reply.addProperty("JobId", id);
        return reply;
    }

    private static JsonObject body(Call call) {
        JsonObject body = new JsonObject();
        body.addProperty("Priority", 1);
        body.addProperty("Accessibility", "PRIVATE");
        body.addProperty("UserId", Account.USER_ID);
        call.route().operation().body().keySet().forEach(name -> call.get(name).ifPresent(value -> body.add(name, value)));
        if (call.text("WorkspaceId").isEmpty()) {
            body.addProperty("WorkspaceId", defaultWorkspace(call));
        }
        call.store().find("workspace", body.get("WorkspaceId").getAsString())
                .ifPresent(workspace -> body.addProperty("WorkspaceName", workspace.name()));
        body.getAsJsonArray("JobSpecs").forEach(Jobs::withoutSecrets);
        return body;
    }

    /** The service says nothing about it: the job lands there. */
    private static String defaultWorkspace(Call call) {
        return call.store().list(Query.of("workspace").where("json_extract(d.body, '$.IsDefault') = 1")).documents()
                .stream().map(Document::id).findFirst().orElse("");
    }

    private static void withoutSecrets(JsonElement role) {
        JsonElement config = role.getAsJsonObject().get("ImageConfig");
        for (String secret : new String[] {"Auth", "Password"}) {
            if (config != null && config.getAsJsonObject().has(secret)) {
                config.getAsJsonObject().addProperty(secret, "******");
            }
        }
    }

    private static Timetable.Fate fate(Call call, String id, JsonObject body) {
        String unpullable = "";
        for (JsonElement role : call.array("JobSpecs")) {
            String image = role.getAsJsonObject().get("Image").getAsString();
            if (!RESOLVABLE.matcher(image).matches() || MISSING.matcher(image).find()) {
                unpullable = image;
            }
        }
        if (call.struckBy(Kind.IMAGE_PULL)) {
            unpullable = call.array("JobSpecs").get(0).getAsJsonObject().get("Image").getAsString();
        }
        return new Timetable.Fate(
                !call.text("ResourceId").isEmpty(),
                JobRules.text(call.object("Settings"), "EnableSanityCheck").equals("true"),
                call.number("JobMaxRunningTimeMinutes", 0),
                unpullable,
                call.fault(Kind.NODE_FAILURE).map(Fault::argumentOrUsual).orElse(0L),
                Breakdowns.of(id, body));
    }

    private static JsonObject get(Call call) {
        return new Shape(call.route().product())
                .cut("GetJobResponseBody", JobView.of(call, find(call))).getAsJsonObject();
    }

    /** Answers 200 whatever of it has an effect, as the service does: clients have to read back. */
    private static JsonObject update(Call call) {
        Document job = find(call);
        boolean quota = !job.text("ResourceId").isEmpty();
        boolean waiting = job.current().is("Creating", "Queuing", "EnvPreparing");
        if (call.text("Accessibility").equals("PUBLIC")) {
            job.body().addProperty("Accessibility", "PUBLIC");
        }
        call.get("Description").ifPresent(text -> job.body().add("Description", text));
        if (call.has("Priority") && quota && waiting) {
            job.body().add("Priority", call.get("Priority").orElseThrow());
        }
        if (call.has("JobSpecs") && waiting && !Execution.marked(job)) {
            job.body().add("JobSpecs", call.array("JobSpecs"));
            job.body().getAsJsonArray("JobSpecs").forEach(Jobs::withoutSecrets);
        }
        call.store().save(job);
        return named(job);
    }

    private static JsonObject stop(Call call) {
        Document job = find(call);
        if (!job.current().is("Running", "Queuing")) {
            throw JobRules.badRequest("A job that is " + job.status() + " cannot be stopped: only Running and Queuing ones can.");
        }
        call.store().plan(job.seq(), Timetable.stop(call.store().schedule(job.seq()), call.now()));
        return named(job);
    }

    private JsonObject delete(Call call) {
        Document job = find(call);
        if (!job.current().is("Succeeded", "Failed", "Stopped")) {
            throw JobRules.badRequest("A job that is " + job.status() + " cannot be deleted: only ended ones can.");
        }
        if (Execution.marked(job)) {
            Pods.named(job).forEach(pod -> execution.forget(call.store(), pod.id()));
        }
        call.store().delete(job);
        return named(job);
    }

    static Map<String, String> tags(JsonObject body) {
        Map<String, String> tags = new TreeMap<>();
        JsonElement settings = body.get("Settings");
        if (settings != null && settings.getAsJsonObject().has("Tags")) {
            settings.getAsJsonObject().getAsJsonObject("Tags").entrySet()
                    .forEach(e -> tags.put(e.getKey(), e.getValue().getAsString()));
        }
        return tags;
    }
}
