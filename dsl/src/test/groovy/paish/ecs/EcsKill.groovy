package paish.ecs

import paish.trials.Ambush
import paish.trials.Cut
import paish.trials.Finding
import paish.trials.Form
import paish.trials.Journals
import paish.trials.Process
import paish.trials.Remote
import paish.trials.Spoken
import paish.trials.Work

import java.nio.file.Path
import java.time.Duration
import java.util.concurrent.CompletableFuture
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit

/** A child JVM that is killed at a cut point, with a journal on disk; somebody else picks up the pieces. */
class EcsKill {

    static final String AT_THE_CUT = 'AT THE CUT'
    static final String RAN = 'RAN'
    private static final List<String> SMALL = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xshare:auto', '-Xmx128m', '-XX:-UsePerfData']

    static List<Finding> run(long seed) {
        def random = new Random(Form.spread(seed))
        def rows = [EcsMatrix.OPERATIONS, Cut.values() as List].combinations()
        def (String operation, Cut cut) = rows[(seed % rows.size()) as int]
        try (def trial = new EcsTrial(seed, EcsMatrix.work(operation))) {
            def child = start(trial, operation, cut.name())
            assert listen(child, trial).startsWith(AT_THE_CUT)
            child.destroyForcibly().waitFor()
            trial.service.pass(Duration.ofSeconds(random.nextInt(3) * 100))
            if (random.nextBoolean()) {
                trial.run(trial.process(), random.nextBoolean() ? trial.work : new Work.Resumes())
            }
            trial.told("kill $seed, $operation at $cut", trial.conclude())
        }
    }

    /** Two whole processes run the script at once, and none is killed. */
    static List<Finding> race(long seed) {
        try (def trial = new EcsTrial(seed, new EcsWork([:]))) {
            def children = [start(trial, '', ''), start(trial, '', '')]
            def said = children.collect { child -> CompletableFuture.supplyAsync { listen(child, trial) } }*.join()
            children.each { it.destroyForcibly().waitFor() }
            trial.service.pass(Duration.ZERO)
            said.findAll { it != "$RAN ok" }.collect { new Finding(Finding.Sort.STUCK, "one of two at once: $it") } +
                    trial.told("race $seed", trial.conclude())
        }
    }

    private static java.lang.Process start(EcsTrial trial, String operation, String cut) {
        def java = "${System.getProperty('java.home')}/bin/java".toString()
        new ProcessBuilder([java] + SMALL + ['-cp', System.getProperty('surefire.test.class.path', System.getProperty('java.class.path')),
                            EcsKill.name, trial.service.endpoint.toString(), trial.service.folder.toString(), operation, cut])
                .redirectErrorStream(true).start()
    }

    /** @return the child's last word */
    private static String listen(java.lang.Process child, EcsTrial trial) {
        CompletableFuture.delayedExecutor(90, TimeUnit.SECONDS).execute { child.destroyForcibly() }
        def said = []
        def lines = child.inputReader()
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said << line
            if (!Spoken.hear(line, "child ${child.pid()}", trial.tape) && (line.startsWith(AT_THE_CUT) || line.startsWith(RAN))) {
                return line
            }
        }
        throw new IllegalStateException("the child ended without a word: ${said.join('\n')}")
    }

    /** The child: runs the script up to a cut point, says so, and waits there to be killed. */
    static void main(String[] args) {
        def (endpoint, folder, operation, cut) = args as List<String>
        def service = new Remote(URI.create(endpoint))
        def ambush = cut ? new Ambush(operation, Cut.valueOf(cut)) : Ambush.NONE
        def process = new Process('child', service, new Spoken(), new Journals(Path.of(folder)).open(),
                kinds: [new EcsProvisioner()], ambush: ambush, death: { wait(it) })
        println "$RAN ${process.run(EcsMatrix.work(operation))}"
        System.exit(0)
    }

    private static void wait(String where) {
        println "$AT_THE_CUT $where"
        new CountDownLatch(1).await()
    }
}
