package paish.script;

import static paish.language.Word.word;
import static paish.script.Verb.verb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import paish.dlc.JobLooks;
import paish.engine.Handle;
import paish.language.Diagnostic;
import paish.language.Entry;
import paish.language.Failure;
import paish.language.Types;
import paish.product.Measuring;
import paish.product.Observation;
import paish.product.diagnosis.Diagnosis;

/** Verbs that look at what exists and change nothing. */
final class ObserveVerbs {

    private static final int LOG_LINES = 100;
    private static final int EVENTS = 50;
    private static final int MINUTES = 60;
    private static final int MOST = 2_000;
    private static final int FOLLOWED = 100_000;

    private ObserveVerbs() {}

    static List<Verb> all() {
        return verbs().stream().map(v -> v.of()).toList();
    }

    private static List<Verb> verbs() {
        return List.of(
                verb(word("logs", "The log of one pod, or of all with the rank before each line: its last 100 lines when not said, or as it grows.",
                                        "logs h, pod: 0, lines: 100")
                                .takes("handle", Types.any(), "")
                                .named("pod", Types.whole(0, Integer.MAX_VALUE), "")
                                .named("all", Types.truth(), "")
                                .named("follow", Types.truth(), "")
                                .named("lines", Types.whole(1, Integer.MAX_VALUE), "MaxLines"),
                        ObserveVerbs::logs)
                        .checked((use, run) -> {
                            run.evaluation().found(refused(use, use.named().containsKey("follow")));
                            return run.evaluation().unknown();
                        }),
                verb(word("events", "What happened to it, or to one of its pods, its last 50 events when not said.", "events h, lines: 50")
                                .takes("handle", Types.any(), "")
                                .named("pod", Types.whole(0, Integer.MAX_VALUE), "")
                                .named("lines", Types.whole(1, 2000), "MaxEventsNum"),
                        ObserveVerbs::events),
                verb(word("metrics", "What was measured of it, processor usage of its last hour when not said.", "metrics h, type: 'GpuCoreUsage', minutes: 120")
                                .takes("handle", Types.any(), "")
                                .named("type", Types.choice(Measuring.METRICS.toArray(String[]::new)), "MetricType")
                                .named("minutes", Types.whole(1, 60 * 24 * 30), ""),
                        (use, run) -> observe(use, run, (o, h, details) -> o.metrics(run.cloud(), h.region(), details,
                                use.argument("type").orElse(Measuring.METRICS.get(0)).toString(), number(use, "minutes", MINUTES)))),
                verb(word("diagnose", "Why it is not what it should be: the likely cause, what shows it, and what to change.", "diagnose h").takes("handle", Types.any(), ""),
                        ObserveVerbs::diagnose),
                verb(word("url", "Where a notebook, or a TensorBoard, is opened.", "url h").takes("handle", Types.any(), ""),
                        (use, run) -> Dependent.given(use).isPresent() ? Dependent.given(use).get().look(use) : observe(use, run, (o, h, details) -> o.urls(details))));
    }

    private static Object logs(Entry use, Run run) {
        boolean follows = said(use, "follow");
        List<Diagnostic> refused = refused(use, follows);
        if (!refused.isEmpty()) {
            throw Failure.invalid(refused);
        }
        boolean all = said(use, "all");
        if (follows) {
            return observe(use, run, (o, h, details) -> new Followed(
                    o.follow(run.cloud(), h.region(), details, run.engine().time(), all ? -1 : number(use, "pod", 0), number(use, "lines", FOLLOWED)),
                    e -> run.engine().refusal("following the log of " + h, e).at(use.place())));
        }
        int lines = number(use, "lines", LOG_LINES);
        return observe(use, run, (o, h, details) -> all
                ? o.logs(run.cloud(), h.region(), details, lines)
                : o.logs(run.cloud(), h.region(), details, number(use, "pod", 0), lines));
    }

    /** @param follows as far as is known */
    private static List<Diagnostic> refused(Entry use, boolean follows) {
        List<Diagnostic> refused = new ArrayList<>();
        if (said(use, "all") && use.argument("pod").isPresent()) {
            refused.add(Diagnostic.error("logs.one", use.path(), use.place(), "not both of pod and all", "leave one of them out"));
        }
        if (!follows) {
            use.argument("lines").filter(n -> (Long) n > MOST).ifPresent(n -> refused.add(Diagnostic.error(
                    "logs.lines", use.path(), use.place(), "the service answers " + MOST + " lines at once, not " + n,
                    "follow the log: logs h, follow: true, lines: " + n)));
        }
        return refused;
    }

    private static boolean said(Entry use, String name) {
        return use.argument(name).filter(Boolean.TRUE::equals).isPresent();
    }

    private static Object events(Entry use, Run run) {
        if (use.argument("pod").isPresent()) {
            Resource job = run.one(use, "dlc");
            return new JobLooks(run.cloud(), job.handle().region(), job.details()).events(number(use, "pod", 0), number(use, "lines", EVENTS));
        }
        return observe(use, run, (o, h, details) -> o.events(run.cloud(), h.region(), details, number(use, "lines", EVENTS)));
    }

    /** The resource as it is, secrets included, so that they can be found and struck from what is quoted. */
    private static Diagnosis diagnose(Entry use, Run run) {
        Resource resource = run.one(use);
        Map<String, Object> details = run.details(resource);
        return run.product(resource).observation().diagnose(run.cloud(), resource.handle().region(), details)
                .with(run.evaluation()::scrubbed);
    }

    private interface Look {
        Object at(Observation observation, Handle handle, Map<String, Object> details);
    }

    private static Object observe(Entry use, Run run, Look look) {
        Resource resource = run.one(use);
        return look.at(run.product(resource).observation(), resource.handle(), resource.details());
    }

    private static int number(Entry use, String name, int otherwise) {
        return ((Long) use.argument(name).orElse((long) otherwise)).intValue();
    }
}
