package paish

import java.nio.file.Path
import paish.engine.Dialogue
import paish.engine.Event
import paish.language.Exit
import paish.language.Failure
import paish.script.Context
import paish.script.Scripts
import paish.script.Source
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** A script from its text to the sandbox's ledger, over the wire. */
class ScriptRunSpec extends Specification {

    static final String HEAD = "region 'cn-hangzhou'\nworkspace '40823'\n"
    static final String IMAGE = 'registry.cn-hangzhou.aliyuncs.com/pai-dlc/pytorch-training:2.4-gpu'

    @TempDir
    Path folder

    @AutoCleanup
    SandboxWorld world

    def setup() {
        world = new SandboxWorld(folder.resolve('state'))
    }

    def run(String script, Map<String, String> params = [:]) {
        def context = new Context([:], params, [SECRET_AUTH: 'dXNlcjpwYXNz'])
        Scripts.run([new Source('x.pai', HEAD + script, folder)], context, { world }, { }, System.out)
    }

    def "a notebook is created, awaited and stopped"() {
        when:
        def status = run '''
            def nb = create dsw { name 'nb'; spec 'ecs.c6.large'; image 'image-05cefd0be2exxxx' }
            await nb
            def before = nb.Status
            stop nb
            await nb, Stopped
            [before, nb.Status, nb.id]
        '''

        then:
        status[0] == 'Running'
        status[1] == 'Stopped'
        status[2].startsWith('dsw-')

        and: 'it went through one plan for the creation and one for the stop'
        world.dialogue.plans.collectMany { it.actions() }*.verb()*.word() == ['create', 'stop']
    }

    def "creates in a loop are one plan, one question, one batch"() {
        when:
        run """
            5.times { i ->
                create dlc { name "sweep-\$i"; type PyTorchJob; command 'python t.py'; maxRuntime '1h'
                             worker { image '$IMAGE'; spec 'ecs.gn6i-c4g1.xlarge' } }
            }
        """

        then:
        world.dialogue.plans.size() == 1
        world.dialogue.questions == 1
        world.dialogue.events.findAll { it.type() == Event.Type.CREATED }.size() == 5
    }

    def "a script run twice does not pay twice"() {
        given:
        def script = "create dsw { name 'nb'; spec 'ecs.c6.large'; image 'image-05cefd0be2exxxx' }"

        when:
        2.times { run script }

        then:
        world.dialogue.events*.type() - Event.Type.STATUS == [Event.Type.CREATED, Event.Type.ADOPTED]
        world.cloud().rows('cn-hangzhou', 'pai-dsw:ListInstances', [ResourceId: 'ALL']).count() == 1
    }

    def "an error in the last block keeps the first from being created"() {
        when:
        run '''
            create dsw { name 'nb'; spec 'ecs.c6.large'; image 'image-05cefd0be2exxxx' }
            create dsw { name 'bad name'; spec 'ecs.c6.large'; image 'image-05cefd0be2exxxx' }
        '''

        then:
        Failure e = thrown()
        e.exit() == Exit.INVALID
        e.diagnostics()*.code() == ['dsw.name.pattern']
        world.cloud().rows('cn-hangzhou', 'pai-dsw:ListInstances', [ResourceId: 'ALL']).count() == 0
    }

    def "logs, events and urls of what runs"() {
        when:
        def seen = run """
            def job = create dlc { name 'j'; type PyTorchJob; command 'python t.py'; maxRuntime '1h'
                                   worker { image '$IMAGE'; spec 'ecs.gn6i-c4g1.xlarge' } }
            def nb = create dsw { name 'nb'; spec 'ecs.c6.large'; image 'image-05cefd0be2exxxx' }
            await job, Running
            await nb
            [logs(job, lines: 5), events(job), url(nb)]
        """

        then:
        !seen[0].empty
        seen[0].size() <= 5
        !seen[1].empty
        seen[2].InstanceUrl
    }

