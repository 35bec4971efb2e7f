package paish.engine

import paish.language.Exit

import java.time.Duration

class AwaitSpec extends EngineSpecification {

    static final Duration HALF_AN_HOUR = Duration.ofMinutes(30)

    def "a notebook is ready when it runs and has an address"() {
        given:
        def handle = engine.create(notebook())

        when:
        def details = engine.await([handle], [] as Set, HALF_AN_HOUR)

        then:
        details.Status == 'Running'
        details.InstanceUrl
        dialogue.of(Event.Type.STATUS)*.details()*.status.unique().last() == 'Running'
        dialogue.looks.size() == time.slept.size() + 1
        dialogue.ended == 1
        time.slept.every { it >= Duration.ofSeconds(10) && it <= Duration.ofSeconds(30) }
    }

    def "a job is waited for until it has succeeded"() {
        given:
        def handle = engine.create(job())

        expect:
        engine.await([handle], [] as Set, Duration.ofHours(3)).Status == 'Succeeded'
    }

    def "another status may be waited for"() {
        given:
        def handle = engine.create(job())

        expect:
        engine.await([handle], ['Running'] as Set, HALF_AN_HOUR).Status == 'Running'
    }

    def "a wait that cannot succeed any more ends early, with the service's reason"() {
        given:
        def handle = engine.create(notebook(ImageId: null, ImageUrl: 'registry.cn-hangzhou.aliyuncs.com/a/b:missing-1'))

        when:
        def failure = failure { engine.await([handle], [] as Set, HALF_AN_HOUR) }

        then:
        failure.exit() == Exit.FAILED
        failure.message.contains('is Failed')
        failure.message.contains('ImagePullBackOff')
    }

    def "the cause of a failure is looked for once, by a few reads"() {
        given:
        def handle = engine.create(job(UserCommand: 'python t.py # fails-with missing-module'))
        engine.flush()
        cloud.calls.clear()

        when:
        def failure = failure { engine.await([handle], [] as Set, HALF_AN_HOUR) }

        then:
        failure.message.contains('likely cause: missing-module')
        failure.hint().contains("pip 'einops'")
        cloud.calls.findAll { it in ['pai-dlc:GetJobEvents', 'pai-dlc:GetPodLogs', 'pai-dlc:GetPodEvents'] } as List ==
                ['pai-dlc:GetJobEvents', 'pai-dlc:GetPodLogs']
        cloud.count('pai-dlc:GetJob') == dialogue.looks.size() + 1
    }

    def "when the network is cut meanwhile, the wait says what the status says and asks no more"() {
        given:
        def handle = engine.create(job(UserCommand: 'python t.py # fails-with missing-module'))
        engine.flush()
        client.faults('GetJobEvents:drop')

        when:
        def failure = failure { engine.await([handle], [] as Set, HALF_AN_HOUR) }

        then:
        failure.exit() == Exit.FAILED
        failure.message.contains('is Failed, it will not be Succeeded: JobFailed')
        !failure.message.contains('likely cause')
        failure.hint().contains('diagnose')
        cloud.count('pai-dlc:GetJobEvents') == 1
        cloud.count('pai-dlc:GetPodLogs') == 0
    }

    def "what stands still for something that does not pass by itself is not waited for to the end"() {
        given:
        def handle = engine.create(job(UserCommand: 'python t.py # fails-with image-retried'))

        when:
        def failure = failure { engine.await([handle], ['Running'] as Set, Duration.ofHours(3)) }

        then:
        failure.exit() == Exit.FAILED
        failure.message.contains('is still EnvPreparing, it will not be Running')
        failure.message.contains('likely cause: image-not-found')
        time.slept.sum() < Duration.ofMinutes(8)
    }

    def "what may come in time is waited for, and the end of the wait says what is missing"() {
        given:
        def handle = engine.create(job(UserCommand: 'python t.py # fails-with no-stock'))

        when:
        def failure = failure { engine.await([handle], ['Running'] as Set, HALF_AN_HOUR) }

        then:
        failure.exit() == Exit.TIMED_OUT
        failure.message.contains('last seen Queuing')
        failure.message.contains('likely cause: no-stock')
        cloud.count('pai-dlc:GetJobEvents') == 2
    }

