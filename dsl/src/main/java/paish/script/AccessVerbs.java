package paish.script;

import static paish.language.Word.word;
import static paish.script.Verb.verb;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import paish.dlc.JobLooks;
import paish.dsw.NotebookLooks;
import paish.language.Entry;
import paish.language.Exit;
import paish.language.Failure;
import paish.language.Types;
import paish.language.Word;

/** Verbs that open ways into what runs, and show what runs beside it. */
final class AccessVerbs {

    private static final Set<String> ENDED = Set.of("Failed", "Stopped", "Succeeded");

    private AccessVerbs() {}

    static List<Verb> all() {
        return List.of(
                verb(on("terminal", "A shell in a browser: a notebook's, or of one pod of a job, good for 30 seconds.", "terminal h, pod: 0")
                                .named("pod", Types.whole(0, Integer.MAX_VALUE), ""),
                        (use, run) -> isJob(use, run)
                                ? job(use, run).terminal(((Long) use.argument("pod").orElse(0L)).intValue())
                                : NotebookLooks.terminal(run.one(use).details())),
                verb(on("share", "A token with which others may open it, for an hour when not said. Whoever has it is let in.", "share h, expires: '30m'")
                                .named("expires", Types.duration(), "ExpireTime"),
                        (use, run) -> isJob(use, run)
                                ? job(use, run).share(NotebookVerbs.shared(use))
                                : NotebookVerbs.looks(use, run).share(run.one(use).details(), NotebookVerbs.shared(use))),
                verb(on("pods", "The pods of a job.", "pods h"), (use, run) -> job(use, run).pods()),
                verb(on("dashboard", "The address of a job's dashboard; of a RayJob its Ray dashboard.", "dashboard h"),
                        (use, run) -> job(use, run).dashboard()),
                verb(on("sanityCheck", "Checks the machine of a notebook, after asking; of a job, the results of its checks.",
                                        "sanityCheck h, type: 'GPU'").named("type", Types.text(), "CheckType"),
                        AccessVerbs::sanityCheck),
                verb(on("tensorboards", "The TensorBoards of a job.", "tensorboards h"),
                        (use, run) -> run.rows(use, tensorboards(run.one(use, "dlc"), run))),
                verb(on("tensorboard", "A TensorBoard for a job: the one of that name, or a new one, after asking. Await it, then open its TensorboardUrl.",
                                        "def tb = tensorboard h, name: 'curves', path: '/mnt/out/tb', maxRuntime: '4h'")
                                .named("name", Types.text(), "DisplayName").named("path", Types.absolutePath(), "SummaryPath")
                                .named("dataset", Types.text(), "DataSourceId").named("uri", Types.text(), "Uri")
                                .named("maxRuntime", Types.duration(), "MaxRunningTimeMinutes"),
                        AccessVerbs::tensorboard));
    }

    private static Word on(String name, String doc, String example) {
        return word(name, doc, example).takes("handle", Types.any(), "");
    }

    private static boolean isJob(Entry use, Run run) {
        return run.one(use).handle().kind().equals("dlc");
    }

    private static JobLooks job(Entry use, Run run) {
        Resource job = run.one(use, "dlc");
        return new JobLooks(run.cloud(), job.handle().region(), job.details());
    }

    private static Object sanityCheck(Entry use, Run run) {
        if (isJob(use, run)) {
            return job(use, run).sanityChecks();
        }
        Resource notebook = run.one(use);
        NotebookLooks looks = NotebookVerbs.looks(use, run);
        String type = String.valueOf(use.argument("type").orElse("GPU"));
        run.flush();
        Object task = run.engine().call(notebook.handle().region(), "pai-dsw:CreateSanityCheckTask", true,
                Map.of("CheckType", type, "InstanceId", notebook.getProperty("id"))).get("TaskId");
        return new Dependent("the check of " + notebook, String.valueOf(task), () -> looks.sanityCheck(type, String.valueOf(task)),
                Set.of("Succeeded"), Set.of("Failed"));
    }

    private static java.util.stream.Stream<Map<String, Object>> tensorboards(Resource job, Run run) {
        return run.cloud().rows(job.handle().region(), "pai-dlc:ListTensorboards",
                Map.of("WorkspaceId", job.handle().workspace(), "JobId", job.getProperty("id")));
    }

    /** One of the name that has not ended is taken as it is. */
    private static Object tensorboard(Entry use, Run run) {
        Resource job = run.one(use, "dlc");
        Object name = use.argument("name").orElse(job.handle().name());
        String there = tensorboards(job, run)
                .filter(t -> name.equals(t.get("DisplayName")) && !ENDED.contains(String.valueOf(t.get("Status"))))
                .map(t -> String.valueOf(t.get("TensorboardId")))
                .findFirst()
                .orElse("");
        return dependent(there.isEmpty() ? created(use, String.valueOf(name), job, run) : there, String.valueOf(name), job, run);
    }

    private static String created(Entry use, String name, Resource job, Run run) {
        if (use.argument("path").isEmpty() && use.argument("uri").isEmpty()) {
            throw new Failure(Exit.INVALID, "there is no TensorBoard '" + name + "'; a new one needs to know where the summaries are",
                    "write it like: " + use.word().example());
        }
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("WorkspaceId", job.handle().workspace());
        parameters.put("JobId", job.getProperty("id"));
        parameters.put("DisplayName", name);
        use.named().forEach((argument, value) -> parameters.put(use.word().named().get(argument).field().apply(value),
                value instanceof java.time.Duration d ? paish.language.Span.minutes(d) : value));
        run.flush();
        return String.valueOf(run.engine().call(job.handle().region(), "pai-dlc:CreateTensorboard", true, parameters).get("TensorboardId"));
    }

    private static Dependent dependent(String id, String name, Resource job, Run run) {
        return new Dependent("TensorBoard '" + name + "'", id, () -> run.masked(run.cloud().call(job.handle().region(), "pai-dlc:GetTensorboard",
                Map.of("TensorboardId", id, "WorkspaceId", job.handle().workspace()))), Set.of("Running"), ENDED, Map.of(
                        "stop", new Dependent.Turn(Set.of("Creating", "Running"), () -> turn("pai-dlc:StopTensorboard", id, job, run)),
                        "start", new Dependent.Turn(ENDED, () -> turn("pai-dlc:StartTensorboard", id, job, run))));
    }

    private static void turn(String operation, String id, Resource job, Run run) {
        run.engine().call(job.handle().region(), operation, true, Map.of("TensorboardId", id, "WorkspaceId", job.handle().workspace()));
    }
}
