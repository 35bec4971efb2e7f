package paish.cost

import java.nio.file.Path
import paish.SandboxWorld
import paish.engine.Dialogue
import paish.language.Failure
import paish.script.Context
import paish.script.Scripts
import paish.script.Source
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** {@code cost} and {@code idle}: what runs, what it costs, what has no load; and stopping what they list. */
class CostSpec extends Specification {

    static final HEAD = "region 'cn-hangzhou'\n"
    static final WORKSPACE = "workspace '40823'\n"
    static final IMAGE = 'registry.cn-hangzhou.aliyuncs.com/pai-dlc/pytorch-training:2.4-gpu'
    static final NOTEBOOK = "dsw { name 'nb'; spec 'ecs.c6.large'; image 'image-05cefd0be2exxxx' }"
    static final JOB = """dlc { name 'j'; type PyTorchJob; command 'sleep 90000000'; maxRuntime '90000h'
                                worker { count 2; image '$IMAGE'; spec 'ecs.gn6i-c4g1.xlarge' } }"""

    @TempDir
    Path folder

    @AutoCleanup
    SandboxWorld world

    def setup() {
        world = new SandboxWorld(folder.resolve('state'))
    }

    def "what runs, since when, for how much an hour, and what it has cost so far"() {
        given:
        run("await create($NOTEBOOK)\nawait create($JOB), Running")
        advance('7200s')

        when:
        def rows = run('cost()')
        def prices = run('specs().collectEntries { [it.InstanceType, it.Price] }')

        then: "the dearest first"
        rows*.Name == ['j', 'nb']
        rows*.Kind == ['dlc', 'dsw']
        rows*.Status == ['Running', 'Running']

        and: "a notebook at the service's own price, a job's pods at the same, which is an estimate"
        rows[1].Hourly == prices['ecs.c6.large']
        rows[0].Hourly == 2 * prices['ecs.gn6i-c4g1.xlarge']
        rows*.Estimate == [true, false]
        rows[0].Notes.contains('an estimate')

        and: "so far: the time that the service counts"
        rows.every { it.Hours >= 2 && it.Hours < 2.5 }
        rows.every { (it.Spent - it.Hours * it.Hourly).abs() < 0.01 * it.Hourly }
        rows[0].Since == run("job('j').GmtRunningTime")
        rows[1].Since == run("call('pai-dsw:GetLifecycle', InstanceId: instance('nb').id).Lifecycle[-1].find { it.Status == 'Running' }.GmtCreateTime")

        and: "whose it is"
        rows.every { it.Owner && it.Ours }

        and: "rows can be counted with, and their totals are told"
        run('cost().sum { it.Hourly }') == rows[0].Hourly + rows[1].Hourly
        run('cost().total').Hourly == rows[0].Hourly + rows[1].Hourly
        run('cost().total').Estimate
    }

    def "what somebody else made is not ours"() {
        given:
        world.cloud.call('cn-hangzhou', 'pai-dsw:CreateInstance',
                [WorkspaceId: '40823', InstanceName: 'theirs', EcsSpec: 'ecs.c6.large', ImageId: 'image-05cefd0be2exxxx'])
        run("await create($NOTEBOOK)")

        when: "another machine looks, with a journal of its own"
        def engine = new paish.engine.Engine(world.cloud, new paish.script.Products().provisioners(), world.dialogue,
                paish.engine.EngineOptions.of('sandbox', false), new SandboxWorld.Jumping(world))

        then:
        engine.expenses('cn-hangzhou', ['40823'])*.ours() == [false, false]
        run('cost().collectEntries { [it.Name, it.Ours] }') == [theirs: false, nb: true]
    }

    def "what waits costs nothing yet, what has ended is not there, what is stopped is there for its disk"() {
        given:
        run("await create($NOTEBOOK)\nstop instance('nb')\nawait instance('nb'), Stopped")
        run("def big = create ${NOTEBOOK.replace("'nb'", "'big'").replace(' }', "; disk '300Gi' }")}\nawait big\nstop big\nawait big, Stopped")
        run("await create(${JOB.replace('sleep 90000000', 'python t.py')})")
        run("create ${JOB.replace("'j'", "'later'")}")

        when:
        def rows = run('cost()').collectEntries { [it.Name, it] }

