package paish

import com.google.gson.Gson
import java.nio.file.Path
import paish.catalogue.Policy
import paish.engine.Dialogue
import paish.engine.Engine
import paish.engine.EngineOptions
import paish.language.Exit
import paish.language.Failure
import paish.sandbox.permission.Needs
import paish.script.Context
import paish.script.Products
import paish.script.Scripts
import paish.script.Source
import paish.script.World
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/**
 * The least policy is enough and not more than that: under it a script runs, and runs again; without any one action of
 * it the script ends with exit 6 and names the action. Who demands what is told by the sandbox's own table.
 */
class LeastPolicySpec extends Specification {

    static final Path SAMPLES = Path.of('..', 'samples')
    static final String HERE = "region 'cn-hangzhou'; workspace '40823'\n"
    static final String NOTEBOOK = "def nb = create dsw { name 'nb'; spec 'ecs.c6.large'; image 'image-05cefd0be2exxxx'; stopAfter '8h' }\n"
    static final String JOB = """def tr = create dlc {
          name 'tr'; type PyTorchJob; command 'sleep 3600'; maxRuntime '2h'
          image 'registry.cn-hangzhou.aliyuncs.com/pai-dlc/pytorch-training:2.4-gpu'
          worker { count 1; spec 'ecs.gn6i-c4g1.xlarge' }
        }
        """

    @Shared @TempDir
    Path folder

    @Shared @AutoCleanup
    SandboxWorld sandbox

    @Shared
    Needs needs = new Needs()

    def setupSpec() {
        sandbox = new SandboxWorld(folder)
    }

    def "#sample runs under its own policy, and needs all of it, each statement and each action"() {
        given:
        def script = Source.read(SAMPLES.resolve(sample))

        expect:
        isLeast(script)
        everyStatementCounts(script)

        where:
        sample << ['quickstart.pai', 'sweep.pai', 'catalogue.pai', 'life.pai', 'ecs-oneshot.pai']
    }

    def "what a job is made of is told by the block of the notebook, unless #what"() {
        given:
        def script = source("""$NOTEBOOK$before
            create promote($of, { name 'of_nb'; command 'sleep 60'; maxRuntime '2h'; type PyTorchJob })""")
        def policy = Scripts.policy([script], Context.EMPTY)

        expect:
        policy.operations().contains('aiworkspace:GetCodeSource') == !told
        policy.notes().any { it.startsWith("what 'promote' makes is told from the block of 'nb'") } == told
        policy.notes().any { it.startsWith('what is created is known only when the script runs') } == !told
        life(script, policy.document())?.exit() != Exit.NOT_AUTHORISED

        where:
        what                             | before                                                      | of             || told
        'nothing is against it'          | ''                                                          | 'nb'           || true
        'it is found'                    | ''                                                          | "instance('nb')" || false
        'something has been changed'     | "update nb, accessibility: 'PUBLIC'"                        | 'nb'           || false
        'a call has changed something'   | "call 'pai-dsw:UpdateInstance', InstanceId: nb.id, Priority: 2" | 'nb'       || false
    }

    def "no sample is missing here"() {
        expect:
        java.nio.file.Files.list(SAMPLES).withCloseable { s -> s.collect { it.fileName.toString() }.findAll { it.endsWith('.pai') }.toSet() } ==
                ['quickstart.pai', 'sweep.pai', 'catalogue.pai', 'life.pai', 'ecs-oneshot.pai', 'compute.pai'] as Set
    }

    def "the least policy of a script with #what"() {
        expect:
        isLeast(source(script))

        where:
        what                             | script
        'a notebook from birth to death' | NOTEBOOK + "await nb\ncall 'pai-dsw:UpdateInstance', InstanceId: nb.id, Priority: 2\ncall 'pai-dsw:GetLifecycle', InstanceId: nb.id\n" +
                                           "stop nb\nawait nb, Stopped\nstart nb\nawait nb\nstop nb\nawait nb, Stopped\ncall 'pai-dsw:DeleteInstance', InstanceId: nb.id, confirm: true"
        'events, logs and addresses'     | NOTEBOOK + JOB + "await nb\nawait tr, Running\nevents nb\nlogs nb\nurl nb\nevents tr\nlogs tr\nprintln instance('nb').Status"
        'three that are awaited at once' | "def all = ['a', 'b', 'c'].collect { n -> create dsw { name n; spec 'ecs.c6.large'; image 'image-05cefd0be2exxxx'; stopAfter '8h' } }\nawait all"
        'look-ups without parentheses'   | "println jobs.size()\nspecs(type: GPU, product: 'dlc').size()"
        'what is free for everybody'     | 'quotas().size()'
        'a clone of what it makes'       | NOTEBOOK + "create clone(nb, name: 'again')"
        'a block written down'           | NOTEBOOK + 'export nb'
        'an instance, kept and deleted'  | "region 'ap-southeast-1'\ndef r = create ecs { name 'run1'; type 'ecs.c6.large'; image 'ubuntu_22_04'; script 'echo hi'; keep true }\n" +
                                           "println r.ExitCode\ndelete r, confirm: true"
    }

