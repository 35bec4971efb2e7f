package paish.engine

import paish.language.Exit

import static paish.engine.Dialogue.Answer.NO
import static paish.engine.Dialogue.Answer.NOBODY_TO_ASK

class OnePlanOneQuestionSpec extends EngineSpecification {

    def "create queues: nothing is called before the flush"() {
        when:
        def handle = engine.create(notebook())

        then:
        engine.pending()
        handle.id().empty
        cloud.calls.empty
        dialogue.plans.empty
    }

    def "fifty creations are one plan, one question and one batch"() {
        given:
        def handles = (1..50).collect { engine.create(notebook("nb_$it".toString())) }

        when:
        engine.flush()

        then:
        dialogue.plans.size() == 1
        dialogue.asked.size() == 1
        handles*.id().every { it.present }
        created().size() == 50
        engine.summary() == new Summary(50, 0, 0, 0, 0, 0, 0)
        !engine.pending()

        and: 'what they have in common is asked for once: before the plan, and the names once more after the answer'
        cloud.count('pai-dsw:ListEcsSpecs') == 2
        cloud.count('aiworkspace:GetWorkspace') == 1
        cloud.count('aiworkspace:GetImage') == 1
        cloud.count('pai-dsw:GetInstance') == 0
        cloud.count('pai-dsw:ListInstances') == 3
    }

    def "the plan shows every parameter, the cost, the calls and what RAM must allow; not the correlator"() {
        when:
        def plan = engine.plan([notebook()])

        then:
        plan.target() == 'sandbox'
        plan.region() == REGION
        with(plan.actions()[0]) {
            verb() == Action.Verb.CREATE
            body() == [WorkspaceId: WORKSPACE, InstanceName: 'nb', EcsSpec: 'ecs.c6.large',
                       ImageId: 'image-05cefd0be2exxxx', Accessibility: 'PRIVATE']
            cost().hourly() > 0
            cost().worst().empty
            notes().any { it.contains('unbounded') && it.contains('stopAfter') }
            calls().containsAll(['pai-dsw:ListInstances', 'pai-dsw:ListEcsSpecs', 'pai-dsw:CreateInstance', 'pai-dsw:GetInstance'])
            ram().contains('paidsw:CreateInstance')
        }

        and: 'a plan changes nothing'
        client.ledger().empty
    }

    def "nothing is created when one of them is invalid, and every finding is told"() {
        given:
        def good = engine.create(notebook('good'))
        engine.create(with(notebook('bad', EcsSpec: 'ecs.c6.larg'), places: [spec: at(7)]))
        engine.create(with(notebook('worse', EcsSpec: 'nothing.like.it'), places: [spec: at(12)]))

        when:
        def failure = failure { engine.flush() }

        then:
        failure.exit() == Exit.INVALID
        failure.diagnostics().findAll { it.error }*.code() == ['dsw.spec.unknown', 'dsw.spec.unknown']
        failure.diagnostics().findAll { it.error }*.place() == [at(7), at(12)]
        failure.diagnostics().find { it.error }.hint() == "did you mean 'ecs.c6.large'?"
        good.id().empty
        client.ledger().empty
        dialogue.asked.empty
        !engine.pending()
    }

    def "two of one name in one flush conflict, and both places are told"() {
        given:
        engine.create(with(notebook(), places: [name: at(3)]))
        engine.create(with(notebook(), places: [name: at(9)]))

        when:
        def failure = failure { engine.flush() }

        then:
        with(failure.diagnostics().find { it.error }) {
            code() == 'dsw.name.duplicate'
            place() == at(9)
            other().get() == at(3)
        }
    }

    def "without a yes nothing is changed: #answer"() {
        given:
        dialogue.answer = answer
        engine.create(notebook())

        when:
        def failure = failure { engine.flush() }

        then:
        failure.exit() == Exit.NOT_CONFIRMED
        failure.hint().contains('--yes') == (answer == NOBODY_TO_ASK)
        client.ledger().empty

        where:
        answer << [NO, NOBODY_TO_ASK]
    }

    def "with --yes nobody is asked, but the plan is shown"() {
        given:
        def engine = engine(EngineOptions.of('sandbox', true))
        engine.create(notebook())

        when:
        engine.flush()

        then:
        dialogue.asked.empty
        dialogue.plans.size() == 1
        created().size() == 1
    }

    def "the hash is that of what was asked and read"() {
        expect:
        engine.plan([notebook()]).hash() == engine.plan([notebook()]).hash()
        engine.plan([notebook()]).hash() != engine.plan([notebook(Priority: 2)]).hash()
        engine.plan([notebook()]).hash() != engine(EngineOptions.of('cloud', false)).plan([notebook()]).hash()

        when:
        def before = engine.plan([notebook()]).hash()
        client.instance(InstanceName: 'nb_2')

        then: 'even another notebook whose name is only alike'
        engine.plan([notebook()]).hash() != before
    }

    def "the answer was for what existed then: it is refused when the name has been taken meanwhile"() {
        given:
        dialogue.beforeAnswer = { client.instance(InstanceName: 'nb') }
        def handle = engine.create(notebook())

        when:
        def failure = failure { engine.flush() }

        then:
        failure.exit() == Exit.NOT_CONFIRMED
        failure.message.contains("dsw 'nb'")
        failure.hint() == 'run it again for a new plan'
        created().size() == 1
        handle.id().empty
    }

    def "a result that is needed flushes the queue"() {
        given:
        def handle = engine.create(notebook())

        expect:
        engine.read(handle).InstanceName == 'nb'
        !engine.pending()
        dialogue.plans.size() == 1
    }
}
