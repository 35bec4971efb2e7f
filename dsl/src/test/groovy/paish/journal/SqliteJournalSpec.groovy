package paish.journal

import paish.engine.Cost
import paish.engine.Ending
import paish.engine.Entry
import paish.engine.FollowUp

import java.time.Duration
import java.util.concurrent.Executors

class SqliteJournalSpec extends JournalSpecification {

    def "an intent is open until it has ended"() {
        given:
        def journal = journal()

        when:
        journal.intend(intent('c-1'))

        then:
        journal.open()*.intent()*.correlator() == ['c-1']
        journal.open()[0].state() == Entry.State.OPEN

        when:
        journal.end(intent('c-1'), ending, NOON.plusSeconds(2))

        then:
        journal.open().empty != open
        with(journal.entry('c-1').get()) {
            state() == outcome
            id() == made
            attempts()*.outcome() == [outcome]
            attempts()[0].answered().get() == NOON.plusSeconds(2)
            attempts()[0].code() == code
        }

        where:
        ending                                        | outcome               | open  | made    | code
        new Ending.Done('dsw-1')                      | Entry.State.DONE      | false | 'dsw-1' | ''
        new Ending.Refused('no', 'NoStock', 'r-1')    | Entry.State.REFUSED   | false | ''      | 'NoStock'
        new Ending.Unknown('silence', 'Timeout', '')  | Entry.State.UNKNOWN   | true  | ''      | 'Timeout'
        new Ending.Absent('looked')                   | Entry.State.ABSENT    | false | ''      | ''
        new Ending.Dismissed('told')                  | Entry.State.DISMISSED | false | ''      | ''
    }

    def "everything of an intent comes back, in another process too"() {
        given:
        def timer = new FollowUp('pai-dsw:CreateInstanceShutdownTimer', [RemainingTimeInMs: 60000L])
        def culler = new FollowUp('pai-dsw:CreateIdleInstanceCuller', [MaxIdleTimeInMinutes: 5L, Strict: true, Text: 'x'])
        def written = intent('c-1', afterwards: [timer, culler],
                price: new Cost(0.39, Optional.empty(), Optional.of(3.12), true))

        when:
        journal().intend(written)

        then:
        journal().entry('c-1').get().intent() == written
        journal().entry('c-1').get().target() == 'sandbox:here'
    }

    def "what is sent again is another attempt at the same intent"() {
        given:
        def journal = journal()
        journal.intend(intent('c-1'))
        journal.end(intent('c-1'), new Ending.Unknown('silence'), NOON.plusSeconds(30))

        when:
        journal.intend(intent('c-1', at: NOON.plusSeconds(120)))
        journal.end(intent('c-1'), new Ending.Done('dsw-1'), NOON.plusSeconds(121))

        then:
        with(journal.entry('c-1').get()) {
            intent().at() == NOON
            attempts()*.sent() == [NOON, NOON.plusSeconds(120)]
            attempts()*.outcome() == [Entry.State.UNKNOWN, Entry.State.DONE]
        }
    }

    def "an attempt keeps its own outcome when the intent is settled later"() {
        given:
        def journal = journal()
        journal.intend(intent('c-1'))
        journal.end(intent('c-1'), new Ending.Unknown('silence'), NOON.plusSeconds(30))

        when:
        journal.end(intent('c-1'), new Ending.Done('dsw-1'), NOON.plusSeconds(40))

        then:
        journal.entry('c-1').get().state() == Entry.State.DONE
        journal.entry('c-1').get().attempts()*.outcome() == [Entry.State.UNKNOWN]
    }

    def "what is done stays done"() {
        given:
        def journal = journal()
        journal.intend(intent('c-1'))
        journal.end(intent('c-1'), new Ending.Done('dsw-1'), NOON)

        when:
        journal.end(intent('c-1'), new Ending.Unknown('given up'), NOON)

        then:
        journal.open().empty
        journal.entry('c-1').get().id() == 'dsw-1'
    }

    def "targets share the file and are kept apart"() {
        given:
        journal('cloud:a').intend(intent('c-a'))
        journal('sandbox:x').intend(intent('c-x'))

        expect:
        journal('cloud:a').open()*.intent()*.correlator() == ['c-a']
        journal('sandbox:x').concerning([named('nb')], NOON)*.intent()*.correlator() == ['c-x']

        and: 'but an account may be known under two names'
        journal('cloud:b').entry('c-a').present
        journal('cloud:b').history(10).size() == 2
    }

    def "what concerns names is what is open or done, and what was absent since then, of these names only"() {
        given:
        def journal = journal()
        def end = { String c, Ending e -> journal.end(intent(c), e, c.endsWith('old') ? NOON.minusSeconds(3600) : NOON) }
        ['open', 'done', 'absent', 'refused'].each {
            journal.intend(intent("$it-old".toString(), at: NOON.minusSeconds(3600)))
            journal.intend(intent("$it-new".toString(), at: NOON))
        }
        journal.intend(intent('other', on: named('nb2')))
        journal.intend(intent('elsewhere', on: named('nb', '40824')))
        ['old', 'new'].each {
            end("done-$it".toString(), new Ending.Done('dsw-1'))
            end("absent-$it".toString(), new Ending.Absent('looked'))
            end("refused-$it".toString(), new Ending.Refused('no'))
        }

        expect:
        journal.concerning([named('nb')], NOON.minusSeconds(60))*.intent()*.correlator() as Set ==
                ['open-old', 'open-new', 'done-old', 'done-new', 'absent-new'] as Set
    }

    def "history is the newest first, and no more than asked for"() {
        given:
        def journal = journal()
        (1..5).each { journal.intend(intent("c-$it".toString(), at: NOON.plusSeconds(it))) }

        expect:
        journal.history(3)*.intent()*.correlator() == ['c-5', 'c-4', 'c-3']
    }

    def "nothing is opened or made before it is needed"() {
        given:
        def journal = journal()

        expect:
        !journal.exists()
        journal.history(10).empty
        home.toFile().list() as List == []
    }

    def "many threads and several journals write at once, and nothing is lost"() {
        given:
        def journals = (1..3).collect { journal('sandbox:here', Duration.ofSeconds(20)) }
        def pool = Executors.newFixedThreadPool(24)

        when:
        (0..<300).collect { i ->
            pool.submit {
                def mine = journals[i % 3]
                mine.intend(intent("c-$i".toString(), on: named("nb_$i".toString())))
                mine.end(intent("c-$i".toString()), new Ending.Done("dsw-$i".toString()), NOON)
            }
        }*.get()

        then:
        journal().open().empty
        journal().history(1000).size() == 300
        journal().history(1000).every { it.id() == it.intent().correlator().replace('c-', 'dsw-') }

        cleanup:
        pool.shutdownNow()
    }
}
