package paish.life

import java.time.InstantSource
import paish.GeneratedBlock
import paish.dlc.Dlc
import paish.dsw.Dsw
import paish.engine.Action.Verb
import paish.engine.Request
import paish.trials.Form

/** What exists is said in the words of its block: planned again it changes nothing. */
class ExportSpec extends LifeSpecification {

    /** Words that cannot come back, and why; what they send is not in the export, and where it was, its remarks say so. */
    static final Map<String, Map<String, List<String>>> LOST = [
            dsw: [spot      : ['SpotSpec', 'GetInstance and ListInstances do not show it'],
                  nodes     : ['AssignNodeSpec', 'they do not show it'],
                  avoidNodes: ['AssignNodeSpec', 'they do not show it'],
                  imageAuth : ['ImageAuth', 'a secret'],
                  owner     : ['UserId', 'they show whoever owns it, said or not; another would be a change of rights'],
                  field     : ['NewField', 'a field that this version does not know']],
            dlc: [successPolicy: ['SuccessPolicy', 'GetJob does not show it'],
                  again        : ['', 'a wish for one creation, not a property'],
                  field        : ['NewField', 'a field that this version does not know']]]

    /** Only a part of what a data set says comes back of a job: GetJob shows its id or URI and where it is mounted. */
    static final List<String> MOUNT = ['DataSourceId', 'Uri', 'MountPath']

    def "the export of random requests, planned again, is what exists: -Dpaish.trials.seed=#first"() {
        when:
        def texts = blocks.collate(50).collectMany { some ->
            run("[\n" + some.collect { existing(it) }.join(',\n') + "\n].collect { export(it) }", [REGISTRY_AUTH: 'dXNlcjpwYXNz'])
        }
        def plans = texts.collate(50).collect { some -> plan(some.collect { it.contains('create ') ? it : "create $it" }.join('\n')) }
        def actions = plans.collectMany { it.actions() }
        def unsaid = [blocks, actions].transpose().collectMany { block, action -> unsaid(action.request().get(), block) }
        def changing = actions.findAll { it.verb() != Verb.ADOPT }*.notes()
        println "EXPORT ${blocks.size()} requests, ${blocks.countBy { it.kind }}, of them planned again and adopted as they are: ${actions.count { it.verb() == Verb.ADOPT }}"

        then:
        plans*.diagnostics().flatten().findAll { it.error } == []
        actions.size() == count
        blocks*.kind.countBy { it }.values().every { it > count / 4 }
        changing == []

        and: 'it says all that the service shows, and nothing of what it does not'
        unsaid == []
        [blocks, texts].transpose().every { block, text ->
            LOST[block.kind].keySet().every { word -> !(text =~ /(?m)^  $word /) }
        }

        where:
        count = Form.count('export', 24, 500)
        first = Long.getLong('paish.trials.seed', 1L)
        blocks = several(first, count)
    }

    def "the random requests use every word of the blocks"() {
        given:
        def blocks = several(1, 200)

        expect:
        Set words = blocks.findAll { it.kind == kind }.collectMany { it.words() } + (kind == 'dsw' ? ['imageAuth'] : [])
        words == product.block().words().keySet() + (kind == 'dlc' ? product.block().word('worker').get().block().get().words().keySet().collect { "role.$it".toString() } - 'role.field' : [])

        where:
        kind  | product
        'dsw' | new Dsw(InstantSource.system())
        'dlc' | new Dlc()
    }

    def "a job's clone is a new request with other words"() {
        when:
        run """
            def j = create $JOB
            create clone(j, name: 'again', priority: 3)
            create(clone j, name: 'fourth' { priority 4 })
            create clone(j, name: 'third') {
                command 'python other.py'
                worker { count 2; image '$GPU_IMAGE'; spec 'ecs.gn6v-c4g1.xlarge' }
            }
        """
        def jobs = world.cloud().rows('cn-hangzhou', 'pai-dlc:ListJobs', [:]).toList().collectEntries { [it.DisplayName, it] }

        then:
        jobs.keySet() == ['train', 'again', 'third', 'fourth'] as Set
        jobs.fourth.Priority == 4
        jobs.again.Priority == 3
        jobs.again.UserCommand == 'python train.py'
        jobs.again.JobMaxRunningTimeMinutes == 60
        jobs.third.UserCommand == 'python other.py'
        jobs.third.JobSpecs*.subMap('Type', 'PodCount', 'EcsSpec') == [[Type: 'Worker', PodCount: 2, EcsSpec: 'ecs.gn6v-c4g1.xlarge']]
    }

    def "a clone that the rules of its block forbid is no request"() {
        expect:
        said(failure("clone(create($JOB), name: 'bad name')")).contains('letters, digits')
    }