    def "look-ups are lists whose rows answer to the API's field names"() {
        expect:
        run(expression) == value

        where:
        expression                                                    || value
        "workspaces.find { it.WorkspaceId == '40823' }.WorkspaceId"    || '40823'
        "specs(type: GPU, product: 'dlc').every { it.Gpu > 0 }"        || true
        "specs.find { it.InstanceType == 'ecs.c6.large' }.Currency"    || 'CNY'
        "images(official: true).size() > 3"                            || true
        "datasets().first().DatasetId.startsWith('d-')"                || true
        "jobs(status: Running).size()"                                 || 0
    }

    def "any operation can be called, and one that mutates is asked for first"() {
        given:
        run "create dsw { name 'nb'; spec 'ecs.c6.large'; image 'image-05cefd0be2exxxx' }"

        when:
        def labels = run '''
            def nb = instance 'nb'
            call 'pai-dsw:UpdateInstanceLabels', InstanceId: nb.id, Labels: [[Key: 'team', Value: 'vision']]
            nb.Labels.find { it.Key == 'team' }.Value
        '''

        then:
        labels == 'vision'
        world.dialogue.plans.last().actions()[0].calls() == ['pai-dsw:UpdateInstanceLabels']
    }

    def "nobody to ask: nothing is changed"() {
        given:
        world.dialogue.answer = Dialogue.Answer.NOBODY_TO_ASK

        when:
        run "create dsw { name 'nb'; spec 'ecs.c6.large'; image 'image-05cefd0be2exxxx' }"

        then:
        Failure e = thrown()
        e.exit() == Exit.NOT_CONFIRMED
        world.cloud().rows('cn-hangzhou', 'pai-dsw:ListInstances', [ResourceId: 'ALL']).count() == 0
    }

    def "over budget is said before the question"() {
        when:
        run '''
            budget '0.01 CNY'
            create dsw { name 'nb'; spec 'ecs.c6.large'; image 'image-05cefd0be2exxxx'; stopAfter '8h' }
        '''

        then:
        Failure e = thrown()
        e.exit() == Exit.OVER_BUDGET
        world.dialogue.questions == 0
    }

    def "what file gives is text like any other: #expression"() {
        given:
        folder.resolve('a.txt').toFile().text = 'one\ntwo\n'

        expect:
        Scripts.run([new Source('x.pai', expression, folder)], Context.EMPTY, { null }, { }, System.out) == value

        where:
        expression                                                 || value
        "file('a.txt') == 'one\\ntwo\\n'"                          || true
        "file('a.txt').readLines().size()"                         || 2
        "file('a.txt').trim().toUpperCase()"                       || 'ONE\nTWO'
        "String text = file('a.txt'); text.length()"               || 8
        "file('a.txt') + 'x'"                                      || 'one\ntwo\nx'
        "'one' in file('a.txt').split('\\n').toList()"             || true
        "[(file('a.txt').toString()): 1]['one\\ntwo\\n']"          || 1
    }

    def "a run-time exception names the line, not a stack"() {
        when:
        run "def x = [1]\nx.get(7)"

        then:
        Failure e = thrown()
        e.exit() == Exit.INVALID || e.exit() == Exit.FAILED
        (e.diagnostics() ? e.diagnostics()[0].place() : e.place()).line() == 4
    }

    def "a plan of a script that needs a result covers what comes before, and says so"() {
        when:
        def plan = Scripts.plan([new Source('x.pai', HEAD + """
            def h = create dsw { name 'a'; spec 'ecs.c6.large'; image 'image-05cefd0be2exxxx' }
            int priority = h.Priority
            create dsw { name 'b'; spec 'ecs.c6.large'; image 'image-05cefd0be2exxxx' }
        """, folder)], Context.EMPTY, { world })

        then:
        plan.actions()*.name() == ['a']
        plan.diagnostics()*.code() == ['plan.partial']
        plan.diagnostics()[0].place().line() == 5
    }

    def "what the service refuses in a look-up names what is missing, and the place"() {
        given:
        world.control('POST', 'faults', '{"faults":"ListJobs:forbidden"}')

        when:
        run 'jobs().size()'

        then:
        Failure e = thrown()
        e.exit() == Exit.NOT_AUTHORISED
        e.details().action == 'paidlc:ListJobs'
        e.place().known()
    }
}
