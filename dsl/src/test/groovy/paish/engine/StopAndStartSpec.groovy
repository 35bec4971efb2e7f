package paish.engine

import paish.language.Exit

import java.time.Duration

class StopAndStartSpec extends EngineSpecification {

    Handle running

    def setup() {
        running = engine.create(notebook())
        engine.await([running], [] as Set, Duration.ofMinutes(30))
        dialogue.plans.clear()
        dialogue.asked.clear()
    }

    def "stop shows a plan, asks once, and stops"() {
        when:
        engine.stop([running], [SaveImage: true])

        then:
        dialogue.plans*.actions().flatten()*.verb() == [Action.Verb.STOP]
        dialogue.plans[0].actions()[0].body() == [SaveImage: true, InstanceId: running.id().get()]
        dialogue.asked.size() == 1
        status() == 'Saving'
        engine.summary().stopped() == 1
    }

    def "what has been stopped is not waited for: it is to be started first"() {
        given:
        engine.stop([running], [:])
        engine.await([running], ['Stopped'] as Set, Duration.ofMinutes(30))

        when:
        def failure = failure { engine.await([running], [] as Set, Duration.ofMinutes(30)) }

        then:
        failure.message.contains('is Stopped, it will not be Running')
        failure.hint() == 'start it first: start h'
    }

    def "a no leaves it running"() {
        given:
        dialogue.answer = Dialogue.Answer.NO

        when:
        def failure = failure { engine.stop([running], [:]) }

        then:
        failure.exit() == Exit.NOT_CONFIRMED
        status() == 'Running'
    }

    def "what is stopped already is left alone, without a question"() {
        given:
        engine.stop([running], [:])
        engine.await([running], ['Stopped'] as Set, Duration.ofMinutes(30))
        dialogue.asked.clear()

        when:
        engine.stop([running], [:])

        then:
        dialogue.asked.empty
        dialogue.plans.last().actions()*.verb() == [Action.Verb.NONE]
        dialogue.plans.last().actions()[0].notes() == ['is Stopped already']
        cloud.count('pai-dsw:StopInstance') == 1
    }

    def "start needs Stopped or Failed, shows what an hour costs, and starts"() {
        given:
        engine.stop([running], [:])
        engine.await([running], ['Stopped'] as Set, Duration.ofMinutes(30))

        when:
        engine.start([running])

        then:
        dialogue.plans.last().actions()[0].cost().hourly() == 0.39
        status() == 'Starting'
        engine.await([running], [] as Set, Duration.ofMinutes(30)).Status == 'Running'

        and: 'once more changes nothing'
        engine.start([running])
        dialogue.plans.last().actions()*.verb() == [Action.Verb.NONE]
        cloud.count('pai-dsw:StartInstance') == 1
    }

    def "a state that does not allow it is refused before anything is called"() {
        given:
        def fresh = engine.create(notebook('fresh'))
        engine.flush()

        when:
        def failure = failure { engine.stop([running, fresh], [:]) }

        then:
        failure.exit() == Exit.FAILED
        failure.message.contains("dsw 'fresh'")
        failure.message.contains('stop needs Running')
        failure.hint().contains('await h, Running')
        cloud.count('pai-dsw:StopInstance') == 0
    }

    def "a job is stopped while it runs, and cannot be started again"() {
        given:
        def job = engine.create(job())
        engine.flush()

        expect: 'a wait that says no status would be for its end'
        failure { engine.stop([job], [:]) }.hint().contains('await h, Queuing, Running')

        when:
        engine.await([job], ['Running'] as Set, Duration.ofMinutes(30))
        engine.stop([job], [:])

        then:
        client.dlc('GetJob', [JobId: job.id().get()]).Status in ['Stopping', 'Stopped']

        when:
        engine.await([job], ['Stopped'] as Set, Duration.ofMinutes(30))
        def failure = failure { engine.start([job]) }

        then:
        failure.exit() == Exit.INVALID
    }

    def "a stop whose reply is lost is settled by the status"() {
        given:
        client.faults('StopInstance:commit-drop')

        when:
        engine.stop([running], [:])

        then:
        status() == 'Stopping'
        journal.open().empty
    }

    private String status() {
        client.dsw('GetInstance', [InstanceId: running.id().get()]).Status
    }
}
