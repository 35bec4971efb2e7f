package paish.trials

import java.time.Duration
import java.util.concurrent.CompletableFuture
import java.util.concurrent.TimeUnit

/** A child JVM that is killed at a cut point, with a journal on disk; somebody else picks up the pieces. */
class Kill {

    private static final List<String> SMALL = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xshare:auto', '-Xmx128m', '-XX:-UsePerfData']

    static List<Finding> run(long seed) {
        def random = new Random(Form.spread(seed))
        def rows = [Matrix.operations as List, Cut.values() as List].combinations()
        def (String operation, Cut cut) = rows[(seed % rows.size()) as int]
        int lag = Weather.pick(random, [0, 5, 60])
        try (def trial = new Trial(seed, Matrix.work(operation))) {
            trial.service.faults(lag ? "CreateInstance:lag:1:$lag,CreateJob:lag:1:$lag" : '')
            def child = start(trial, operation, cut.name())
            assert listen(child, trial, 'child').startsWith(Child.AT_THE_CUT)
            child.destroyForcibly().waitFor()
            trial.service.pass(Duration.ZERO)
            if (random.nextInt(3) == 0) {
                trial.together([trial.process(), trial.process()])
            }
            def findings = trial.conclude()
            if (findings && Form.TELL) {
                println "kill $seed, $operation at $cut, lag $lag: $findings\n${trial.tape.story()}"
            }
            findings
        }
    }

    /** Several whole processes run one script at once, and none is killed. */
    static List<Finding> race(long seed) {
        try (def trial = new Trial(seed, Matrix.work('pai-dsw:CreateIdleInstanceCuller'))) {
            trial.service.faults(seed % 2 ? 'CreateInstance:lag:1:60' : '')
            def children = (0..<(2 + (seed % 3) as int)).collect { start(trial, 'pai-dsw:CreateIdleInstanceCuller', '') }
            def listeners = children.indexed().collect { i, child -> Thread.startDaemon { listen(child, trial, "child$i") } }
            listeners.each { it.join(60_000) }
            children.each { it.destroyForcibly().waitFor() }
            trial.service.pass(Duration.ZERO)
            trial.conclude()
        }
    }

    private static java.lang.Process start(Trial trial, String operation, String cut) {
        def java = "${System.getProperty('java.home')}/bin/java".toString()
        new ProcessBuilder([java] + SMALL + ['-cp', System.getProperty('surefire.test.class.path', System.getProperty('java.class.path')),
                            Child.name, trial.service.endpoint.toString(), trial.service.folder.toString(),
                            trial.service.standing, operation, cut, trial.work.id])
                .redirectErrorStream(true).start()
    }

    /** @return the child's last word */
    private static String listen(java.lang.Process child, Trial trial, String name) {
        CompletableFuture.delayedExecutor(60, TimeUnit.SECONDS).execute { child.destroyForcibly() }
        def said = []
        def lines = child.inputReader()
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said << line
            if (!Spoken.hear(line, name, trial.tape) && (line.startsWith(Child.AT_THE_CUT) || line.startsWith(Child.RAN))) {
                return line
            }
        }
        throw new IllegalStateException("the child ended without a word: ${said.join('\n')}")
    }
}
