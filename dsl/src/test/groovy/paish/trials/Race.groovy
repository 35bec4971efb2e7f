package paish.trials

/** Two to eight engines run one script at once. */
class Race {

    static List<Finding> run(long seed, Mutant mutant = Mutant.NONE) {
        def random = new Random(Form.spread(seed))
        def requests = [Requests.notebook('nb'), Requests.job('train'), Requests.notebook('lab', [Requests.CULLER])]
        def work = new Work.Creates(requests: requests.take(1 + random.nextInt(3)))
        try (def trial = new Trial(seed, work, mutant)) {
            int lag = Weather.pick(random, [0, 0, 5, 60])
            trial.service.faults(lag ? "CreateInstance:lag:1:$lag,CreateJob:lag:1:$lag" : '')
            trial.together((0..<(2 + random.nextInt(7))).collect { trial.process(parallel: 4) })
            def findings = trial.conclude()
            if (findings && Form.TELL) {
                println "race $seed, $mutant: $findings\n${trial.tape.story()}"
            }
            findings
        }
    }
}
