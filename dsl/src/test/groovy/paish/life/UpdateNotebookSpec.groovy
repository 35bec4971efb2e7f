package paish.life

import paish.engine.Action.Verb
import paish.language.Exit

/** A notebook changes in place: only what differs is sent, and what needs a stop is said before anything is asked. */
class UpdateNotebookSpec extends LifeSpecification {

    def setup() {
        run "await create($NOTEBOOK)"
        forget()
    }

    def "only what differs is sent, and it shows"() {
        when:
        def shown = run '''
            def nb = instance 'nb'
            update nb, name: 'renamed', priority: 3, accessibility: PRIVATE
            [nb.InstanceName, nb.Priority]
        '''

        then:
        shown == ['renamed', 3]
        planned()[0].verb() == Verb.UPDATE
        planned()[0].body().keySet() == ['InstanceName', 'Priority', 'InstanceId'] as Set
        planned()[0].notes().contains('Priority: 1 → 3')
        world.dialogue.questions == 1
        sent() == ['UpdateInstance']
        warnings().empty
    }

    def "what is so already is not sent, and nobody is asked"() {
        when:
        run "update instance('nb'), spec: 'ecs.c6.large', name: 'nb'"

        then:
        planned()*.verb() == [Verb.NONE]
        planned()[0].notes() == ['is so already, nothing is sent']
        world.dialogue.questions == 0
        sent().empty
    }

    def "what needs a stop is said before the question, and nothing is sent"() {
        when:
        def failure = failure "update instance('nb'), spec: 'ecs.g7.2xlarge'"

        then:
        failure.message.contains("is Running; changing EcsSpec needs it Stopped or Failed")
        failure.hint().contains('start: true')
        world.dialogue.questions == 0
        sent().empty
    }

    def "a stopped one takes another spec and starts with it, at a price that is shown"() {
        when:
        def spec = run '''
            def nb = instance 'nb'
            stop nb
            await nb, Stopped
            update nb, spec: 'ecs.g7.2xlarge', start: true
            await nb
            nb.EcsSpec
        '''

        then:
        spec == 'ecs.g7.2xlarge'
        def update = planned().last()
        update.body().subMap('EcsSpec', 'StartInstance') == [EcsSpec: 'ecs.g7.2xlarge', StartInstance: true]
        update.cost().hourly() > 0.39
        sent() == ['StopInstance', 'UpdateInstance']
    }

    def "the block form takes the words of the notebook's block"() {
        given:
        stopped()

        when:
        def shown = run '''
            def nb = instance 'nb'
            update(nb) {
                env A: '1', B: '2'
                dataset 'oss://b.oss-cn-hangzhou-internal.aliyuncs.com/d/', mount: '/mnt/d', access: RO
                label team: 'vision'
                onStart 'echo hello'
            }
            [nb.EnvironmentVariables, nb.Datasets[0].MountPath, nb.Labels.find { it.Key == 'team' }.Value]
        '''

        then:
        shown == [[A: '1', B: '2'], '/mnt/d', 'vision']
        sent() == ['UpdateInstance', 'UpdateInstanceLabels']
        world.dialogue.questions == 1

        when: 'it says the same again'
        forget()
        run "update(instance('nb')) { env A: '1'; label team: 'vision'; onStart 'echo hello' }"

        then:
        sent().empty

        when: 'one variable changes'
        run "update(instance('nb')) { env A: '7' }"

        then: 'the other stays'
        world.cloud().call('cn-hangzhou', 'pai-dsw:GetInstance', [InstanceId: id()]).EnvironmentVariables == [A: '7', B: '2']
    }

    def "'without' takes away what a word has set"() {
        given:
        stopped()
        run '''update(instance('nb')) { driver '535.54.03'; vpc 'vpc-1'; env A: '1'; idleStop after: '2h', cpuBelow: 10 }'''
        forget()

        when:
        def shown = run '''
            def nb = instance 'nb'
            update nb, without: ['driver', 'vpc', 'env', 'idleStop']
            [nb.Driver, nb.UserVpc, nb.EnvironmentVariables, nb.IdleInstanceCuller]
        '''

        then:
        shown.every { !it }
        planned()[0].body().keySet() == ['DisassociateDriver', 'DisassociateVpc', 'DisassociateEnvironmentVariables', 'InstanceId'] as Set
        sent() == ['UpdateInstance', 'DeleteIdleInstanceCuller']

        when: 'it is gone already'
        forget()
        run "update instance('nb'), without: ['driver', 'vpc', 'env', 'idleStop']"

        then:
        sent().empty
    }

