package paish.life

import com.google.gson.Gson
import paish.SandboxWorld
import paish.cloud.Cloud
import paish.engine.CountingCloud
import paish.engine.Dialogue
import paish.engine.Engine
import paish.engine.EngineOptions
import paish.script.Context
import paish.script.Products
import paish.script.Scripts
import paish.script.Source
import paish.script.Verbs
import paish.script.World
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path

/**
 * Every verb over the wire, on what exists and is known by its id alone, under the policy that was computed of the very
 * script: what it calls, what it answers, and the specification that holds the rest of what it promises.
 */
class EveryVerbSpec extends Specification {

    static final String IMAGE = 'registry.cn-hangzhou.aliyuncs.com/pai-dlc/pytorch-training:2.4-gpu'
    static final String NEW = "def x = create dsw { name 'NAME'; spec 'ecs.c6.large'; image 'image-05cefd0be2exxxx' }; await x;"
    static final String DSW = "dsw { name 'NAME'; spec 'ecs.c6.large'; image 'image-05cefd0be2exxxx' }"

    @Shared @TempDir
    Path folder

    @Shared @AutoCleanup
    SandboxWorld sandbox

    @Shared
    String notebook

    @Shared
    String job

    @Shared
    Set<String> used = []

    def setupSpec() {
        sandbox = new SandboxWorld(folder.resolve('state'))
        Files.writeString(folder.resolve('hello.txt'), 'hello')
        (notebook, job) = run(new CountingCloud(cloud: sandbox.cloud), """
            def nb = create dsw { name 'nb'; spec 'ecs.c6.large'; image 'image-05cefd0be2exxxx'; label old: '1' }
            def tr = create dlc { name 'train'; type PyTorchJob; command 'sleep 90000'; maxRuntime '30h'
                                  worker { count 2; image '$IMAGE'; spec 'ecs.gn6i-c4g1.xlarge' } }
            await nb
            await tr, Running
            call 'pai-dlc:CreateJobTemplate', TemplateName: 'base', WorkspaceId: '40823', Content: '{}'
            [nb.id, tr.id]""")
    }

