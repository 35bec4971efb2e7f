package paish.engine

import paish.api.Api
import paish.cloud.Cloud
import paish.cloud.Clouds
import paish.cloud.Settings
import paish.cloud.Sleeper
import paish.cloud.Target
import paish.dlc.DlcProvisioner
import paish.dsw.DswProvisioner
import paish.journal.SqliteJournal
import spock.lang.AutoCleanup
import spock.lang.TempDir

import java.nio.file.Path
import java.time.Duration
import java.time.InstantSource
import java.util.concurrent.Executors

/** What a prompt is told, behind its back, of what was created there. */
class WatchesSpec extends EngineSpecification {

    static final Duration HALF_AN_HOUR = Duration.ofMinutes(30)

    @TempDir
    Path home

    @AutoCleanup
    Relay relay

    @AutoCleanup
    Cloud wire

    @AutoCleanup
    Watches watches

    SteppedTime steps
    List<Event> told = [].asSynchronized()
    Closure listener = { told << it }

    def setup() {
        relay = new Relay(sandbox.endpoint().port)
        def settings = new Settings(InstantSource.system(), {} as Sleeper, new Random(7),
                Duration.ofSeconds(5), Duration.ofSeconds(5), [:])
        wire = Clouds.open(Target.sandbox(relay.endpoint()), new Api(), settings)
        start(journal)
    }

    /** As the next process would. */
    private void start(def records, Cloud through = wire) {
        watches?.close()
        told.clear()
        def kinds = [new DswProvisioner(), new DlcProvisioner()]
        steps = new SteppedTime(clock: time)
        watches = new Watches(through, kinds, steps, records, { listener(it) })
        engine = new Engine(cloud, kinds, dialogue, EngineOptions.of('sandbox', true), time, records, Optional.of(watches))
    }

    private Handle create(Request request) {
        def handle = engine.create(request)
        engine.flush()
        steps.rested()
        handle
    }

    private List<String> statuses() {
        told.findAll { it.type() == Event.Type.STATUS }*.details()*.status
    }

    private List<String> warnings() {
        told.findAll { it.type() == Event.Type.WARNING }*.details()*.message
    }

    private void until(String status) {
        for (int i = 0; i < 200 && !statuses().contains(status); i++) {
            steps.step()
        }
        assert statuses().contains(status)
    }

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

    def "workspaces are looked at each by its own list"() {
        given:
        def other = client.ai('CreateWorkspace', [WorkspaceName: 'other', Description: 'd', EnvTypes: ['prod']]).WorkspaceId as String
        def elsewhere = (1..3).collect { new Handle('dlc', "b$it".toString(), REGION, other).tap { h -> h.exists(client.job(WorkspaceId: other)) } }
        (1..3).each { engine.create(job("a$it".toString())) }
        engine.flush()
        elsewhere.each { watches.add(it) }
        steps.step()
        told.clear()
        def before = relay.requests.get()

        when:
        steps.step()

        then:
        relay.requests.get() - before == 2
        told*.details()*.status.unique() == ['EnvPreparing']
        told*.name() as Set == ['a1', 'a2', 'a3', 'b1', 'b2', 'b3'] as Set
    }

    def "a look at a thousand jobs costs at most eleven calls, also when some are deleted and others have newer ones"() {
        given:
        def pool = Executors.newFixedThreadPool(8)
        def make = { int n -> (1..n).collect { pool.submit({ client.job() } as java.util.concurrent.Callable) }*.get() }
        def ids = make(1000)
        ids.each { id -> journal.with { intend(intent("c-$id")); end(intent("c-$id"), new Ending.Done(id), time.now()) } }
        assert watches.takeUp() == 1000
        steps.rested()
        assert watches.all().every { it.status() == 'Creating' }

        when: 'all of them are listed on ten pages'
        def before = relay.requests.get()
        steps.step()

        then:
        relay.requests.get() - before == 10
        told.size() == 2000

        when: 'three are gone, and others push ours down the list'
        ids.take(3).each {
            client.dlc('StopJob', [JobId: it])
        }
        client.advance('1m')
        ids.take(3).each { client.dlc('DeleteJob', [JobId: it]) }
        make(6)
        told.clear()
        def costs = (1..12).collect {
            def at = relay.requests.get()
            steps.step()
            relay.requests.get() - at
        }

        then:
        costs.every { it <= 11 }
        told.findAll { it.details().outcome == 'gone' }*.id() as Set == ids.take(3) as Set

        cleanup:
        pool.shutdownNow()
    }

    def "a few that stand far apart among the others' are seen at every look"() {
        given:
        def pool = Executors.newFixedThreadPool(8)
        def make = { int n -> (1..n).collect { pool.submit({ client.job() } as java.util.concurrent.Callable) }*.get() }
        def ids = make(340)
        def ours = [ids[0], ids[5], ids[110], ids[120], ids[339]]
        ours.each { watches.add(new Handle('dlc', 'train', REGION, WORKSPACE).tap { h -> h.exists(it) }) }
        steps.rested()

        when:
        def before = relay.requests.get()
        steps.step()

        then:
        relay.requests.get() - before <= 6
        watches.all()*.looked()*.get().every { it == time.now() }

        cleanup:
        pool.shutdownNow()
    }

    def "the next process goes on where this one left, and looks up nothing that has ended"() {
        given:
        start(new SqliteJournal(home, 'sandbox:here'))
        def notebook = create(notebook())
        def job = create(job())
        until('Running')
        (1..10).each { steps.step() }
        def known = watches.all().collectEntries { [it.handle().id().get(), it.status()] }
        assert known == [(notebook.id().get()): 'Running', (job.id().get()): 'Running']

        when: 'nothing has happened meanwhile'
        start(new SqliteJournal(home, 'sandbox:here'))
        def taken = watches.takeUp()
        steps.rested()

        then:
        taken == 2
        told.empty
        watches.count() == 2

        when: 'the job has ended meanwhile'
        client.advance('5h')
        start(new SqliteJournal(home, 'sandbox:here'))
        watches.takeUp()
        steps.rested()

        then:
        told*.id() == [job.id().get()]
        told[0].details().was == 'Running'
        watches.all()*.handle()*.name() == ['nb']

        when: 'and is not asked for any more'
        start(new SqliteJournal(home, 'sandbox:here'))

        then:
        watches.takeUp() == 1

        when: 'nor is what somebody does not want to watch'
        assert watches.remove(notebook)
        start(new SqliteJournal(home, 'sandbox:here'))

        then:
        watches.takeUp() == 0
        !SteppedTime.watching()
    }

    def "nothing is told after it is closed, and the next process tells it"() {
        given:
        start(new SqliteJournal(home, 'sandbox:here'))
        create(job())
        steps.step()
        told.clear()

        when:
        watches.close()
        client.advance('5h')

        then:
        !SteppedTime.watching()
        told.empty

        when:
        start(new SqliteJournal(home, 'sandbox:here'))
        watches.takeUp()
        steps.rested()

        then:
        statuses() == ['Succeeded']
    }

    def "a listener that fails does not end the watch"() {
        given:
        listener = { told << it; throw error }
        create(job())

        when:
        until('Running')

        then:
        statuses() == ['Queuing', 'EnvPreparing', 'Running']
        watches.count() == 1

        where:
        error << [new IllegalStateException('no'), new IOError(new IOException('the terminal is gone'))]
    }

    private Intent intent(CharSequence correlator) {
        new Intent(correlator.toString(), 'pai-dlc:CreateJob', new Named('dlc', REGION, WORKSPACE, 'train'), '', 'plan', time.now())
    }
}