    def "a secret variable is shown neither when it is kept nor when it goes"() {
        given:
        stopped()
        run "update(instance('nb')) { env HF_TOKEN: 'hf_hidden' }"

        when:
        run "update(instance('nb')) { env A: '1' }"
        run "update instance('nb'), without: 'env'"

        then:
        planned().size() == 3
        !world.dialogue.plans.toString().contains('hf_hidden')
        !world.dialogue.events.toString().contains('hf_hidden')
    }

    def "another idle stop takes the place of the one before"() {
        given:
        run "update(instance('nb')) { idleStop after: '2h', cpuBelow: 10 }"
        forget()

        when:
        def after = run '''
            def nb = instance 'nb'
            update(nb) { idleStop after: '3h', cpuBelow: 10 }
            nb.IdleInstanceCuller.MaxIdleTimeInMinutes
        '''

        then:
        after == 180
        sent() == ['DeleteIdleInstanceCuller', 'CreateIdleInstanceCuller']
    }

    def "what the rules forbid is refused before anything is asked"() {
        given:
        stopped()
        def forbidden = [
                "quota 'quota1abc'"                                     : "'quota' cannot change after the creation",
                "workspace '1'"                                         : "'workspace' cannot change after the creation",
                "without 'spec'"                                        : "'spec' cannot be taken away",
                "spec 'ecs.nonsense'"                                   : 'ecs.nonsense',
                "imageUrl 'registry.example.com/pytorch:2-gpu-cu121'"   : 'needs a GPU spec',
                "vpc 'vpc-1', vswitch: 'vsw-1'"                         : 'vswitch needs cidrs',
                "dataset 'd-x', mount: '/a'; dataset 'd-y', mount: '/a'": 'mounted twice',
                'count 3'                                               : "has a word 'count'",
        ]

        expect:
        forbidden.findAll { change, why -> !said(failure("update(instance('nb')) { $change }")).contains(why) } == [:]
        world.dialogue.questions == 0
        sent().empty
    }

    def "a name that another notebook has is not given twice"() {
        given:
        run "create dsw { name 'other'; spec 'ecs.c6.large'; image 'image-05cefd0be2exxxx' }"
        forget()

        expect:
        failure("update instance('nb'), name: 'other'").message.contains("there is a dsw 'other' already")
        sent().empty
    }

    def "an update whose reply is lost is settled by what shows"() {
        given:
        world.control('POST', 'faults', '{"faults":"UpdateInstance:commit-drop"}')

        when:
        run "update instance('nb'), priority: 5"

        then:
        world.cloud().call('cn-hangzhou', 'pai-dsw:GetInstance', [InstanceId: id()]).Priority == 5
        world.engine().open().empty
    }

    def "a plan shows it and sends nothing"() {
        when:
        def plan = plan "update instance('nb'), priority: 5\nstop instance('nb')"

        then:
        plan.actions()*.verb() == [Verb.UPDATE, Verb.STOP]
        plan.actions()[0].body() == [Priority: 5, InstanceId: id()]
        sent().empty
    }

    def "an unknown word is an error with a suggestion, before anything runs"() {
        when:
        def failure = failure "update(instance('nb')) { spek 'ecs.c6.large' }"

        then:
        failure.exit() == Exit.INVALID
        failure.diagnostics()*.hint() == ["did you mean 'spec'?"]
    }

    private void stopped() {
        run "def nb = instance('nb')\nstop nb\nawait nb, Stopped"
        forget()
    }

    private String id() {
        world.cloud().rows('cn-hangzhou', 'pai-dsw:ListInstances', [ResourceId: 'ALL']).findFirst().get().InstanceId
    }

    def "a command at the start, which the instance itself does not show, is not told as refused"() {
        when:
        def told = run '''
            def nb = instance 'nb'
            stop nb
            await nb, Stopped
            update nb, onStart: 'pip install x'
            def set = userCommand(nb)
            update nb, onStart: 'pip install x'
            update nb, without: 'onStart'
            [set, userCommand(nb)]
        '''

        then:
        told == ['pip install x', '']
        sent() == ['StopInstance', 'UpdateInstance', 'UpdateInstance']
        warnings().empty
    }

    def "a plan does not answer for what comes after another change: the run decides"() {
        when:
        def plan = plan '''
            def nb = instance 'nb'
            stop nb
            await nb, Stopped
            update nb, spec: 'ecs.g7.2xlarge', start: true
            start nb
        '''

        then:
        plan.actions()*.verb() == [Verb.STOP]
        plan.diagnostics()*.code() == ['plan.partial', 'plan.partial']
        plan.diagnostics()[0].message().contains("comes after another change of dsw 'nb'")
    }

    def "a refusal without an advice of its own says that nothing was changed, and no more"() {
        expect:
        failure("update instance('nb'), without: 'priority'").hint() == 'nothing was changed'
        failure("update instance('nb'), quota: 'q'").hint().contains("create clone(h, name: '…')")
    }
}
