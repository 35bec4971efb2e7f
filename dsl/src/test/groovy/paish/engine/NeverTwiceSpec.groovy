package paish.engine

import paish.language.Exit

import java.time.Instant
import java.util.function.Consumer

class NeverTwiceSpec extends EngineSpecification {

    def "every creation carries a correlator that the plan does not show"() {
        given:
        engine.create(notebook(Labels: [[Key: 'team', Value: 'a']]))

        when:
        engine.flush()
        def labels = listed()[0].Labels as List<Map>

        then:
        labels*.Key as Set == ['team', 'paish'] as Set
        dialogue.plans[0].actions()[0].body().Labels*.Key == ['team']
    }

    def "a reply that is lost after the fact: the notebook is found by its correlator"() {
        given:
        client.faults('CreateInstance:commit-drop:1x')
        def handle = engine.create(notebook())

        when:
        engine.flush()

        then:
        created().size() == 1
        handle.id().get() == listed()[0].InstanceId
        dialogue.of(Event.Type.CREATED).size() == 1
        journal.open().empty
    }

    def "it may take a while to be listed"() {
        given:
        client.faults('CreateInstance:commit-drop:1x,ListInstances:lag:1:40')
        def handle = engine.create(notebook())

        when:
        engine.flush()

        then:
        handle.id().present
        created().size() == 1
        time.slept.sum { it.toSeconds() } == 45
    }

    def "a lost job is found in the same way"() {
        given:
        client.faults('CreateJob:commit-drop:1x')
        def handle = engine.create(job())

        when:
        engine.flush()

        then:
        created().size() == 1
        handle.id().present
    }

    def "what is proven absent is sent again with the same correlator"() {
        given:
        client.faults('CreateInstance:drop:1x')
        def handle = engine.create(notebook())

        when:
        engine.flush()

        then:
        cloud.count('pai-dsw:CreateInstance') == 2
        listed().size() == 1
        handle.id().present
        time.slept.sum { it.toSeconds() } == 90

        and:
        def mark = listed()[0].Labels.find { it.Key == 'paish' }.Value
        with(journal.entry(mark).get()) {
            state() == Entry.State.DONE
            id() == handle.id().get()
            attempts()*.outcome() == [Entry.State.UNKNOWN, Entry.State.DONE]
        }
    }

    def "what cannot be brought about stops the run: outcome unknown, and the command to finish"() {
        given:
        client.faults('CreateInstance:drop')
        def handle = engine.create(notebook())

        when:
        def failure = failure { engine.flush() }

        then:
        failure.exit() == Exit.OUTCOME_UNKNOWN
        failure.message.contains("dsw 'nb'")
        failure.hint().contains('paish resume')
        handle.id().empty
        cloud.count('pai-dsw:CreateInstance') == 3
        time.slept.sum { it.toSeconds() } == 270

        and: 'the intent stays open'
        journal.open()*.intent()*.operation() == ['pai-dsw:CreateInstance']
        failure.message.contains(journal.open()[0].intent().correlator())
    }

    def "an intent is recorded before the call, and ended after it"() {
        given:
        def order = Collections.synchronizedList([])
        def watching = new Journal() {
            Journal.Claim claim(Collection<Named> names, Consumer<String> waiting) {
                order << "claim $names".toString()
                ({ order << 'free' } as Journal.Claim)
            }

            Optional<Journal.Claim> claimNow(Collection<Named> names) {
                Optional.of(claim(names) {})
            }

            void intend(Intent intent) {
                order << "intend, ${cloud.count('pai-dsw:CreateInstance')} sent".toString()
            }

            void end(Intent intent, Ending ending, Instant at) {
                order << "end, ${cloud.count('pai-dsw:CreateInstance')} sent, ${ending.class.simpleName}".toString()
            }

            List<Entry> open() {
                []
            }

            List<Entry> concerning(Collection<Named> names, Instant since) {
                []
            }

            Set<String> regions(String kind) {
                []
            }

            Optional<Entry> entry(String correlator) {
                Optional.empty()
            }
        }
        def engine = new Engine(cloud, [new paish.dsw.DswProvisioner()], dialogue, EngineOptions.of('sandbox', true), time, watching)
        engine.create(notebook())

        when:
        engine.flush()

        then:
        order == ["claim [dsw 'nb' in cn-hangzhou, workspace 40823]", 'intend, 0 sent', 'end, 1 sent, Done', 'free']
    }

