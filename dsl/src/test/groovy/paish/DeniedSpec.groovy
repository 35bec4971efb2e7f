package paish

import com.google.gson.Gson
import java.nio.file.Path
import java.time.Duration
import paish.api.Api
import paish.cloud.CloudException
import paish.cloud.Outcome
import paish.engine.Event
import paish.engine.Provisioners
import paish.engine.Refusals
import paish.language.Exit
import paish.language.Failure
import paish.sandbox.permission.Needs
import paish.script.Context
import paish.script.Products
import paish.script.Scripts
import paish.script.Source
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** A call that is not allowed: what is missing, who lacks it, what to add, what exists by now; exit 6. */
class DeniedSpec extends Specification {

    static final String NOTEBOOK = "def nb = create dsw { name 'nb'; spec 'ecs.c6.large'; image 'image-05cefd0be2exxxx'; stopAfter '8h' }\n"
    static final String JOB = """def tr = create dlc {
          name 'tr'; type PyTorchJob; command 'sleep 3600'; maxRuntime '2h'
          image 'registry.cn-hangzhou.aliyuncs.com/pai-dlc/pytorch-training:2.4-gpu'
          worker { count 1; spec 'ecs.gn6i-c4g1.xlarge' }
        }
        """

    static final Needs NEEDS = new Needs()
    /** Every action that the sandbox may demand. */
    static final Set<String> ALL = new Api().with { api ->
        api.codes().collectMany { api.product(it).get().operations().values() }.collect { NEEDS.of(it.id()).action() } as Set
    }

    @TempDir
    Path folder

    @AutoCleanup
    SandboxWorld world

    def setup() {
        world = new SandboxWorld(folder)
    }

    def "in the planning: nothing was changed, the action, who, the statement and the role"() {
        given:
        deny('paiimage:GetImage')

        when:
        def failure = failed(NOTEBOOK)

        then:
        failure.exit() == Exit.NOT_AUTHORISED
        failure.message.startsWith('planning: SubUser sandbox-user may not call aiworkspace:GetImage, RAM action paiimage:GetImage (request ')
        failure.message.endsWith('; nothing was changed')
        failure.hint().contains('add to a policy of SubUser sandbox-user: {"Effect":"Allow","Action":["paiimage:GetImage"],"Resource":"*"}')
        failure.hint().contains('the role PAI.AlgoDeveloper')
        failure.details() == [operation: 'aiworkspace:GetImage', action: 'paiimage:GetImage',
                              statement: [Effect: 'Allow', Action: ['paiimage:GetImage'], Resource: '*'],
                              roles    : ['PAI.AlgoDeveloper', 'PAI.WorkspaceAdmin'], principal: 'SubUser sandbox-user']
        world.dialogue.questions == 0
        world.ledger().empty
    }

    def "in a batch: what exists is said with its id, and so is what does not"() {
        given:
        deny('paidlc:CreateJob')

        when:
        def failure = failed(NOTEBOOK + JOB)
        def id = world.ledger().find { it.status == 200 && it.created }.created
        def event = world.dialogue.events.find { it.type() == Event.Type.ERROR }

        then:
        failure.exit() == Exit.NOT_AUTHORISED
        failure.details().action == 'paidlc:CreateJob'
        failure.message.contains('creating dlc \'tr\': SubUser sandbox-user may not call pai-dlc:CreateJob')
        failure.message.contains("existing now: dsw 'nb' ($id)")
        failure.message.contains("not created: dlc 'tr'")
        failure.message.readLines().takeRight(2) == ['still running:', "  dsw 'nb' ($id) Creating, 0.39 CNY an hour; stop instance('$id')".toString()]

        and: 'the event says it to programs'
        event.name() == 'tr'
        event.details().exit == 6
        event.details().action == 'paidlc:CreateJob'
        event.details().statement == [Effect: 'Allow', Action: ['paidlc:CreateJob'], Resource: '*']
    }

    def "a creation alone: it was not created"() {
        given:
        deny('paidsw:CreatePostPaidInstance')

        expect:
        with(failed(NOTEBOOK)) {
            details().action == 'paidsw:CreatePostPaidInstance'
            message.contains('it was not created')
            message.endsWith('nothing was changed')
        }
    }

    def "after a creation: what the run has done before is said with the id"() {
        given:
        deny('paidlc:ListJobs')

        when:
        def failure = failed(NOTEBOOK + "println nb.Status\njobs().size()")

        then:
        failure.message.startsWith('looking up jobs: ')
        failure.message.readLines().any { it =~ /^what was done before stays: created dsw 'nb' \(dsw-\w+\)$/ }
        failure.place().line() == 4
    }

    def "half way: what still runs is said with its price and how to stop it, what was stopped is not"() {
        given:
        deny('paidlc:ListJobs')

        when:
        def failure = failed(NOTEBOOK + "def other = create dsw { name 'other'; spec 'ecs.g7.2xlarge'; image 'image-05cefd0be2exxxx' }\n" +
                'await nb, other\nstop nb\njobs().size()')

        then:
        failure.message.readLines().findAll { it =~ /CNY an hour/ }.every { it =~ /^  dsw 'other' \((dsw-\w+)\) Running, [\d.]+ CNY an hour; stop instance\('dsw-\w+'\)$/ }
        failure.message.readLines().count { it =~ /CNY an hour/ } == 1

        when: 'it is started again'
        def again = failed("def nb = instance 'nb'\nawait nb, Stopped\nstart nb\njobs().size()")

        then:
        again.message.readLines().any { it =~ /^  dsw 'nb' \(dsw-\w+\) \w+, 0.39 CNY an hour; stop instance/ }
    }

