package paish.script

import java.nio.file.Path
import paish.SandboxWorld
import paish.language.Failure
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** What services answer, as scripts read it. */
class RowSpec extends Specification {

    static final HEAD = "region 'cn-hangzhou'\nworkspace '40823'\n"
    static final JOB = '''
        def job = create dlc { name 'j'; type PyTorchJob; command 'python t.py'; maxRuntime '12h'; env LANG: 'C'
                               worker { count 2; image 'registry.cn-hangzhou.aliyuncs.com/pai-dlc/pytorch-training:2.4-gpu'; spec 'ecs.gn6i-c4g1.xlarge' } }
        await job, Running
    '''

    @TempDir
    Path folder

    @AutoCleanup
    SandboxWorld world

    List warnings = []

    def setup() {
        world = new SandboxWorld(folder.resolve('state'))
    }

    def "a reply is walked through: #expression"() {
        expect:
        run("${JOB}def r = call 'pai-dlc:GetJob', JobId: job.id\n[$expression]")[0].with(test)

        where:
        expression                       | test
        "r.Pods[0].PodId"                | { it instanceof String }
        "r.Pods*.PodId.size()"           | { it == 2 }
        "r.JobSpecs[0].EcsSpec"          | { it == 'ecs.gn6i-c4g1.xlarge' }
        "job.Pods[1].Status"             | { it == 'Running' }
        "jobs()[0].Pods[0].PodId"        | { it instanceof String }
        "r.pods[0].podid"                | { it instanceof String }
        "r.requestId"                    | { it instanceof String }
        "r.GmtFinishTime"                | { it == null }
        "r.JobSpecs[0].SpotSpec"         | { it == null }
        "r.Envs.LANG"                    | { it == 'C' }
        "r.Envs.NOT_SET"                 | { it == null }
        "r.get('Stat')"                  | { it == null }
        "r.keySet().contains('Status')"  | { it }
        "r.size() > 10"                  | { it }
        "r.collect { k, v -> k }.size()" | { it > 10 }
        "r.subMap(['Status']).Status"    | { it == 'Running' }
        "job.status"                     | { it == 'Running' }
    }

    def "a field that nobody knows is an error that says which was meant: #expression"() {
        when:
        run("${JOB}def r = call 'pai-dlc:GetJob', JobId: job.id\n$expression")

        then:
        Failure e = thrown()
        e.message.contains("'$field'")
        e.hint().contains(meant)
        e.place().line() == 8

        where:
        expression                    || field      | meant
        "r.Stat"                      || 'Stat'     | 'Status'
        "r['Stat']"                   || 'Stat'     | 'Status'
        "r.Pods[0].PodIdd"            || 'PodIdd'   | 'PodId'
        "r.JobSpecs[0].Spec"          || 'Spec'     | 'EcsSpec'
        "jobs()[0].DisplayNam"        || 'DisplayNam' | 'DisplayName'
        "jobs().find { it.Statuss }"  || 'Statuss'  | 'Status'
        "job.Pods[0].Stat"            || 'Stat'     | 'Status'
    }

    def "at the prompt, too"() {
        given:
        def scope = new Interactive(Context.EMPTY, { world }, { }, System.out)
        def number = 0
        def type = { String text -> scope.evaluate(new Source("[${++number}]", text, folder)) }

        when:
        type(HEAD)
        type("r = call 'aiworkspace:ListWorkspaces'")

        then:
        type('r.Workspaces[0].WorkspaceName') instanceof String
        type('def one = r.workspaces.find { it.isDefault }; one.WorkspaceId') == '40823'
        type('stop instances()') == []
        type('cost') == []
        type('cost.total.Hourly') == 0

        when:
        type('r.Workspace')

        then:
        Failure e = thrown()
        e.hint().contains('Workspaces')
    }

    def "a call for which there is a verb says so, once"() {
        when:
        run("3.times { call 'pai-dlc:ListJobs', WorkspaceId: '40823' }\ncall 'pai-dlc:ListJobs'\ncall 'pai-dsw:ListInstances'\ncall 'aiworkspace:ListProducts'")

        then:
        warnings*.message() == ['there is a verb for pai-dlc:ListJobs', 'there is a verb for pai-dsw:ListInstances']
        warnings*.hint() == ['write it like: jobs(status: Running)', 'write it like: instances(status: Running)']
    }

    private def run(String script) {
        Scripts.run([new Source('x.pai', HEAD + script, folder)], new Context([:], [:], [:]), { world }, { warnings.addAll(it) }, System.out)
    }
}