    def "a definite no is told with code, message and request, and is not tried again"() {
        given:
        client.faults('CreateInstance:no-stock')
        engine.create(notebook())

        when:
        def failure = failure { engine.flush() }

        then:
        failure.exit() == Exit.FAILED
        failure.message.contains('pai-dsw:CreateInstance')
        failure.message.contains('(request ')
        cloud.count('pai-dsw:CreateInstance') == 1
        journal.open().empty
    }

    def "a missing permission names the action and the statement to add"() {
        given:
        client.faults('CreateInstance:forbidden')
        engine.create(notebook())

        when:
        def failure = failure { engine.flush() }

        then:
        failure.exit() == Exit.NOT_AUTHORISED
        failure.message.contains('paidsw:Create')
        failure.hint().contains('"Effect":"Allow"')
        failure.hint().contains('paidsw:Create')
    }

    def "when one of several fails the others are created, and the failure says which is which"() {
        given:
        client.faults('CreateInstance:no-stock:1x')
        def handles = ['a', 'b', 'c'].collect { engine.create(notebook(it)) }

        when:
        def failure = failure { engine.flush() }
        def missing = handles.find { it.id().empty }

        then:
        handles.count { it.id().present } == 2
        failure.exit() == Exit.FAILED
        failure.message.contains("not created: $missing")
        handles.findAll { it.id().present }.every { failure.message.contains(it.id().get()) }
        dialogue.of(Event.Type.ERROR)*.name() == [missing.name()]
        engine.summary() == new Summary(2, 0, 0, 0, 0, 0, 1)
        !engine.summary().ok()
    }

    def "a call that follows and is not allowed loses nothing: it is said how to set it, and what is missing"() {
        given:
        client.faults('CreateInstanceShutdownTimer:forbidden')
        def timer = new FollowUp('pai-dsw:CreateInstanceShutdownTimer', [RemainingTimeInMs: 60000L])
        def handle = engine.create(with(notebook(), afterwards: [timer]))

        when:
        def failure = failure { engine.flush() }

        then:
        failure.exit() == Exit.NOT_AUTHORISED
        failure.details().action == 'paidsw:CreateInstanceShutdownTimer'
        failure.message.startsWith("$handle runs without ")
        handle.id().present
        dialogue.of(Event.Type.CREATED).size() == 1
        with(dialogue.of(Event.Type.WARNING)[0].details().message) {
            contains('runs without pai-dsw:CreateInstanceShutdownTimer')
            contains("call 'pai-dsw:CreateInstanceShutdownTimer', InstanceId: '${handle.id().get()}'")
        }
    }

    def "the calls that follow are sent with the new id"() {
        given:
        def timers = new TimersCloud(cloud: cloud.cloud)
        cloud.cloud = timers
        def culler = new FollowUp('pai-dsw:CreateIdleInstanceCuller',
                [MaxIdleTimeInMinutes: 120, CpuPercentThreshold: 20, GpuPercentThreshold: 10])
        def handle = engine.create(with(notebook(), afterwards: [culler]))

        when:
        engine.flush()

        then:
        timers.cullers == [(handle.id().get()): [MaxIdleTimeInMinutes: 120, CpuPercentThreshold: 20, GpuPercentThreshold: 10]]

        and: 'the same script again finds it all as it is'
        engine.plan([with(notebook(), afterwards: [culler])]).actions()*.verb() == [Action.Verb.ADOPT]

        and: 'another idle stop is another notebook'
        def other = new FollowUp('pai-dsw:CreateIdleInstanceCuller', [MaxIdleTimeInMinutes: 60])
        engine.plan([with(notebook(), afterwards: [other])]).diagnostics()[0].message()
                .contains('IdleInstanceCuller.MaxIdleTimeInMinutes: wanted 60, is 120')
    }

    def "what an adopted notebook lacks of it is made up for, after a question"() {
        given:
        def timers = new TimersCloud(cloud: cloud.cloud)
        cloud.cloud = timers
        def id = client.instance(Accessibility: 'PRIVATE')
        def culler = new FollowUp('pai-dsw:CreateIdleInstanceCuller', [MaxIdleTimeInMinutes: 120])
        engine.create(with(notebook(), afterwards: [culler]))

        when:
        engine.flush()

        then:
        dialogue.asked*.actions().flatten()*.verb() == [Action.Verb.UPDATE]
        timers.cullers == [(id): [MaxIdleTimeInMinutes: 120]]
        created().size() == 1
    }
}