    def "what may not be looked at is told without its status"() {
        given:
        deny('paidsw:GetInstance')

        expect:
        failed(NOTEBOOK).message =~ /still running:\n  dsw 'nb' \(dsw-\w+\), 0.39 CNY an hour; stop instance/
    }

    def "what was created and may not be read is no success"() {
        given:
        deny('paidsw:GetInstance')

        expect:
        with(failed(NOTEBOOK)) {
            exit() == Exit.NOT_AUTHORISED
            message.startsWith('reading back what was created: ')
            message.contains("created dsw 'nb' (dsw-")
        }
    }

    def "a wait: what it waited for goes on"() {
        given:
        run(JOB)
        deny('paidlc:GetJob')

        when:
        def failure = failed("def tr = job 'tr'\nawait tr, Running")

        then:
        failure.exit() == Exit.NOT_AUTHORISED
        failure.details().action == 'paidlc:GetJob'
        failure.message.contains("waiting for dlc 'tr'")
        failure.message.contains('nothing was stopped, what is waited for goes on')

        when:
        world.control('DELETE', 'policy', '')

        then:
        run("await job('tr'), Running")
    }

    def "a stop: it runs on"() {
        given:
        run(NOTEBOOK + 'await nb')
        deny('paidsw:StopInstance')

        expect:
        with(failed("stop instance('nb')")) {
            exit() == Exit.NOT_AUTHORISED
            message.contains('pai-dsw:StopInstance')
            details().action == 'paidsw:StopInstance'
        }

        when:
        world.control('DELETE', 'policy', '')

        then:
        run("instance('nb').Status") == 'Running'
    }

    def "of two that are to be stopped, the one that was is told"() {
        given:
        run(NOTEBOOK + JOB + 'await nb\nawait tr, Running')
        deny('paidlc:StopJob')

        expect:
        with(failed("stop instance('nb'), job('tr')")) {
            exit() == Exit.NOT_AUTHORISED
            details().action == 'paidlc:StopJob'
            message.contains("stopped dsw 'nb' (dsw-")
        }
    }

    def "any operation: #what"() {
        given:
        run(NOTEBOOK + 'await nb')
        deny(action)

        expect:
        with(failed("def nb = instance 'nb'\n$script")) {
            exit() == Exit.NOT_AUTHORISED
            details().action == action
            place().line() == 3
        }

        where:
        what       | script                                                         || action
        'a look'   | "call 'pai-dsw:GetLifecycle', InstanceId: nb.id"               || 'paidsw:GetLifecycle'
        'a change' | "call 'pai-dsw:DeleteInstance', InstanceId: nb.id, confirm: true"             || 'paidsw:DeletePostPaidInstance'
        'a log'    | 'logs nb'                                                      || 'paidsw:ListSystemLogs'
    }

    def "an explicit denial is not mended by a statement"() {
        given:
        world.control('POST', 'policy', new Gson().toJson([Version: '1', Statement: [
                [Effect: 'Allow', Action: '*', Resource: '*'], [Effect: 'Deny', Action: 'paidlc:ListJobs', Resource: '*']]]))

        expect:
        with(failed('jobs().size()')) {
            hint().startsWith('a policy denies it explicitly')
            !details().containsKey('statement')
            details().action == 'paidlc:ListJobs'
        }
    }

    def "where the service does not tell the action, the table does, with all names that sources give"() {
        given:
        def refusals = new Refusals(new Provisioners(new Products().provisioners()))
        def refused = new CloudException(new paish.cloud.Failure('pai-dlc:StopJob', 'cn-hangzhou', true, Outcome.REJECTED, 'NoPermission', 'no', 403,
                'R-1', Optional.empty(), Duration.ZERO))

        expect:
        with(refusals.of("stop of dlc 'tr'", refused)) {
            exit() == Exit.NOT_AUTHORISED
            message == "stop of dlc 'tr': the access key may not call pai-dlc:StopJob, RAM action paidlc:StopJob or pai:StopJob (request R-1)"
            details().statement.Action == ['paidlc:StopJob', 'pai:StopJob']
        }
    }

    private Object run(String script) {
        Scripts.run([source(script)], Context.EMPTY, { world }, { }, new PrintStream(OutputStream.nullOutputStream()))
    }

    private Failure failed(String script) {
        try {
            run(script)
        } catch (Failure e) {
            return e
        }
        throw new AssertionError("nothing was denied: $script")
    }

    private void deny(String action) {
        assert action in ALL
        assert world.control('POST', 'policy', new Gson().toJson([Version: '1', Statement: [[Effect: 'Allow', Action: ALL - action, Resource: '*']]])).contains('policy')
    }

    private static Source source(String script) {
        new Source('x.pai', "region 'cn-hangzhou'; workspace '40823'\n" + script, Path.of('.'))
    }
}
