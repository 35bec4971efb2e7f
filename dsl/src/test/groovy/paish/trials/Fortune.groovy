package paish.trials

import java.time.Duration
import paish.engine.Request

import static paish.trials.Weather.pick

/** A trial whose script, neighbours, faults, deaths, answers and waits all come from one seed. */
class Fortune {

    private static final List<String> OPERATIONS = ['pai-dsw:CreateInstance', 'pai-dlc:CreateJob']

    /** What scripts ask for. */
    static final List<String> NAMES = ['nb', 'train', 'lab', 'eval', 'more']

    /** Seconds between runs; the last is longer than anybody remembers what is listed late. */
    private static final List<Integer> WAITS = [0, 5, 20, 70, 300, 1800]

    private final Random random
    private final long seed
    private final Mutant mutant

    Fortune(long seed, Mutant mutant = Mutant.NONE) {
        this.seed = seed
        this.random = new Random(Form.spread(seed))
        this.mutant = mutant
    }

    List<Finding> tell() {
        def work = new Work.Creates(requests: requests())
        try (def trial = new Trial(seed, work, mutant)) {
            def neighbours = new Neighbours(trial.service)
            neighbours.settle(random, work)
            neighbours.twin(random, work)
            trial.service.faults(Weather.of(random))
            Process process = null
            (1 + random.nextInt(3)).times {
                process = attempt(trial, work, process)
                trial.service.pass(Duration.ofSeconds(pick(random, WAITS)))
                if (random.nextInt(3) == 0) {
                    def request = pick(random, work.requests)
                    calmly(trial) { neighbours.crowd(request.kind(), request.name()) }
                }
            }
            def findings = trial.conclude()
            if (findings && Form.TELL) {
                println "seed $seed, $mutant: $findings\n${trial.tape.story()}"
            }
            findings
        }
    }

    private List<Request> requests() {
        def all = [Requests.notebook('nb', [[], [], [Requests.CULLER], [Requests.CULLER, Requests.TIMER]][random.nextInt(4)]),
                   Requests.job('train'), Requests.notebook('lab'), Requests.job('eval'),
                   Requests.job('more', true)]
        Collections.shuffle(all, random)
        all.take(1 + random.nextInt(3))
    }

    private Process attempt(Trial trial, Work work, Process before) {
        if (random.nextInt(6) == 0) {
            def other = random.nextInt(4) ? work : new Work.Resumes()
            trial.together([trial.process(how(work)), trial.process(how(work))], [work, other])
            return null
        }
        if (random.nextInt(8) == 0) {
            trial.process(how(work)).run(new Work.Resumes())
        }
        boolean same = before != null && random.nextBoolean()
        def process = same ? before : trial.process(how(work))
        process.revive()
        process.says = random.nextInt(8) != 0
        trial.run(process)
        process
    }

    private Map how(Work work) {
        def parallel = random.nextInt(4) == 0 ? 4 : 1
        def operations = OPERATIONS + work.requests*.afterwards().flatten()*.operation()
        random.nextInt(3) ? [parallel: parallel]
                : [parallel: parallel, ambush: new Ambush(pick(random, operations), pick(random, Cut.values() as List))]
    }

    /** The neighbours' own calls are not to fail. */
    private static void calmly(Trial trial, Closure work) {
        def weather = trial.service.standing
        trial.service.faults('')
        work()
        trial.service.faults(weather)
    }
}
