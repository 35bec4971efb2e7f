package paish.shell

import com.google.gson.Gson
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.nio.file.Files
import java.nio.file.Path
import java.time.InstantSource
import paish.sandbox.Sandbox
import paish.sandbox.SandboxOptions
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** Permissions from the command line: the least policy of a script, and what is said where one is missing. */
class PolicySpec extends Specification {

    static final String SCRIPT = "create dsw { name 'nb'; spec 'ecs.c6.large'; image 'image-05cefd0be2exxxx'; stopAfter '8h' }"

    @TempDir
    Path folder

    @AutoCleanup
    Sandbox sandbox

    String out
    String err

    def "policy prints the document alone on standard output, and what there is to know of it on standard error"() {
        expect:
        paish('policy', script()) == 0
        json().Version == '1'
        json().Statement.every { it.Effect == 'Allow' && it.Resource == '*' }
        json().Statement.collectMany { it.Action } as Set == [
                'paidsw:CreateInstance', 'paidsw:CreatePostPaidInstance', 'paidsw:CreateInstanceShutdownTimer', 'paidsw:GetInstance',
                'paidsw:ListInstances', 'paiimage:GetImage', 'paiworkspace:GetWorkspace'] as Set
        err.contains('note: sources disagree on the actions of pai-dsw:CreateInstance')
        err.contains('note: Resource is "*"')

        and: 'it is offline: no sandbox was started'
        !Files.exists(folder.resolve('home/sandbox'))
    }

    def "policy --json has document, operations and notes"() {
        expect:
        paish('policy', '--json', script()) == 0
        json().schema == 1
        json().policy.Version == '1'
        json().operations.contains('pai-dsw:CreateInstance')
        json().notes.size() == 4
        err == ''
    }

    def "policy of an invalid script says what is wrong with it"() {
        expect:
        paish('policy', Files.writeString(folder.resolve('y.pai'), "create dsw { nmae 'nb' }").toString()) == 2
        out == ''
        err.contains("did you mean 'name'?")
    }

    def "the verb gives the same: #expression"() {
        expect:
        paish('-e', expression, '--json') == 0
        new Gson().fromJson(out.readLines().last(), Map).value.policy.Statement.collectMany { it.Action }.contains('paidsw:CreatePostPaidInstance')

        where:
        expression << ["policy dsw { name 'nb'; spec 'ecs.c6.large'; image 'image-05cefd0be2exxxx'; stopAfter '8h' }",
                       "policy plan(dsw { name 'nb'; spec 'ecs.c6.large'; image 'image-05cefd0be2exxxx'; stopAfter '8h' })"]
    }

    def "a run without a permission ends with 6 and says the action, the statement and the role"() {
        given:
        allow('paidsw:*', 'paiworkspace:*')

        expect:
        paish('run', script(), '--yes', '--endpoint', sandbox.endpoint().toString()) == 6
        err.contains('SubUser sandbox-user may not call aiworkspace:GetImage, RAM action paiimage:GetImage')
        err.contains('nothing was changed')
        err.contains('{"Effect":"Allow","Action":["paiimage:GetImage"],"Resource":"*"}')
        err.contains('the role PAI.AlgoDeveloper')
    }

    def "run --json has an error event with action and statement, and the summary has them too"() {
        given:
        allow('paidsw:*', 'paiworkspace:*')

        when:
        int exit = paish('run', script(), '--yes', '--json', '--endpoint', sandbox.endpoint().toString())
        def lines = out.readLines().collect { new Gson().fromJson(it, Map) }

        then:
        exit == 6
        with(lines.find { it.event == 'error' }) {
            action == 'paiimage:GetImage'
            statement == [Effect: 'Allow', Action: ['paiimage:GetImage'], Resource: '*']
            it.exit == 6
            principal == 'SubUser sandbox-user'
        }
        lines.last().event == 'summary'
        !lines.last().ok
        lines.last().action == 'paiimage:GetImage'
    }

    def "ls without a permission says the same"() {
        given:
        allow('paidsw:*')

        expect:
        paish('ls', 'dlc', '--endpoint', sandbox.endpoint().toString()) == 6
        err.contains('looking up jobs: SubUser sandbox-user may not call pai-dlc:ListJobs, RAM action paidlc:ListJobs')
        err.contains('"Action":["paidlc:ListJobs"]')
    }

    def "ls --json says it in an object"() {
        given:
        allow('paidsw:*')

        expect:
        paish('ls', 'dlc', '--json', '--endpoint', sandbox.endpoint().toString()) == 6
        json().schema == 1
        json().error.action == 'paidlc:ListJobs'
        json().error.statement.Action == ['paidlc:ListJobs']
    }

    def "under its own policy the script runs"() {
        given:
        paish('policy', script())
        post(out)

        expect:
        paish('run', script(), '--yes', '--endpoint', sandbox.endpoint().toString()) == 0
    }

    private Map json() {
        new Gson().fromJson(out, Map)
    }

    private String script() {
        Files.writeString(folder.resolve('x.pai'), SCRIPT).toString()
    }

    private void allow(String... actions) {
        post(new Gson().toJson([Version: '1', Statement: [[Effect: 'Allow', Action: actions.toList(), Resource: '*']]]))
    }

    private void post(String policy) {
        sandbox = Sandbox.start(new SandboxOptions(0, folder.resolve('state'), '', 60, 1, InstantSource.system()))
        def request = HttpRequest.newBuilder(sandbox.endpoint().resolve('/_sandbox/policy')).POST(HttpRequest.BodyPublishers.ofString(policy)).build()
        assert HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 200
    }

    private int paish(String... args) {
        def to = new ByteArrayOutputStream()
        def errors = new ByteArrayOutputStream()
        def environment = [PAISH_HOME: folder.resolve('home').toString(), PAISH_REGION: 'cn-hangzhou', PAISH_WORKSPACE: '40823']
        int code = Main.run(args, new ByteArrayInputStream(new byte[0]), new PrintStream(to, true), new PrintStream(errors, true), environment)
        out = to.toString()
        err = errors.toString()
        code
    }
}