    def "an instance is told from a notebook by its id"() {
        when:
        def operations = Scripts.policy([source("delete instance('i-t4n09p8f3gnwgsdx56ay'), confirm: true")], Context.EMPTY).operations()

        then:
        operations.containsAll(['ecs:DescribeInstanceAttribute', 'ecs:DeleteInstance', 'ecs:DeleteSecurityGroup', 'vpc:DeleteVSwitch', 'vpc:DeleteVpc'])
        operations.every { !it.startsWith('pai-') }
    }

    def "random scripts: each runs under its own policy, and needs all of it (seed #seed)"() {
        expect:
        isLeast(source(random(new Random(seed))))

        where:
        seed << (1..Integer.getInteger('paish.trials.policies', 1))
    }

    def "what a look-up's rows decide is allowed as a whole, and that is said"() {
        given:
        def script = source("""
            def known = datasets().find { it.Name == 'nothing' }
            if (known) {
              def nb = create dsw { name 'nb'; spec 'ecs.c6.large'; image 'image-05cefd0be2exxxx'; dataset known.DatasetId, mount: '/mnt/a' }
              events nb
            } else {
              jobs(status: Running).each { println it.DisplayName }
            }""")

        when:
        def policy = Scripts.policy([script], Context.EMPTY)

        then:
        policy.operations().containsAll(['aiworkspace:ListDatasets', 'aiworkspace:GetDataset', 'pai-dsw:CreateInstance', 'pai-dsw:GetInstanceEvents', 'pai-dlc:ListJobs'])
        !policy.operations().any { it.contains('Timer') || it == 'pai-dlc:CreateJob' }
        policy.notes().any { it.startsWith('what is created is known only when the script runs') }
        life(script, policy.document()) == null
    }

    def "what rows are given to is allowed for what they stand for: #script"() {
        given:
        def policy = Scripts.policy([source(script)], Context.EMPTY)

        expect:
        policy.operations().containsAll(needed)
        !policy.operations().any { it.startsWith(foreign) }
        life(source(NOTEBOOK + 'await nb\n' + script), Scripts.policy([source(NOTEBOOK + 'await nb\n' + script)], Context.EMPTY).document()) == null

        where:
        script                                                                   | needed                                               || foreign
        "stop instances(status: 'Running').findAll { it.InstanceName == 'nb' }"  | ['pai-dsw:GetInstance', 'pai-dsw:StopInstance']      || 'pai-dlc'
        "instances().each { label it, seen: 1 }"                                 | ['pai-dsw:GetInstance', 'pai-dsw:UpdateInstanceLabels'] || 'pai-dlc'
        "stop jobs(status: 'Running')"                                           | ['pai-dlc:GetJob', 'pai-dlc:StopJob']                || 'pai-dsw'
        "stop cost()"                                                            | ['pai-dsw:StopInstance', 'pai-dlc:StopJob']          || 'ecs'
    }

    def "both branches of a choice are covered, wherever they stand"() {
        given:
        def script = source("def nb = instance 'nb'; def tr = job 'tr'\nnb.Status == 'Running' ? stop(nb) : stop(tr)")

        expect:
        Scripts.policy([script], Context.EMPTY).operations().containsAll(['pai-dsw:StopInstance', 'pai-dlc:StopJob'])
    }

    def "a price and a plan need no permission to change anything"() {
        given:
        def block = "dsw { name 'x'; spec 'ecs.c6.large'; image 'image-05cefd0be2exxxx'; stopAfter '8h' }"
        def script = source("price $block\nplan $block")
        def policy = Scripts.policy([script], Context.EMPTY)

        expect:
        policy.operations() == ['aiworkspace:GetImage', 'aiworkspace:GetWorkspace', 'pai-dsw:GetInstance', 'pai-dsw:ListEcsSpecs', 'pai-dsw:ListInstances']
        life(script, policy.document()) == null
    }

    def "a resumption needs nothing else"() {
        given: 'the reply of the creation is lost, and found again by its mark'
        def script = source(NOTEBOOK)
        def policy = Scripts.policy([script], Context.EMPTY)

        expect:
        life(script, policy.document(), 'CreateInstance:commit-drop:1x') == null
    }