    def "a secret of what exists is asked for by its name, and a clone has it all the same"() {
        when:
        def text = run """
            def j = create dlc { name 'train'; type PyTorchJob; command 'python t.py'; maxRuntime '1h'
                                 env HF_TOKEN: secret('HF_TOKEN'), LR: 0.1
                                 worker { image '$GPU_IMAGE'; spec 'ecs.gn6i-c4g1.xlarge' } }
            create clone(j, name: 'again')
            export j
        """, [HF_TOKEN: 'hf_hidden']
        def again = world.cloud().rows('cn-hangzhou', 'pai-dlc:ListJobs', [:]).toList().find { it.DisplayName == 'again' }

        then:
        text.contains("env HF_TOKEN: secret('HF_TOKEN'), LR: '0.1'")
        !text.contains('hf_hidden')
        world.cloud().call('cn-hangzhou', 'pai-dlc:GetJob', [JobId: again.JobId]).Envs == [HF_TOKEN: 'hf_hidden', LR: '0.1']
        !world.dialogue.plans.toString().contains('hf_hidden')
    }

    def "a notebook becomes a job: its image, machine, data sets and variables"() {
        when:
        def request = run """
            def nb = create dsw {
                name 'nb'; spec 'ecs.gn6i-c4g1.xlarge'; imageUrl '$GPU_IMAGE'
                dataset 'd-vsqjvs0000rp5l206u', mount: '/mnt/data', access: RO
                env LR: 0.1
            }
            promote nb, { name 'train'; command 'python train.py'; maxRuntime '2h' }
        """

        then:
        request.body() == [WorkspaceId: '40823', DisplayName: 'train', JobType: 'PyTorchJob', UserCommand: 'python train.py',
                           JobMaxRunningTimeMinutes: 120L, Envs: [LR: '0.1'],
                           DataSources: [[DataSourceId: 'd-vsqjvs0000rp5l206u', MountPath: '/mnt/data', MountAccess: 'RO']],
                           JobSpecs: [[Type: 'Worker', PodCount: 1L, EcsSpec: 'ecs.gn6i-c4g1.xlarge', Image: GPU_IMAGE]]]
    }

    /** Each of another name. */
    private static List<GeneratedBlock> several(long first, int count) {
        def blocks = [:]
        for (long seed = first; blocks.size() < count; seed++) {
            def block = new GeneratedBlock(Form.spread(seed))
            blocks.putIfAbsent([block.kind, block.name], block)
        }
        blocks.values().toList()
    }

    /** The block's text with ids that the sandbox knows. */
    private static String existing(GeneratedBlock block) {
        def lines = block.lines.findAll { !it.startsWith('field') }.collect {
            it.replace('quota1abc', 'quota1a2b3c4d5e6').replace('code-1', 'code-7d6c5b4a39281706').replace('d-x1', 'd-vsqjvs0000rp5l206u')
        }
        if (block.lines.any { it.startsWith('imageUrl') }) {
            lines << "imageAuth secret('REGISTRY_AUTH')"
        }
        "create($block.kind {\n${lines.join('\n')}\n})"
    }

    private static List unsaid(Request request, GeneratedBlock block) {
        def lost = LOST[block.kind].values()*.first()
        def wanted = block.body.findAll { !(it.key in lost) }.collectEntries { field, value ->
            [field, field == 'DataSources' ? value*.subMap(MOUNT) : value]
        }
        def said = wanted.keySet().findAll { plain(request.body()[it]) != plain(wanted[it]) }
                .collect { "$block.kind $it: wanted ${plain(wanted[it])}, says ${plain(request.body()[it])}".toString() }
        def afterwards = request.afterwards().collectEntries { [it.operation(), it.parameters()] }
        // A time that is left becomes the time when it is over.
        def timers = afterwards.findAll { plain(block.afterwards[it.key]) != plain(it.value) && !block.afterwards[it.key]?.containsKey('RemainingTimeInMs') }
        said + (afterwards.keySet() == block.afterwards.keySet() ? [] : ["afterwards: wanted $block.afterwards, says $afterwards".toString()]) +
                timers.collect { "wanted ${block.afterwards[it.key]}, says $it".toString() }
    }

    /** Numbers, and ids that were replaced, as one text; lists of pairs in any order. */
    private static String plain(Object value) {
        value instanceof Map ? value.collect { k, v -> "$k=${plain(v)}".toString() }.sort().toString()
                : value instanceof List ? value.collect { plain(it) }.sort().toString()
                : value instanceof Number ? new BigDecimal(value.toString()).setScale(4, java.math.RoundingMode.HALF_UP).toString()
                : String.valueOf(value).replace('quota1a2b3c4d5e6', 'quota1abc').replace('code-7d6c5b4a39281706', 'code-1').replace('d-vsqjvs0000rp5l206u', 'd-x1')
    }
}