    def "#verb"() {
        given:
        def script = statement.replace('NB', "instance('$notebook')").replace('JOB', "job('$job')").replace('NAME', "of_$verb".toString())
        def policy = Scripts.policy([source(script)], new Context([:], [:], [TOKEN: 'hidden']))
        assert sandbox.control('POST', 'policy', new Gson().toJson(policy.document())).contains('"policy"')
        def cloud = new CountingCloud(cloud: sandbox.cloud)

        when:
        def value = run(cloud, script)

        then:
        used << verb
        cloud.calls.toSet().containsAll(calls)
        calls || cloud.calls.empty
        right(value)
        Class.forName("paish.$promises")

        cleanup:
        sandbox.control('DELETE', 'policy', '')

        where:
        verb                 | statement                                                         | calls                                                       | promises                   || right
        'create'             | "create $DSW"                                                     | ['pai-dsw:CreateInstance']                                  | 'engine.NeverTwiceSpec'    || { it.id =~ /^dsw-/ }
        'price'              | "price $DSW"                                                      | ['pai-dsw:ListEcsSpecs']                                    | 'engine.BudgetSpec'        || { it.hourly() == 0.39 }
        'plan'               | "plan $DSW"                                                       | ['pai-dsw:ListInstances']                                   | 'engine.OnePlanOneQuestionSpec' || { it.actions().size() == 1 }
        'select'             | "select(compute { cpu 2; memory '4Gi'; duration '30m'; script 'make all' }).rows[0].Verdict" | ['ecs:DescribeInstanceTypes', 'ecs:DescribePrice', 'pai-dlc:ListEcsSpecs'] | 'compute.ComputeSpec' || { it == 'chosen' }
        'machines'           | 'machines()'                                                      | ['ecs:DescribeInstances']                                   | 'ecs.EcsRunSpec'           || { it.size() == 0 }
        'policy'             | "policy $DSW"                                                     | []                                                          | 'LeastPolicySpec'          || { it.operations().contains('pai-dsw:CreateInstance') }
        'await'              | 'await NB, Running'                                               | ['pai-dsw:GetInstance']                                     | 'engine.AwaitSpec'         || { it.Status == 'Running' }
        'update'             | 'update NB, priority: 3'                                          | ['pai-dsw:UpdateInstance']                                  | 'life.UpdateNotebookSpec'  || { it.Priority == 3 }
        'stop'               | "$NEW stop x"                                                     | ['pai-dsw:StopInstance']                                    | 'engine.StopAndStartSpec'  || { it.Status == 'Stopping' }
        'start'              | "$NEW stop x; await x, Stopped; start x"                          | ['pai-dsw:StartInstance']                                   | 'engine.StopAndStartSpec'  || { it.Status == 'Starting' }
        'delete'             | "$NEW stop x; await x, Stopped; delete x, confirm: true"          | ['pai-dsw:DeleteInstance']                                  | 'engine.ChangeSpec'        || { it }
        'export'             | '[export(NB), export(JOB)]'                                       | ['pai-dsw:ListInstances', 'pai-dlc:ListJobs']               | 'life.ExportSpec'          || { it[0].contains("name 'nb'") && it[1].contains("name 'train'") }
        'clone'              | "[clone(NB, name: 'nb2').name(), clone(JOB, name: 'train2').name()]" | ['pai-dsw:GetInstance', 'pai-dlc:GetJob']                | 'life.ExportSpec'          || { it == ['nb2', 'train2'] }
        'promote'            | "promote(NB, { name 'made'; command 'true' }).body().JobSpecs[0].EcsSpec" | ['pai-dsw:GetInstance']                             | 'life.ExportSpec'          || { it == 'ecs.c6.large' }
        'logs'               | '[logs(NB), logs(JOB, all: true), logs(JOB, follow: true, lines: 3).collect { it }]' | ['pai-dsw:ListSystemLogs', 'pai-dlc:GetPodLogs'] | 'life.FollowSpec' || { it*.size().every { n -> n > 0 } }
        'events'             | '[events(NB), events(JOB), events(JOB, pod: 1)]'                  | ['pai-dsw:GetInstanceEvents', 'pai-dlc:GetJobEvents', 'pai-dlc:GetPodEvents'] | 'life.JobVerbsSpec' || { it*.size().every { n -> n > 0 } }
        'metrics'            | '[metrics(NB), metrics(JOB)]'                                     | ['pai-dsw:GetInstanceMetrics', 'pai-dlc:GetJobMetrics']     | 'MetricsSpec'              || { it.every() }
        'diagnose'           | '[diagnose(NB), diagnose(JOB)]'                                   | ['pai-dsw:GetInstance', 'pai-dlc:GetJob']                   | 'diagnosis.DiagnoseVerbSpec' || { it.every() }
        'url'                | 'url NB'                                                          | ['pai-dsw:GetInstance']                                     | 'ScriptRunSpec'            || { it.keySet() as List == ['InstanceUrl', 'JupyterlabUrl', 'WebIDEUrl', 'TerminalUrl'] }
        'stopAfter'          | "stopAfter NB, '20h'"                                             | ['pai-dsw:CreateInstanceShutdownTimer']                     | 'life.NotebookVerbsSpec'   || { it.InstanceShutdownTimer.RemainingTimeInMs > 19 * 3_600_000 }
        'stopAt'             | "stopAt NB, '2036-12-01T20:00+08:00'"                             | ['pai-dsw:CreateInstanceShutdownTimer']                     | 'life.NotebookVerbsSpec'   || { it.InstanceShutdownTimer.DueTime == '2036-12-01T12:00:00Z' }
        'timer'              | '[timer(NB), timer(NB, off: true)]'                                                      | ['pai-dsw:GetInstance']                                     | 'life.NotebookVerbsSpec'   || { it[0].DueTime }
        'idleStop'           | "idleStop NB, after: '90h', cpuBelow: 20"                         | ['pai-dsw:CreateIdleInstanceCuller']                        | 'life.NotebookVerbsSpec'   || { it.IdleInstanceCuller.MaxIdleTimeInMinutes == 5_400 }
        'labels'             | 'labels NB'                                                       | ['pai-dsw:GetInstance']                                     | 'life.NotebookVerbsSpec'   || { it.old == '1' }
        'label'              | "label NB, team: 'vision'"                                        | ['pai-dsw:UpdateInstanceLabels']                            | 'life.NotebookVerbsSpec'   || { it.Labels.any { l -> l.Key == 'team' } }
        'unlabel'            | "unlabel NB, 'old'"                                               | ['pai-dsw:DeleteInstanceLabels']                            | 'life.NotebookVerbsSpec'   || { it.Labels.every { l -> l.Key != 'old' } }
        'lifecycle'          | 'lifecycle NB'                                                    | ['pai-dsw:GetLifecycle']                                    | 'life.NotebookVerbsSpec'   || { it[0].Status == 'Creating' }
        'userCommand'        | 'userCommand NB'                                                  | ['pai-dsw:GetUserCommand']                                  | 'life.NotebookVerbsSpec'   || { it == '' }
        'diagnosis'          | 'diagnosis NB'                                                    | ['pai-dsw:CreateDiagnosis']                                 | 'life.NotebookVerbsSpec'   || { it.ReasonCode == 'NoProblemFound' }
        'snapshots'          | 'snapshots NB'                                                    | ['pai-dsw:ListInstanceSnapshot']                            | 'life.NotebookVerbsSpec'   || { it.empty }
        'snapshot'           | "await snapshot(NB, name: 'v1', image: 'registry-vpc.cn-hangzhou.aliyuncs.com/team/nb:v1')" | ['pai-dsw:CreateInstanceSnapshot', 'pai-dsw:GetInstanceSnapshot'] | 'life.NotebookVerbsSpec' || { it.Status == 'Saved' }
        'terminal'           | '[terminal(NB), terminal(JOB, pod: 1)]'                           | ['pai-dlc:GetWebTerminal']                                  | 'life.JobVerbsSpec'        || { it.every { u -> u.startsWith('https://') } }
        'share'              | '[share(NB), share(JOB)]'                                         | ['pai-dsw:GetToken', 'pai-dlc:GetToken']                    | 'life.JobVerbsSpec'        || { it.every { s -> s.ExpireTime == 3600 } }
        'pods'               | 'pods JOB'                                                        | ['pai-dlc:GetJob']                                          | 'life.JobVerbsSpec'        || { it.size() == 2 }
        'dashboard'          | 'dashboard JOB'                                                   | ['pai-dlc:GetDashboard']                                    | 'life.JobVerbsSpec'        || { it.startsWith('https://') }
        'sanityCheck'        | "await sanityCheck(NB, type: 'GPU'); sanityCheck JOB"             | ['pai-dsw:CreateSanityCheckTask', 'pai-dsw:GetSanityCheckTask', 'pai-dlc:ListJobSanityCheckResults'] | 'life.JobVerbsSpec' || { it != null }
        'tensorboard'        | "await tensorboard(JOB, name: 'curves', path: '/mnt/tb')"         | ['pai-dlc:CreateTensorboard', 'pai-dlc:GetTensorboard']     | 'life.JobVerbsSpec'        || { it.Status == 'Running' }
        'tensorboards'       | 'tensorboards JOB'                                                | ['pai-dlc:ListTensorboards']                                | 'life.JobVerbsSpec'        || { it*.DisplayName == ['curves'] }
        'cost'               | 'cost()'                                                          | ['pai-dsw:ListInstances', 'pai-dlc:ListJobs']               | 'cost.CostSpec'            || { it*.Name.containsAll(['nb', 'train']) }
        'idle'               | 'idle()'                                                          | ['pai-dsw:ListInstances', 'pai-dsw:GetInstanceMetrics']     | 'cost.CostSpec'            || { it != null }
        'instance'           | 'NB.Status'                                                       | ['pai-dsw:GetInstance']                                     | 'engine.FindSpec'          || { it == 'Running' }
        'job'                | 'JOB.Status'                                                      | ['pai-dlc:GetJob']                                          | 'engine.FindSpec'          || { it == 'Running' }
        'call'               | "call('pai-dlc:ListJobs', PageSize: 1).TotalCount"                | ['pai-dlc:ListJobs']                                        | 'cloud.EveryOperationSpec' || { it >= 1 }
        'instances'          | "instances(name: 'nb')*.InstanceName"                             | ['pai-dsw:ListInstances']                                   | 'script.LookupSpec'        || { it.contains('nb') }
        'jobs'               | 'jobs(status: Running)*.DisplayName'                              | ['pai-dlc:ListJobs']                                        | 'script.LookupSpec'        || { it.contains('train') }
        'templates'          | 'templates()*.TemplateName'                                       | ['pai-dlc:ListJobTemplates']                                | 'script.LookupSpec'        || { it.contains('base') }
        'workspaces'         | 'workspaces()*.WorkspaceId'                                       | ['aiworkspace:ListWorkspaces']                              | 'script.LookupSpec'        || { it.contains('40823') }
        'images'             | "images(official: true, name: 'pytorch')"                         | ['aiworkspace:ListImages']                                  | 'script.LookupSpec'        || { it.size() > 0 }
        'imageLabels'        | 'imageLabels()'                                                   | ['aiworkspace:ListImageLabels']                             | 'script.LookupSpec'        || { it.size() > 0 }
        'datasets'           | 'datasets()'                                                      | ['aiworkspace:ListDatasets']                                | 'script.LookupSpec'        || { it.size() > 0 }
        'codeSources'        | 'codeSources()'                                                   | ['aiworkspace:ListCodeSources']                             | 'script.LookupSpec'        || { it.size() > 0 }
        'quotas'             | 'quotas()'                                                        | ['aiworkspace:ListQuotas']                                  | 'script.LookupSpec'        || { it.size() > 0 }
        'workspaceResources' | 'workspaceResources()'                                            | ['aiworkspace:ListResources']                               | 'script.LookupSpec'        || { it.size() > 0 }
        'specs'              | "[specs(type: GPU), specs(product: 'dlc')]"                       | ['pai-dsw:ListEcsSpecs', 'pai-dlc:ListEcsSpecs']            | 'script.LookupSpec'        || { it*.size().every { n -> n > 0 } }
        'show'               | 'show context'                                                    | []                                                          | 'script.InteractiveContextSpec' || { true }
        'secret'             | "secret('TOKEN').toString()"                                      | []                                                          | 'SecretsSpec'              || { !it.contains('hidden') }
        'file'               | "file('hello.txt')"                                               | []                                                          | 'AcceptanceSpec'           || { it == 'hello' }
        'param'              | "param('lr', 0.1)"                                                | []                                                          | 'AcceptanceSpec'           || { it == 0.1 }
    }

    /** No verb of the reference is missing in the table. */
    def cleanupSpec() {
        assert Verbs.ALL.keySet() - used == [] as Set
    }

    private run(Cloud cloud, String script) {
        def engine = new Engine(cloud, new Products().provisioners(), new SandboxWorld.Remembering(answer: Dialogue.Answer.YES),
                EngineOptions.of('sandbox', false), new SandboxWorld.Jumping(sandbox))
        def world = new World() {
            Cloud cloud() { cloud }

            Engine engine() { engine }
        }
        def value = Scripts.run([source(script)], new Context([:], [:], [TOKEN: 'hidden']), { world }, {}, new PrintStream(OutputStream.nullOutputStream()))
        // Rows are fetched when they are asked for, and the policy is lifted afterwards.
        value instanceof List ? value.each { it instanceof List && it.size() } : value
    }

    private Source source(String script) {
        new Source('x.pai', "region 'cn-hangzhou'; workspace '40823'\n$script", folder)
    }
}
