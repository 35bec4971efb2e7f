package paish

import java.nio.file.Path
import java.time.Duration
import java.time.Instant
import paish.language.Failure
import paish.product.Measurements
import paish.script.Context
import paish.script.Scripts
import paish.script.Source
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** {@code metrics h}: what was measured of a resource, as rows. */
class MetricsSpec extends Specification {

    static final HEAD = "region 'cn-hangzhou'\nworkspace '40823'\n"
    static final JOB = '''
        def job = create dlc { name 'j'; type PyTorchJob; command 'python t.py'; maxRuntime '12h'
                               worker { count 2; image 'registry.cn-hangzhou.aliyuncs.com/pai-dlc/pytorch-training:2.4-gpu'; spec 'ecs.gn6i-c4g1.xlarge' } }
        await job, Running
    '''
    static final NOTEBOOK = '''
        def nb = create dsw { name 'nb'; spec 'ecs.c6.large'; image 'image-05cefd0be2exxxx' }
        await nb
    '''

    @TempDir
    Path folder

    @AutoCleanup
    SandboxWorld world

    def setup() {
        world = new SandboxWorld(folder.resolve('state'))
    }

    def "a job's pods are measured one by one, the processor when nothing else is asked for"() {
        given:
        run(JOB)

        when:
        world.control('POST', 'clock', '{"advance":"1800s"}')
        def measured = run("metrics job('j')") as Measurements

        then:
        measured.metric() == 'CpuCoreUsage'
        measured*.PodId.toSet().size() == 2
        measured.every { it.keySet() == ['PodId', 'Time', 'Value'] as Set && it.Value instanceof Number }
    }

    def "the last minutes are those before the service's present, which need not be ours"() {
        given:
        run(NOTEBOOK)
        world.control('POST', 'clock', '{"advance":"30000s"}')

        expect:
        for (minutes in [20, 60, 300]) {
            def times = run("metrics instance('nb'), type: 'MemoryUsage', minutes: $minutes")*.Time.collect { Instant.parse(it) }
            assert ((minutes - 5)..minutes).contains(Duration.between(times.min(), times.max()).toMinutes() as int)
            assert times.max() > Instant.now().plusSeconds(25000)
        }
    }

    def "of a job that has ended, those before its end"() {
        given:
        run(JOB + 'await job')
        world.control('POST', 'clock', '{"advance":"90000s"}')
        def ended = Instant.parse(run("job('j').GmtFinishTime"))

        when:
        def times = run("metrics job('j'), minutes: 10")*.Time.collect { Instant.parse(it) }

        then:
        !times.empty
        times.every { it <= ended && it >= ended.minusSeconds(600) }
    }

    def "a metric that there is not is refused before anything is called"() {
        when:
        run("metrics instance('nb'), type: 'GpuUsage'")

        then:
        Failure e = thrown()
        e.diagnostics()[0].message().contains("'GpuUsage'") || e.diagnostics()[0].hint().contains('GpuCoreUsage')
        world.ledger().empty
    }

    private def run(String script) {
        Scripts.run([new Source('x.pai', HEAD + script, folder)], new Context([:], [:], [:]), { world }, { }, System.out)
    }
}