    /** True, or an assertion that fails. */
    private boolean isLeast(Source script) {
        Policy policy = Scripts.policy([script], Context.EMPTY)
        Set<String> demanded = policy.operations().collect { needs.of(it) }.findAll { !it.free() }*.action()
        Set<String> all = policy.statements().collectMany { it.actions() }
        assert all.containsAll(demanded)
        assert life(script, policy.document()) == null
        for (String action : demanded) {
            Failure failure = life(script, without(policy) { it == action })
            assert failure != null : "$action is not needed"
            assert failure.exit() == Exit.NOT_AUTHORISED
            assert failure.details().action == action
            assert failure.details().statement == [Effect: 'Allow', Action: [action], Resource: '*']
            assert failure.message.contains(action)
        }
        // Names of other sources, which this service does not ask for; without all of them it runs as well.
        Set<String> others = all - demanded
        assert life(script, without(policy) { it in others }) == null
        assert others.isEmpty() || policy.notes().any { it.startsWith('sources disagree') }
        true
    }

    private void everyStatementCounts(Source script) {
        Policy policy = Scripts.policy([script], Context.EMPTY)
        policy.statements().each { statement ->
            Failure failure = life(script, without(policy) { it in statement.actions() })
            assert failure.exit() == Exit.NOT_AUTHORISED
            assert failure.details().action in statement.actions()
        }
    }

    private static Map without(Policy policy, Closure<Boolean> removed) {
        [Version: '1', Statement: policy.statements()
                .collect { it.actions().findAll { a -> !removed(a) } }
                .findAll { !it.empty }
                .collect { [Effect: 'Allow', Action: it, Resource: '*'] }]
    }

    /** The script's life under a policy: it runs, and runs again. What ended it, or null. */
    private Failure life(Source script, Map policy, String faults = '') {
        sandbox.control('POST', 'reset', '')
        sandbox.control('POST', 'faults', new Gson().toJson([faults: faults]))
        assert sandbox.control('POST', 'policy', new Gson().toJson(policy)).contains('"policy"')
        try {
            // What the first has stopped the second may wait for in vain: that is no matter of permissions.
            Failure first = run(script)
            Failure second = first ?: run(script)
            return first ?: (second?.exit() == Exit.NOT_AUTHORISED ? second : null)
        } finally {
            sandbox.control('DELETE', 'policy', '')
        }
    }

    private Failure run(Source script) {
        World world = anew()
        try {
            Object value = Scripts.run([script], Context.EMPTY, { world }, { }, new PrintStream(OutputStream.nullOutputStream()))
            value instanceof Iterable ? value.size() : value
            return null
        } catch (Failure e) {
            return e
        }
    }

    private World anew() {
        def engine = new Engine(sandbox.cloud, new Products().provisioners(), new SandboxWorld.Remembering(answer: Dialogue.Answer.YES),
                EngineOptions.of('sandbox', false), new SandboxWorld.Jumping(sandbox))
        return new World() {
            paish.cloud.Cloud cloud() { sandbox.cloud }

            Engine engine() { engine }
        }
    }

    private static Source source(String script) {
        new Source('x.pai', HERE + script, Path.of('.'))
    }

    /** Verbs in a random order on what has been created before them; each is allowed where it stands. */
    private static String random(Random random) {
        def steps = ['events nb', 'logs nb', 'url nb', 'nb.Status', 'events tr', 'logs tr, pod: 0', "call 'pai-dlc:ListJobSanityCheckResults', JobId: tr.id",
                     "call 'pai-dsw:GetInstanceMetrics', InstanceId: nb.id, MetricType: 'CpuCoreUsage'", "job('tr').Status", 'workspaces.size()',
                     'codeSources().size()', 'images(official: true).size()', "call 'pai-dlc:CreateTensorboard', JobId: tr.id, WorkspaceId: '40823'"]
        def ends = ['stop nb', 'stop tr', 'stop nb, tr', 'stop nb\nawait nb, Stopped\nstart nb']
        Collections.shuffle(steps, random)
        def words = ["idleStop after: '1h', cpuBelow: 20", "dataset 'oss://b.oss-cn-hangzhou-internal.aliyuncs.com/a/', mount: '/mnt/a'"].findAll { random.nextBoolean() }
        NOTEBOOK.replace(' }', '; ' + words.join('; ') + ' }') + JOB + 'await nb\nawait tr, Running\n' +
                steps.take(random.nextInt(steps.size())).join('\n') + '\n' + ends[random.nextInt(ends.size())]
    }
}
