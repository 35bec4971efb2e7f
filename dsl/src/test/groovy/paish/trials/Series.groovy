package paish.trials

/** Many trials, each from its seed; one that breaks down has broken a promise, too. */
class Series {

    /** @return the seeds with findings; the numbers are printed and kept for the summary */
    static Map<Long, List<Finding>> run(String part, List<Long> seeds, Closure<List<Finding>> trial) {
        def stream = Form.LONG ? seeds.parallelStream() : seeds.stream()
        def broken = Collections.synchronizedMap(new TreeMap<Long, List<Finding>>())
        stream.forEach { seed ->
            def findings = outcome(seed, trial)
            if (findings) {
                broken[seed] = findings
            }
        }
        Report.print(part, seeds.size(), broken.values().flatten() as List<Finding>,
                seeds: "${seeds.min()}..${seeds.max()}".toString(), broken: broken.keySet().take(50))
        broken
    }

    private static List<Finding> outcome(long seed, Closure<List<Finding>> trial) {
        try {
            trial(seed)
        } catch (Throwable e) {
            [new Finding(Finding.Sort.STUCK, "the trial broke down: $e ${e.stackTrace.take(3)}")]
        }
    }
}
