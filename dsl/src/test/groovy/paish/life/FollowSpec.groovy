package paish.life

import paish.dlc.Dlc
import paish.engine.EngineSpecification
import paish.engine.SandboxTime
import paish.trials.Form

import java.time.Duration
import java.time.Instant

/** A followed log arrives complete and in order, however often the connection is lost and however long nobody looks. */
class FollowSpec extends EngineSpecification {

    def "a log of #lines lines under random cuts, followed from #from lines on"() {
        given:
        def handle = engine.create(job(UserCommand: "sleep ${lines * 5}".toString(), JobSpecs: [[Type: 'Worker', PodCount: 1, EcsSpec: 'ecs.g7.2xlarge',
                Image: 'registry.cn-hangzhou.aliyuncs.com/pai-dlc/pytorch-training:2.4-cpu']]))
        engine.await([handle], ['Running'] as Set, Duration.ofMinutes(30))
        client.advance("${from * 5}s")
        time.now = Instant.parse(client.dlc('GetJob', [JobId: handle.id().get()]).GmtRunningTime as String) + Duration.ofSeconds(from * 5)
        client.faults('GetPodLogs:drop:0.3,GetPodLogs:error500:0.2,GetPodLogs:truncate:0.2,GetJob:drop:0.2')
        def details = [JobId: handle.id().get()]
        def random = new Random(lines)
        def irregular = new Irregular(client: client, clock: time, random: random)

        when:
        def arrived = new Dlc().observation().follow(cloud, REGION, details, irregular, 0, 1_000_000).collect { it }

        then:
        steps(arrived) == (1..<lines).collect { it * 10 }

        where:
        lines                                 | from
        Form.count('follow', 800, 100_000)    | 0
        Form.count('followLate', 5_000, 50_000) | Form.count('followLate', 4_500, 45_000)
    }

    private static List<Integer> steps(List<String> lines) {
        lines.findAll { it.contains('step=') }.collect { (it =~ /step=(\d+)/)[0][1] as int }
    }

    /** A pause takes as long as it takes. */
    static class Irregular implements paish.engine.Time {

        paish.sandbox.Client client
        SandboxTime clock
        Random random

        java.time.Instant now() { clock.now }

        void sleep(Duration duration) {
            clock.sleep(duration.multipliedBy(1 + random.nextInt(30)))
        }
    }
}
