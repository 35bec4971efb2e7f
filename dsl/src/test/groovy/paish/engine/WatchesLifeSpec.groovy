package paish.engine

import paish.journal.SqliteJournal

/** Watches outlive their process, and what listens to them. */
class WatchesLifeSpec extends WatchingSpecification {

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
}
