package paish.script;

import static paish.language.Word.word;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import paish.language.LiveKind;
import paish.language.Type;
import paish.language.Types;
import paish.language.Word;
import paish.product.Measuring;

/** The words that stand outside blocks: the context's and the verbs. */
public final class Verbs {

    private static final Type THING = Types.any();

    private static final List<String> STATUSES =
            Stream.concat(Constants.INSTANCE_STATUSES.stream(), Constants.JOB_STATUSES.stream()).distinct().toList();

    /** {@code region}, {@code workspace}, {@code budget}. */
    static final Map<String, Word> CONTEXT = named(List.of(
            word("region", "Where everything happens; there is no silent default.", "region 'cn-hangzhou'")
                    .takes("region", Types.offering(
                            Types.matching("[a-z]+-[a-z]+(-[a-z0-9]+)*", "a region's id such as 'cn-hangzhou'"), Regions.KNOWN), ""),
            word("workspace", "The workspace of everything that says no other; there is no silent default.", "workspace '40823'")
                    .takes("workspace", Types.live(LiveKind.WORKSPACES, Types.id()), ""),
            word("budget", "The most that everything this script creates may cost in the worst case.", "budget '200 CNY'")
                    .takes("budget", BudgetType.type(), "")));

    static final Map<String, Word> ALL = named(Stream.concat(actions().stream(), Lookups.ALL.values().stream().map(Lookup::word)).toList());

    private Verbs() {}

    /** Every word that may stand outside blocks, by name. */
    public static Map<String, Word> all() {
        Map<String, Word> all = new LinkedHashMap<>(CONTEXT);
        all.putAll(ALL);
        return all;
    }

    /** The operation that a look-up calls when it is given nothing, e.g. {@code pai-dlc:ListJobs}. */
    public static Optional<String> listing(String lookup) {
        return Optional.ofNullable(Lookups.ALL.get(lookup)).map(l -> l.operation().apply(Map.of()));
    }

    static Optional<Word> find(String name) {
        return Optional.ofNullable(CONTEXT.getOrDefault(name, ALL.get(name)));
    }

    /** Verbs that a word's argument may use; nothing else than a word has a place in a block. */
    public static boolean mayStandInBlock(String name) {
        return List.of("secret", "file", "param").contains(name) || Lookups.ALL.containsKey(name);
    }

    private static List<Word> actions() {
        return List.of(
                word("create", "Queues requests; they are planned, confirmed and executed together.", "def nb = create dsw { name 'nb' }")
                        .takes("request", THING, "").many(),
                word("await", "Waits, at most 30 minutes, until each is ready or has the status.", "await h, Running, timeout: '30m'")
                        .takes("handle", Types.offering(THING, STATUSES), "").many()
                        .named("timeout", Types.duration(), ""),
                word("stop", "Stops what runs, after asking: handles, and rows of instances, jobs, cost and idle.", "stop jobs(status: Running).take(2)")
                        .takes("handle", THING, "").many()
                        .named("saveImage", Types.truth(), "SaveImage"),
                word("start", "Starts what is stopped or failed, after asking.", "start h").takes("handle", THING, "").many(),
                word("instance", "A notebook that exists, by its id or exact name.", "instance 'nb'").takes("name", Types.live(LiveKind.INSTANCES, Types.text()), ""),
                word("job", "A job that exists, by its id or exact name.", "job 'sweep-0'").takes("name", Types.live(LiveKind.JOBS, Types.text()), ""),
                word("logs", "The log of one pod, its last 100 lines when not said.", "logs h, pod: 0, lines: 100")
                        .takes("handle", THING, "")
                        .named("pod", Types.whole(0, Integer.MAX_VALUE), "")
                        .named("lines", Types.whole(1, 2000), "MaxLines"),
                word("events", "What happened to it, its last 50 events when not said.", "events h, lines: 50")
                        .takes("handle", THING, "")
                        .named("lines", Types.whole(1, 2000), "MaxEventsNum"),
                word("metrics", "What was measured of it, processor usage of its last hour when not said.", "metrics h, type: 'GpuCoreUsage', minutes: 120")
                        .takes("handle", THING, "")
                        .named("type", Types.choice(Measuring.METRICS.toArray(String[]::new)), "MetricType")
                        .named("minutes", Types.whole(1, 60 * 24 * 30), ""),
                word("url", "Where a notebook is opened.", "url h").takes("handle", THING, ""),
                word("cost", "What runs, waits or is billed all the same in the workspace (of the region when no workspace is set), or what these cost: "
                                + "list prices, for jobs an estimate.", "cost().sum { it.Hourly }")
                        .takes("handle", THING, "").optionally().many()
                        .named("workspace", Types.live(LiveKind.WORKSPACES, Types.scalar()), "WorkspaceId")
                        .named("all", Types.truth(), ""),
                word("idle", "Notebooks that have run without load for so long, 60 minutes when not said: the most that was measured is below 20 % "
                                + "of processor and 10 % of GPU, or what is said.", "stop idle(minutes: 120, cpuBelow: 10)")
                        .named("minutes", Types.whole(15, 60 * 24 * 30), "")
                        .named("cpuBelow", Types.whole(1, 100), "")
                        .named("gpuBelow", Types.whole(1, 100), "")
                        .named("workspace", Types.live(LiveKind.WORKSPACES, Types.scalar()), "WorkspaceId")
                        .named("all", Types.truth(), ""),
                word("price", "What requests would cost.", "price dsw { name 'nb' }").takes("request", THING, "").many(),
                word("plan", "What creating requests would do; changes nothing.", "plan dsw { name 'nb' }").takes("request", THING, "").many(),
                word("call", "Calls any operation of the API tables.", "call 'pai-dsw:GetLifecycle', InstanceId: 'dsw-1'")
                        .takes("operation", Types.text(), "")
                        .anyKey(THING),
                word("show", "Says region, workspace and budget, and where each came from.", "show context")
                        .takes("what", Types.choice("context"), ""),
                word("secret", "A secret of the environment; it is never shown.", "secret 'REGISTRY_AUTH'").takes("name", Types.text(), ""),
                word("file", "The text of a file beside the script.", "file 'run.sh'").takes("path", Types.live(LiveKind.FILES, Types.text()), ""),
                word("param", "A value from --param name=value, or the default.", "param 'lr', 0.1")
                        .takes("name", Types.text(), "")
                        .takes("default", THING, "").optionally());
    }

    private static Map<String, Word> named(List<Word> words) {
        Map<String, Word> named = new LinkedHashMap<>();
        words.forEach(w -> named.put(w.name(), w));
        return java.util.Collections.unmodifiableMap(named);
    }
}
