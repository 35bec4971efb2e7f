package paish.life

import paish.engine.Action
import paish.language.Exit

/** Any operation by its name: it is looked at before it is sent, as a verb is. */
class CallSpec extends LifeSpecification {

    def setup() {
        run "await create($NOTEBOOK)"
        forget()
    }

    def "what looks secret by its name is sent, and not shown"() {
        when:
        run '''
            call 'aiworkspace:CreateCodeSource', DisplayName: 'cs', WorkspaceId: '40823', MountPath: '/mnt/code',
                CodeRepo: 'https://me:hunter2url@github.com/a/b.git', CodeRepoAccessToken: 'hunter2token'
        '''
        failure "call 'pai-dsw:UpdateInstance', InstanceId: instance('nb').id, ImageAuth: 'hunter2auth', EnvironmentVariables: [HF_TOKEN: 'hunter2env', PLAIN: 'shown']"

        then:
        world.cloud().rows('cn-hangzhou', 'aiworkspace:ListCodeSources', [WorkspaceId: '40823']).find { it.DisplayName == 'cs' }.CodeRepo == 'https://me:hunter2url@github.com/a/b.git'
        planned()*.body().toString().contains('shown')
        !(planned()*.body().toString() + world.dialogue.events).contains('hunter2')
    }

    def "a plan shows what a call would change, as the run does: #call"() {
        when:
        def actions = plan("def nb = instance 'nb'\n$call").actions()

        then:
        actions.collectMany { it.calls() }.contains(operation)
        sent().empty

        when:
        run("def nb = instance 'nb'\n$call")

        then:
        sent() == [operation - 'pai-dsw:']

        where:
        call                                                             | operation
        "call 'pai-dsw:UpdateInstance', InstanceId: nb.id, Priority: 2" | 'pai-dsw:UpdateInstance'
        'sanityCheck nb'                                                 | 'pai-dsw:CreateSanityCheckTask'
    }

    def "a plan leaves out what only reads, and says what it cannot know"() {
        when:
        def plan = plan '''
            def nb = instance 'nb'
            def kept = call 'pai-dsw:GetLifecycle', InstanceId: nb.id
            call 'pai-dsw:UpdateInstance', InstanceId: kept.Lifecycle[0].Id, Priority: 2
        '''

        then:
        plan.actions().empty
        plan.diagnostics()*.code().contains('plan.partial')
    }

    def "deleting many at a time asks for the same word as deleting one"() {
        when:
        def refused = failure "call 'pai-dsw:DeleteInstances', InstanceIds: [instance('nb').id]"

        then:
        refused.exit() == Exit.INVALID
        said(refused).contains('confirm: true')
        sent().empty

        when:
        run "def nb = instance 'nb'\nstop nb\nawait nb, Stopped\ncall 'pai-dsw:DeleteInstances', InstanceIds: [nb.id], confirm: true"

        then:
        sent() == ['StopInstance', 'DeleteInstances']
        planned().last().verb() == Action.Verb.DELETE
    }
}
