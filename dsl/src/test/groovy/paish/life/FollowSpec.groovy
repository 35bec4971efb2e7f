package paish.life

import paish.cloud.Cloud
import paish.dlc.Dlc
import paish.engine.EngineSpecification
import paish.engine.SandboxTime
import paish.trials.Form

import java.time.Duration
import java.time.Instant

/** A followed log arrives complete and in order, however often the connection is lost and however long nobody looks. */
class FollowSpec extends EngineSpecification {

    static final String CUTS = 'GetPodLogs:drop:0.2,GetPodLogs:commit-drop:0.1,GetPodLogs:error500:0.1,GetPodLogs:truncate:0.2,GetPodLogs:throttle:0.1,GetJob:drop:0.2,GetJob:throttle:0.1'

    def "a log of #lines lines of each of #pods pods under random cuts, followed from #from lines on: -Dpaish.trials.seed=#seed"() {
        given:
        def handle = engine.create(job(UserCommand: "sleep ${lines * 5}".toString(), JobSpecs: [[Type: 'Worker', PodCount: pods, EcsSpec: 'ecs.g7.2xlarge',
                Image: 'registry.cn-hangzhou.aliyuncs.com/pai-dlc/pytorch-training:2.4-cpu']]))
        engine.await([handle], ['Running'] as Set, Duration.ofMinutes(30))
        client.advance("${from * 5}s")
        time.now = Instant.parse(client.dlc('GetJob', [JobId: handle.id().get()]).GmtRunningTime as String) + Duration.ofSeconds(from * 5)
        client.faults(CUTS)
        def details = [JobId: handle.id().get()]
        def irregular = new Irregular(client: client, clock: time, random: new Random(Form.spread(seed)))
        cloud.calls.clear()

        when:
        def arrived = new Dlc().observation().follow(cloud, REGION, details, irregular, pods == 1 ? 0 : -1, 1_000_000).collect { it }
        println "FOLLOW seed=$seed lines=${arrived.size()} pods=$pods calls=${cloud.calls.size()} cuts=${cloud.failures.size()} pauses=$irregular.pauses"

        then:
        (0..<pods).every { pod ->
            steps(pods == 1 ? arrived : arrived.findAll { it.startsWith("[worker-$pod] ") }) == (1..<lines).collect { it * 10 }
        }

        and: 'of several pods the older line comes first, but for what was late by one look'
        arrived.every { pods == 1 || it =~ /^\[worker-\d\] / }

        and: 'however long the log, it takes no more calls for a line'
        cloud.calls.size() < 1000 + lines * pods / 4

        where:
        lines                                   | from                                    | pods
        Form.count('follow', 800, 100_000)      | 0                                       | 1
        Form.count('followLate', 5_000, 50_000) | Form.count('followLate', 4_500, 45_000) | 1
        Form.count('followAll', 500, 50_000)    | 0                                       | 2
        seed = Long.getLong('paish.trials.seed', 1L)
    }

    def "what one pod has said is not lost when the log of another cannot be read"() {
        given:
        def handle = engine.create(job(UserCommand: 'sleep 100'))
        engine.await([handle], ['Running'] as Set, Duration.ofMinutes(30))
        client.advance('50s')
        def details = [JobId: handle.id().get()]

        when:
        def arrived = new Dlc().observation().follow(new Cut(cloud: cloud, client: client, pod: 'worker-1'), REGION, details, time, -1, 1_000).collect { it }

        then:
        (0..1).every { pod -> steps(arrived.findAll { it.startsWith("[worker-$pod] ") }) == (1..<20).collect { it * 10 } }
        cloud.failures.size() == 1
    }

    /** Loses the connection when the log of that pod is read for the first time. */
    static class Cut implements Cloud {

        @Delegate
        Cloud cloud
        paish.sandbox.Client client
        String pod
        boolean done

        Map<String, Object> call(String region, String operation, Map<String, ?> parameters) {
            boolean cuts = !done && parameters.PodId?.endsWith(pod)
            done |= cuts
            client.faults(cuts ? 'GetPodLogs:drop' : '')
            cloud.call(region, operation, parameters)
        }
    }

    private static List<Integer> steps(List<String> lines) {
        lines.findAll { it.contains('step=') }.collect { it.substring(it.indexOf('step=') + 5).takeWhile { c -> c != ' ' } as int }
    }

    /** A pause takes as long as it takes. */
    static class Irregular implements paish.engine.Time {

        paish.sandbox.Client client
        SandboxTime clock
        Random random
        int pauses

        java.time.Instant now() { clock.now }

        void sleep(Duration duration) {
            pauses++
            clock.sleep(duration.multipliedBy(1 + random.nextInt(30)))
        }
    }
}
