package paish.script;

import static paish.language.Word.word;
import static paish.script.Verb.verb;

import java.util.List;
import java.util.Map;
import java.util.Set;
import paish.dlc.JobLooks;
import paish.dsw.NotebookLooks;
import paish.language.Entry;
import paish.language.Types;
import paish.language.Word;

/** Verbs that open ways into what runs, and show what runs beside it. */
final class AccessVerbs {

    private AccessVerbs() {}

    static List<Verb> all() {
        return List.of(
                verb(on("terminal", "A shell in a browser: a notebook's, or of one pod of a job, good for 30 seconds.", "terminal h, pod: 0")
                                .named("pod", Types.whole(0, Integer.MAX_VALUE), ""),
                        (use, run) -> isJob(use, run)
                                ? job(use, run).terminal(((Long) use.argument("pod").orElse(0L)).intValue())
                                : NotebookLooks.terminal(run.one(use).details())).of("dlc", "dsw"),
                verb(on("share", "A token, of a TensorBoard an address, with which others may open it, for an hour when not said. Whoever has it is let in.", "share h, expires: '30m'")
                                .named("expires", Types.duration(), "ExpireTime"),
                        (use, run) -> Dependent.given(use).isPresent()
                                ? Dependent.given(use).get().look(use)
                                : isJob(use, run)
                                ? job(use, run).share(NotebookVerbs.shared(use))
                                : NotebookVerbs.looks(use, run).share(run.one(use).details(), NotebookVerbs.shared(use))).of("dlc", "dsw"),
                verb(on("pods", "The pods of a job.", "pods h"), (use, run) -> job(use, run).pods()).of("dlc"),
                verb(on("dashboard", "The address of a job's dashboard; of a RayJob its Ray dashboard.", "dashboard h"),
                        (use, run) -> job(use, run).dashboard()).of("dlc"),
                verb(on("sanityCheck", "Checks the machine of a notebook, after asking; of a job, the results of its checks.",
                                        "sanityCheck h, type: 'GPU'").named("type", Types.text(), "CheckType"),
                        AccessVerbs::sanityCheck).planned(AccessVerbs::planSanityCheck).of(),
                verb(on("tensorboards", "The TensorBoards of a job.", "tensorboards h"),
                        (use, run) -> run.rows(use, Tensorboards.of(run.one(use, "dlc"), run))).of("dlc"),
                verb(on("tensorboard", "A TensorBoard for a job: the one of that name, or a new one, after asking. Await it, then url tb opens it; share, stop, start and delete take it, too.",
                                        "def tb = tensorboard h, name: 'curves', path: '/mnt/out/tb', maxRuntime: '4h'")
                                .named("name", Types.text(), "DisplayName").named("path", Types.absolutePath(), "SummaryPath")
                                .named("dataset", Types.text(), "DataSourceId").named("uri", Types.text(), "Uri")
                                .named("maxRuntime", Types.duration(), "MaxRunningTimeMinutes"),
                        Tensorboards::handle).planned().of("dlc"));
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

    /** Of a job it only reads. */
    private static Object planSanityCheck(Entry use, Run run) {
        return Handles.kinds(use.values()).equals(Set.of("dlc"))
                ? run.evaluation().unknown()
                : Verb.whereKnown(AccessVerbs::sanityCheck).perform(use, run);
    }

    private static Object sanityCheck(Entry use, Run run) {
        if (isJob(use, run)) {
            return job(use, run).sanityChecks();
        }
        Resource notebook = run.one(use);
        NotebookLooks looks = NotebookVerbs.looks(use, run);
        String type = String.valueOf(use.argument("type").orElse("GPU"));
        return run.send(notebook.handle().region(), "pai-dsw:CreateSanityCheckTask", Map.of("CheckType", type, "InstanceId", notebook.getProperty("id")))
                .map(reply -> String.valueOf(reply.get("TaskId")))
                .<Object>map(task -> new Dependent("the check of " + notebook, task, () -> looks.sanityCheck(type, task),
                        Set.of("Succeeded"), Set.of("Failed")))
                .orElseGet(run.evaluation()::unknown);
    }
}
