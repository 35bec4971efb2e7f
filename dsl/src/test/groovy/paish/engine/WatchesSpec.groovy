package paish.engine

import java.time.Duration

/** What a prompt is told, behind its back, of what was created there. */
class WatchesSpec extends WatchingSpecification {

    def "a job is told from its creation to its end, each status once, and then left alone"() {
        when:
        def job = create(job())
        until('Succeeded')

        then:
        statuses() == ['Queuing', 'EnvPreparing', 'Running', 'Succeeded']
        told.last().details().was == 'Running'
        told.last().details().outcome == 'ended'
        told*.id().unique() == [job.id().get()]
        watches.count() == 0
        !SteppedTime.watching()
        steps.rests.every { it >= Duration.ofSeconds(10) && it <= Duration.ofSeconds(30) }
        steps.rests.max() > Duration.ofSeconds(20)
    }

    def "a notebook is told with its address when it is ready, and watched until it stops"() {
        when:
        def notebook = create(notebook())
        until('Running')
        5.times { steps.step() }

        then:
        statuses().count('Running') == 1
        told.last().details().outcome == 'ready'
        told.last().details().url.startsWith('http')
        watches.all()*.status() == ['Running']
        watches.all()[0].looked().get() == time.now()
        watches.unready() == 0

        when:
        client.dsw('StopInstance', [InstanceId: notebook.id().get()])
        until('Stopped')

        then:
        told.last().details().outcome == 'ended'
        told.last().details().was in ['Running', 'Stopping']
        watches.count() == 0

        when: 'it is started from here'
        engine.start([notebook])

        then:
        watches.count() == 1
        watches.unready() == 1
    }

    def "a failure is told with its reason"() {
        when:
        create(notebook(ImageId: null, ImageUrl: 'registry.cn-hangzhou.aliyuncs.com/a/b:missing-1'))
        until('Failed')

        then:
        told.last().details().outcome == 'failed'
        told.last().details().reason == 'ImagePullBackOff'
        told.last().details().message
        watches.count() == 0
    }

    def "what is adopted is told as it stands"() {
        given:
        client.instance()
        client.advance('10m')

        when:
        create(notebook())

        then:
        steps.rests.size() == 1
        statuses() == ['Running']
        told[0].details().url
    }

    def "what is deleted behind our back is told once, #count of them"() {
        given:
        def handles = (1..count).collect { engine.create(notebook("nb_$it".toString())) }
        engine.flush()
        (1..15).each { steps.step() }
        handles.each { client.dsw('StopInstance', [InstanceId: it.id().get()]) }
        client.advance('5m')
        handles.each { client.dsw('DeleteInstance', [InstanceId: it.id().get()]) }
        client.advance('5m')
        told.clear()

        when:
        for (int i = 0; i < 20 && watches.count() > 0; i++) {
            steps.step()
        }

        then:
        watches.count() == 0
        told*.details()*.outcome == ['gone'] * count
        told*.id() as Set == handles*.id()*.get() as Set
        told.every { it.details().message == 'is not there any more' }

        where:
        count << [1, 5]
    }

    def "a status that this version does not know is told and watched on"() {
        given:
        def statuses = ['Defrosting', 'Defrosting', 'Running'].iterator()
        start(journal, new StatusCloud(cloud: wire, statuses: statuses, urls: ['', '', 'https://x'].iterator()))

        when:
        create(notebook())
        3.times { steps.step() }

        then:
        this.statuses() == ['Defrosting', 'Running']
        watches.count() == 1
    }

    def "a cut network is told once, and once more when it is mended"() {
        given:
        create(job())
        create(notebook())
        steps.step()
        told.clear()

        when:
        relay.cut()
        6.times { steps.step() }

        then:
        warnings().size() == 1
        warnings()[0].contains('this look failed')
        watches.all()*.error().every { it.present }

        when:
        relay.mend()
        steps.step()

        then:
        warnings().size() == 2
        warnings()[1].contains('get through again, after ')
        watches.all()*.error().every { it.empty }
    }

    def "what is refused is told once, and keeps nothing else from being watched"() {
        given:
        create(job())
        create(notebook())
        client.faults('GetJob:forbidden')

        when:
        15.times { steps.step() }

        then:
        warnings().size() == 1
        warnings()[0].contains('paidlc:GetJob')
        told.findAll { it.kind() == 'dlc' }.empty
        told.findAll { it.kind() == 'dsw' }*.details()*.status.contains('Running')

        when:
        client.faults('')
        steps.step()

        then:
        warnings().size() == 2
        told.any { it.kind() == 'dlc' && it.details().status == 'Running' }
    }

    def "what a wait shows is not told a second time"() {
        given:
        def notebook = create(notebook())

        when:
        engine.await([notebook], [] as Set, HALF_AN_HOUR)
        3.times { steps.step() }

        then:
        told.empty
        watches.all()*.status() == ['Running']

        when: 'a wait that sees the end ends the watch'
        def job = create(job())
        engine.await([job], [] as Set, Duration.ofHours(3))

        then:
        told.empty
        watches.count() == 1
    }

    def "a wait that is left goes on in the background"() {
        given:
        def job = create(job())
        time.onSleep = { if (!(Thread.currentThread().name == 'paish-watches')) throw new InterruptedException() }

        when:
        failure { engine.await([job], [] as Set, HALF_AN_HOUR) }
        Thread.interrupted()
        until('Running')

        then:
        watches.count() == 1
    }
}