        then:
        rows.keySet() == ['big', 'later'] as Set
        rows.big.Status == 'Stopped'
        rows.big.Hourly == 0
        rows.big.Notes.contains('300 GiB')
        rows.later.Hourly == 0
        rows.later.Notes.contains('waits')
    }

    def "a job of last month that still runs is found"() {
        given:
        run("await create($JOB), Running")
        advance('2600000s')

        expect: "though the service lists those of the last days when nothing else is asked for"
        run('jobs()').empty
        run('cost()')*.Name == ['j']
        run('cost()')[0].Hours > 700
    }

    def "of one thing, whatever its status"() {
        given:
        run("def nb = create $NOTEBOOK\nawait nb\nstop nb\nawait nb, Stopped")

        when:
        def rows = run("cost instance('nb')")

        then:
        rows.size() == 1
        rows[0].Hourly == 0
        rows[0].Spent > 0
    }

    def "without a workspace, or with all of them, the whole region is looked at"() {
        given:
        run("await create($NOTEBOOK)")

        expect:
        run("workspace '40824'\ncost()", '').empty
        run("workspace '40824'\ncost(all: true)*.Name", '') == ['nb']
        run('cost()*.Name', '') == ['nb']
        run("cost(workspace: 40823)*.Name", '') == ['nb']
    }

    def "a name that a row does not have is an error with a suggestion"() {
        given:
        run("await create($NOTEBOOK)")

        when:
        run('cost().sum { it.Hourlie }')

        then:
        Failure e = thrown()
        e.message.contains("'Hourlie'")
        e.hint().contains('Hourly')
    }

    def "a notebook is idle when the most that was measured of it is below the limits"() {
        given:
        run("await create($NOTEBOOK)")
        advance('18000s')
        def most = run("metrics(instance('nb'), minutes: 60).max { it.Value }.Value")

        expect: "its limit is not reached"
        run("idle(cpuBelow: ${Math.min(100, most + 1 as int)})*.Name") == (most < 100 ? ['nb'] : [])
        run("idle(cpuBelow: ${Math.max(1, most as int)})*.Name") == []

        and: "with what was measured, since when it runs and what it costs"
        def row = run("idle(cpuBelow: 100)")[0]
        row.CpuMax == most
        row.GpuMax == null
        row.Hourly > 0
        row.Since
    }

    def "what has not run for so long is not idle"() {
        given:
        run("await create($NOTEBOOK)")
        advance('1800s')

        expect:
        run('idle(cpuBelow: 100, minutes: 120)').empty
        run('idle(cpuBelow: 100, minutes: 20)*.Name') == ['nb']
    }

    def "what is listed can be stopped: one plan, one question"() {
        given:
        run("await create([$NOTEBOOK, ${NOTEBOOK.replace("'nb'", "'nb2'")}])")
        run("3.times { i -> create ${JOB.replace("'j'", '"j$i"')} }\nawait((0..2).collect { job \"j\$it\" }, Running)")
        advance('7200s')
        world.dialogue.plans.clear()
        world.dialogue.questions = 0

        when:
        run(script)

        then:
        world.dialogue.questions == 1
        world.dialogue.plans.size() == 1
        world.dialogue.plans[0].actions()*.verb()*.word() == ['stop'] * stopped
        (run("instances(status: Running).size()") + run("jobs(status: Running).size()")) == 5 - stopped

        where:
        script                                                    || stopped
        'stop jobs(status: Running).take(2)'                      || 2
        'stop idle(cpuBelow: 100)'                                || 2
        'stop instances(status: Running)'                         || 2
        'stop jobs()[0]'                                          || 1
        'stop cost().findAll { it.Ours }'                         || 5
        "stop jobs()[0], instances()[0]"                          || 2
        "stop([job('j0'), jobs().find { it.DisplayName == 'j1' }])" || 2
    }

    def "what none of them costs is nothing, and a text names none of them"() {
        given:
        run("await create($NOTEBOOK)")

        expect:
        run("cost(instances().findAll { it.InstanceName == 'other' })") == []
        run("stop cost(instances().findAll { it.InstanceName == 'other' })") == []
        run('cost()*.Name') == ['nb']

        when:
        run("cost 'nb'")

        then:
        Failure e = thrown()
        e.message.contains("takes handles, not the text 'nb'")
    }

    def "where nothing is idle, stopping it does nothing and asks nothing"() {
        expect:
        run('stop idle()') == []
        world.dialogue.questions == 0
    }

    def "a stop that is not confirmed stops nothing, and rows of other things cannot be stopped"() {
        given:
        run("await create($NOTEBOOK)")

        when:
        run('stop workspaces()[0]')

        then:
        Failure e = thrown()
        e.message.contains('takes handles')

        when:
        world.dialogue.answer = Dialogue.Answer.NO
        run('stop instances()')

        then:
        thrown(Failure)
        run("instances()*.Status") == ['Running']
    }

    private void advance(String by) {
        world.control('POST', 'clock', "{\"advance\":\"$by\"}")
    }

    private def run(String script, String workspace = WORKSPACE) {
        Scripts.run([new Source('x.pai', HEAD + workspace + script, folder)], new Context([:], [:], [:]), { world }, { }, System.out)
    }
}
