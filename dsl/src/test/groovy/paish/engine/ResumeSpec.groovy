package paish.engine

import paish.engine.Settled.Verdict

class ResumeSpec extends EngineSpecification {

    static final FollowUp TIMER = new FollowUp('pai-dsw:CreateInstanceShutdownTimer', [RemainingTimeInMs: 28_800_000L])

    def "nothing open: nothing is shown and nobody is asked"() {
        expect:
        engine.resume().settled().empty
        dialogue.plans.empty
    }

    def "what was created is found, its timer is set, and nothing is created"() {
        given:
        def id = client.instance(Labels: [[Key: 'paish', Value: 'c-1']])
        journal.intend(intent('c-1', afterwards: [TIMER]))
        time.sleep(java.time.Duration.ofHours(2))

        when:
        def report = engine.resume()

        then:
        report.complete()
        report.settled()*.verdict() == [Verdict.DONE, Verdict.DONE]
        report.settled()[0].id() == id
        journal.open().empty
        journal.entry('c-1').get().id() == id
        dialogue.of(Event.Type.ADOPTED)*.id() == [id]
        created().size() == 1

        and: 'the timer counts from the creation, not from now'
        client.dsw('GetInstanceShutdownTimer', [InstanceId: id]).RemainingTimeInMs <= 21_600_000
        client.dsw('GetInstanceShutdownTimer', [InstanceId: id]).RemainingTimeInMs > 21_000_000

        and: 'the plan named what might be sent'
        dialogue.asked.size() == 1
        dialogue.asked[0].actions()[0].calls().contains(TIMER.operation())
    }

    def "what is not there is closed, and the script may be run again under the same correlator"() {
        given:
        def wanted = notebook()
        journal.intend(intent('c-1', digest: wanted.digest()))

        when:
        def report = engine.resume()

        then:
        report.complete()
        report.settled()*.verdict() == [Verdict.ABSENT]
        journal.open().empty
        created().empty

        when:
        engine.create(wanted)
        engine.flush()

        then:
        listed()[0].Labels*.Value == ['c-1']
        journal.entry('c-1').get().state() == Entry.State.DONE
    }

    def "without a yes nothing is settled"() {
        given:
        journal.intend(intent('c-1'))
        dialogue.answer = Dialogue.Answer.NO

        when:
        def failure = failure { engine.resume() }

        then:
        failure.exit() == paish.language.Exit.NOT_CONFIRMED
        journal.open().size() == 1
    }

    def "what another run is at is left alone"() {
        given:
        journal.intend(intent('c-1'))
        journal.claim([new Named('dsw', REGION, WORKSPACE, 'nb')], { })

        when:
        def report = engine.resume()

        then:
        !report.complete()
        report.settled()*.verdict() == [Verdict.UNDER_WAY]
        journal.open().size() == 1
    }

    def "a stop is settled by the status: #verdict"() {
        given:
        def id = client.instance()
        client.advance('10m')
        if (stopped) {
            client.dsw('StopInstance', [InstanceId: id])
        }
        journal.intend(intent('c-1', operation: 'pai-dsw:StopInstance', id: id))

        when:
        def report = engine.resume()

        then:
        report.settled()*.verdict() == [verdict]
        journal.open().empty
        journal.entry('c-1').get().state() == outcome

        where:
        stopped | verdict        | outcome
        true    | Verdict.DONE   | Entry.State.DONE
        false   | Verdict.ABSENT | Entry.State.ABSENT
    }

    def "a call that nobody can look up is taken off the list once it has been told"() {
        given:
        def on = new Named('pai-dsw', REGION, '', 'UpdateUserConfig')
        journal.intend(new Intent('c-1', 'pai-dsw:UpdateUserConfig', on, '', 'plan', time.now()))

        when:
        def report = engine.resume()

        then:
        report.settled()*.verdict() == [Verdict.UNTOLD]
        dialogue.of(Event.Type.WARNING)[0].details().message.contains('look for yourself')
        journal.open().empty
    }

    def "a creation called by its operation is found by its correlator as well"() {
        given:
        client.faults('CreateJob:commit-drop:1x')
        def body = new LinkedHashMap(job().body())

        when:
        def reply = engine.call(REGION, 'pai-dlc:CreateJob', true, body)

        then:
        reply.JobId == created()[0].created
        created().size() == 1
        journal.open().empty
    }

    def "orphans are what lives, carries a correlator and is in no journal; read-only"() {
        given:
        client.instance(InstanceName: 'orphan', Labels: [[Key: 'paish', Value: 'c-lost']])
        client.instance(InstanceName: 'stranger')
        def lost = client.job(Settings: [Tags: [paish: 'c-job']])
        def ours = engine.create(notebook('ours'))
        engine.flush()
        def calls = client.ledger().size()

        when:
        def orphans = engine.orphans(REGION, [WORKSPACE])

        then:
        orphans*.name() as Set == ['orphan', client.dlc('GetJob', [JobId: lost]).DisplayName] as Set
        orphans*.correlator() as Set == ['c-lost', 'c-job'] as Set
        client.ledger().size() == calls
        ours.id().present
    }

    def "a second resource of one correlator is an orphan, too"() {
        given:
        def ours = engine.create(notebook('ours'))
        engine.flush()
        def mark = listed()[0].Labels[0].Value
        def twin = client.instance(InstanceName: 'twin', Labels: [[Key: 'paish', Value: mark]])

        expect:
        engine.orphans(REGION, [WORKSPACE])*.id() == [twin]
        ours.id().get() != twin
    }

    private Intent intent(Map how = [:], String correlator) {
        new Intent(correlator, how.operation ?: 'pai-dsw:CreateInstance', new Named('dsw', REGION, WORKSPACE, 'nb'), how.id ?: '',
                'plan', time.now(), how.digest ?: '', how.afterwards ?: [], Cost.NOTHING)
    }
}