    def "of many that stand still only a few are asked why"() {
        given:
        def handles = (1..8).collect { engine.create(job([UserCommand: 'python t.py # fails-with no-stock'], "job-$it".toString())) }

        when:
        failure { engine.await(handles, ['Running'] as Set, HALF_AN_HOUR) }

        then: 'three while it lasts, and one for what is said at the end'
        cloud.count('pai-dlc:GetJobEvents') == 4
    }

    def "a wait is bounded, and says how far it came"() {
        given:
        def handle = engine.create(notebook())

        when:
        def failure = failure { engine.await([handle], ['Stopped'] as Set, HALF_AN_HOUR) }

        then:
        failure.exit() == Exit.TIMED_OUT
        failure.message.contains('last seen Running')
        dialogue.looks.size() <= 60
        time.slept.sum() <= HALF_AN_HOUR
    }

    def "many are watched by one list a look, not one by one"() {
        given:
        def handles = (1..20).collect { engine.create(notebook("nb_$it".toString())) }
        engine.flush()
        def before = cloud.count('pai-dsw:ListInstances')

        when:
        engine.await(handles, [] as Set, HALF_AN_HOUR)

        then:
        cloud.count('pai-dsw:GetInstance') == 0
        cloud.count('pai-dsw:ListInstances') - before == dialogue.looks.size()
    }

    def "a status that this version does not know is shown and waited through"() {
        given:
        def statuses = ['Defrosting', 'Running'].iterator()
        def handle = engine.create(notebook())
        engine.flush()
        cloud.cloud = new StatusCloud(cloud: cloud.cloud, statuses: statuses, urls: ['', 'https://x'].iterator())

        expect:
        engine.await([handle], [] as Set, HALF_AN_HOUR).Status == 'Running'
        dialogue.looks.first()*.status() == ['Defrosting']
    }

    def "Running without an address is not ready yet"() {
        given:
        def handle = engine.create(notebook())
        engine.flush()
        cloud.cloud = new StatusCloud(cloud: cloud.cloud, statuses: ['Running', 'Running'].iterator(),
                urls: ['', 'https://x'].iterator())

        expect:
        engine.await([handle], [] as Set, HALF_AN_HOUR).InstanceUrl == 'https://x'
        dialogue.looks.size() == 2
    }

    def "looks that fail are not the end of the wait; that is told once, and once more when they get through"() {
        given:
        def handle = engine.create(notebook())
        engine.flush()
        client.faults('GetInstance:error500:30x')

        expect:
        engine.await([handle], [] as Set, HALF_AN_HOUR).Status == 'Running'
        dialogue.of(Event.Type.WARNING).size() == 2
        dialogue.of(Event.Type.WARNING)[0].details().message.contains('this look failed')
        dialogue.of(Event.Type.WARNING)[1].details().message.contains('get through again')
    }

    def "what is deleted meanwhile is told"() {
        given:
        def handle = engine.create(notebook())
        engine.flush()
        client.advance('5m')
        client.dsw('StopInstance', [InstanceId: handle.id().get()])
        client.advance('5m')
        client.dsw('DeleteInstance', [InstanceId: handle.id().get()])
        client.advance('5m')

        when:
        def failure = failure { engine.await([handle], [] as Set, HALF_AN_HOUR) }

        then:
        failure.exit() == Exit.FAILED
        failure.message.contains('is not there any more')
    }

    def "an interruption stops the wait and nothing else"() {
        given:
        def handle = engine.create(notebook())
        engine.flush()
        time.onSleep = { throw new InterruptedException() }

        when:
        def failure = failure { engine.await([handle], [] as Set, HALF_AN_HOUR) }

        then:
        failure.exit() == Exit.INTERRUPTED
        Thread.interrupted()
        dialogue.ended == 1
        listed()*.Status == ['ResourceAllocating'] || listed()*.Status.every { it != 'Stopping' }
    }
}
