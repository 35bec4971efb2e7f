package paish.engine

import paish.cloud.Cloud
import paish.language.Exit

import java.time.Duration

/** A process dies, and another one goes on. */
class RecoverySpec extends EngineSpecification {

    static final FollowUp TIMER = new FollowUp('pai-dsw:CreateInstanceShutdownTimer', [RemainingTimeInMs: 28_800_000L])

    def "died after the intent, before the call: the next run sends it, with the same correlator"() {
        given:
        dies { it.startsWith('pai-dsw:Create') }
        def correlator = journal.open()[0].intent().correlator()

        when:
        def handle = engine.create(notebook())
        engine.flush()

        then:
        handle.id().present
        correlator in listed()[0].Labels*.Value
        created().size() == 1
        journal.open().empty
        journal.entry(correlator).get().attempts().size() == 2
    }

    def "died before it read the reply: what was created is adopted, although no list shows it for #lag s"() {
        given:
        client.faults("ListInstances:lag:1:$lag")
        diesAfter { it == 'pai-dsw:CreateInstance' }

        when:
        def handle = engine.create(notebook())
        engine.flush()

        then:
        created().size() == 1
        handle.id().get() == created()[0].created
        dialogue.of(Event.Type.ADOPTED)*.id() == [handle.id().get()]
        journal.open().empty

        where:
        lag << [0, 5, 60, 85]
    }

    def "a job that was lost is adopted, too, and one that is asked for again on purpose is the lost one"() {
        given:
        client.faults('ListJobs:lag:1:40')
        diesAfter(with(job(), again: again)) { it == 'pai-dlc:CreateJob' }

        when:
        def handle = engine.create(with(job(), again: again))
        engine.flush()

        then:
        created().size() == 1
        handle.id().get() == created()[0].created
        journal.open().empty

        where:
        again << [false, true]
    }

    def "what was created a moment ago is known although no list shows it"() {
        given:
        client.faults('ListInstances:lag:1:60')
        def first = engine.create(notebook())
        engine.flush()

        when:
        def second = engine(EngineOptions.of('sandbox', false)).create(notebook())
        def other = engine(EngineOptions.of('sandbox', false))
        second = other.create(notebook())
        other.flush()

        then:
        second.id() == first.id()
        dialogue.plans.last().actions()*.verb() == [Action.Verb.ADOPT]
        created().size() == 1
    }

    def "what another run created between the plan and its answer is adopted"() {
        given:
        def other = engine(EngineOptions.of('sandbox', false))
        def theirs = other.create(notebook())
        dialogue.beforeAnswer = {
            dialogue.beforeAnswer = {}
            other.flush()
        }
        def mine = engine.create(notebook())

        when:
        engine.flush()

        then:
        mine.id() == theirs.id()
        created().size() == 1
    }

    def "what another run created with other parameters is not"() {
        given:
        def other = engine(EngineOptions.of('sandbox', false))
        other.create(notebook(EcsSpec: 'ecs.g7.2xlarge'))
        dialogue.beforeAnswer = {
            dialogue.beforeAnswer = {}
            other.flush()
        }
        engine.create(notebook())

        when:
        def failure = failure { engine.flush() }

        then:
        failure.exit() == Exit.NOT_CONFIRMED
        created().size() == 1
    }

    def "died between the creation and its timer: the next run sets it"() {
        given:
        dies(with(notebook(), afterwards: [TIMER])) { it == TIMER.operation() }

        when:
        def handle = engine.create(with(notebook(), afterwards: [TIMER]))
        engine.flush()

        then:
        created().size() == 1
        client.dsw('GetInstanceShutdownTimer', [InstanceId: handle.id().get()]).RemainingTimeInMs > 0
        journal.open().empty
    }

    def "what cannot be looked for stops the run before anything is created"() {
        given:
        client.faults('ListInstances:lag:1:600')
        diesAfter { it == 'pai-dsw:CreateInstance' }
        def blind = new BlindCloud(cloud: cloud.cloud)
        cloud.cloud = blind
        engine.create(notebook())

        when:
        def failure = failure { engine.flush() }

        then:
        failure.exit() == Exit.OUTCOME_UNKNOWN
        failure.hint().contains('paish resume')
        created().size() == 1
        journal.open().size() == 1
    }

    def "an unknown outcome that is old needs one look"() {
        given:
        dies { it.startsWith('pai-dsw:Create') }
        time.sleep(Duration.ofHours(1))
        time.slept.clear()

        when:
        engine.create(notebook())
        engine.flush()

        then:
        time.slept.empty
        created().size() == 1
    }

    def "another request under the name settles the earlier one first"() {
        given:
        client.faults('ListInstances:lag:1:30')
        diesAfter { it == 'pai-dsw:CreateInstance' }
        engine.create(notebook(EcsSpec: 'ecs.g7.2xlarge'))

        when:
        def failure = failure { engine.flush() }

        then:
        failure.exit() == Exit.NOT_CONFIRMED
        created().size() == 1
        journal.open().empty

        when:
        engine.create(notebook(EcsSpec: 'ecs.g7.2xlarge'))
        failure = EngineSpecification.failure { engine.flush() }

        then:
        failure.diagnostics()*.code() == ['dsw.name.taken']
    }

    /** The process is gone before such a call is sent. */
    private void dies(Request request = notebook(), Closure<Boolean> at) {
        dying(request, at, false)
    }

    /** The process is gone after the service has carried it out. */
    private void diesAfter(Request request = notebook(), Closure<Boolean> at) {
        dying(request, at, true)
    }

    private void dying(Request request, Closure<Boolean> at, boolean sent) {
        def mortal = new Engine(new MortalCloud(cloud: cloud, at: at, sent: sent), [new paish.dsw.DswProvisioner(), new paish.dlc.DlcProvisioner()],
                dialogue, EngineOptions.of('sandbox', false), time, journal)
        mortal.create(request)
        try {
            mortal.flush()
        } catch (Death expected) {
            dialogue.events.clear()
            return
        }
        throw new AssertionError('it survived' as Object)
    }

    static class Death extends Error {}

    static class MortalCloud implements Cloud {

        @Delegate
        Cloud cloud
        Closure<Boolean> at
        boolean sent

        Map<String, Object> call(String region, String operation, Map<String, ?> parameters) {
            if (at(operation)) {
                if (sent) {
                    cloud.call(region, operation, parameters)
                }
                throw new Death()
            }
            cloud.call(region, operation, parameters)
        }
    }

    /** Lists by a correlator only fail. */
    static class BlindCloud implements Cloud {

        @Delegate
        Cloud cloud

        java.util.stream.Stream<Map<String, Object>> rows(String region, String operation, Map<String, ?> parameters) {
            if (parameters.Labels) {
                throw new paish.cloud.CloudException(paish.cloud.Failure.of(operation, region, false, paish.cloud.Outcome.UNKNOWN, 'Timeout', 'no answer'))
            }
            cloud.rows(region, operation, parameters)
        }
    }
}
