package paish.engine

import java.util.concurrent.Executors

/** What watching costs: list pages, not calls for each. */
class WatchesCostSpec extends WatchingSpecification {

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

    private Intent intent(CharSequence correlator) {
        new Intent(correlator.toString(), 'pai-dlc:CreateJob', new Named('dlc', REGION, WORKSPACE, 'train'), '', 'plan', time.now())
    }
}
