package paish.life

import java.time.InstantSource
import paish.GeneratedBlock
import paish.dlc.Dlc
import paish.dsw.Dsw
import paish.engine.Action.Verb
import paish.engine.Request
import paish.SandboxWorld
import paish.script.Context
import paish.script.Scripts
import paish.script.Source
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
        def plans = texts.collate(50).collect { some -> planAlone(some.join('\n')) }
        def actions = plans.collectMany { it.actions() }
        def unsaid = [blocks, actions].transpose().collectMany { block, action -> unsaid(action.request().get(), block) }
        def changing = actions.findAll { it.verb() != Verb.ADOPT }*.notes()
        println "EXPORT ${blocks.size()} requests, ${blocks.countBy { it.kind }}, of them planned again and adopted as they are: ${actions.count { it.verb() == Verb.ADOPT }}"

        then:
        plans*.diagnostics().flatten().findAll { it.error } == []
        actions.size() == count
        blocks*.kind.countBy { it }.values().every { it > count / 4 }
        changing == []

        and: 'nothing else is left out'
        texts*.readLines().flatten().findAll { it.contains('not said here') }.unique() == []

        and: 'it says all that the service shows'
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

    def "an export is a script of its own: run elsewhere it makes the same, run again it makes nothing"() {
        given:
        run "create $NOTEBOOK, $JOB"
        def elsewhere = new SandboxWorld(folder.resolve('elsewhere'))

        when:
        def text = run("export instance('nb'), job('train')")
        2.times { Scripts.run([new Source('y.pai', text, folder)], Context.EMPTY, { elsewhere }, { }, System.out) }

        then:
        text.readLines().take(4) == ["region 'cn-hangzhou'", "workspace '40823'", '', 'create dsw {']
        elsewhere.ledger()*.action.sort() == ['CreateInstance', 'CreateJob']
        Scripts.run([new Source('z.pai', HEAD + "export instance('nb'), job('train')", folder)], Context.EMPTY, { elsewhere }, { }, System.out) == text

        cleanup:
        elsewhere.close()
    }

    def "what an export cannot say stands in it as a remark"() {
        given:
        run """create dlc { name 'train'; type TFJob; command 'python t.py'; maxRuntime '1h'; successPolicy 'AllWorkers'
                     dataset 'd-vsqjvs0000rp5l206u', mount: '/mnt/data', access: RO; env HF_TOKEN: secret('HF_TOKEN')
                     worker { image '$GPU_IMAGE'; spec 'ecs.gn6i-c4g1.xlarge' } }""", [HF_TOKEN: 'hf_hidden']
        world.cloud().call('cn-hangzhou', 'pai-dlc:CreateJob', [WorkspaceId: '40823', DisplayName: 'made.elsewhere', JobType: 'PyTorchJob', UserCommand: '# nothing',
                CredentialConfig: [EnableCredentialInject: true],
                JobSpecs: [[Type: 'Worker', PodCount: 1, EcsSpec: 'ecs.gn6i-c4g1.xlarge', Image: GPU_IMAGE]]])

        when:
        def lines = run("export jobs().sort { it.DisplayName }").readLines()*.trim()
        def remarks = lines.findAll { it.startsWith('//') }*.substring(3)

        then:
        remarks[0] == 'To be set in the environment before it runs: HF_TOKEN'
        remarks.find { it.contains('access, version, options') }
        remarks.find { it.contains('successPolicy') }
        remarks.find { it.startsWith('check will not accept it: command') }
        remarks.contains('set, and not said here: CredentialConfig.EnableCredentialInject')
    }

    def "a clone says in its plan what it could not copy, a promotion what stays with the notebook"() {
        when:
        run """
            def j = create dlc { name 'train'; type PyTorchJob; command 'python t.py'; maxRuntime '1h'; dataset 'd-vsqjvs0000rp5l206u', mount: '/mnt/data', access: RO
                                 worker { image '$GPU_IMAGE'; spec 'ecs.gn6i-c4g1.xlarge' } }
            create clone(j, name: 'again')
            def nb = create dsw { name 'nb'; spec 'ecs.gn6i-c4g1.xlarge'; imageUrl '$GPU_IMAGE'; label team: 'vision'; stopAfter '8h'; onStart 'echo hello' }
            create promote(nb, name: 'promoted', command: 'python t.py', maxRuntime: '1h')
        """
        def notes = planned().collectEntries { [it.name(), it.notes()] }

        then:
        notes.again.find { it =~ /^copied of dlc 'train' \(dlc\w+\); not shown by the service, .*: access, version, options/ }
        notes.promoted.find { it =~ /^made of dsw 'nb' \(dsw-\w+\); stays with the notebook: label, onStart, stopAt/ }
        notes.again.count { it.contains('copied') } == 1
        notes.train.every { !it.contains('copied') }
    }

    def "the block alone is to be had, too"() {
        expect:
        run("export create($NOTEBOOK), block: true").readLines().take(3) == ['dsw {', "  name 'nb'", "  workspace '40823'"]
        said(failure("export 'nb'")).contains("takes handles, not the text 'nb'")
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

    def "a role that a clone says in part keeps the rest of what it has: #changes"() {
        given:
        run """create dlc {
            name 'train'; type TFJob; command 'python train.py'; maxRuntime '1h'; env LR: 0.1, SEED: 7; tag team: 'vision'
            ps { image '$GPU_IMAGE'; spec 'ecs.g7.2xlarge' }
            worker { count 2; image '$GPU_IMAGE'; spec 'ecs.gn6i-c4g1.xlarge'; spot discount: 0.5; disk '100Gi' }
        }"""

        when:
        def body = run("clone job('train')$changes").body()
        def worker = body.JobSpecs.find { it.Type == 'Worker' }
        def ps = body.JobSpecs.find { it.Type == 'PS' }

        then:
        [worker.PodCount, worker.EcsSpec, worker.SystemDisk.Size, worker.SpotSpec.SpotStrategy] == [count, spec, 100, 'SpotWithPriceLimit']
        [worker.Image, ps.Image] == [image, image]
        [ps.PodCount, ps.EcsSpec] == [1, 'ecs.g7.2xlarge']
        body.JobSpecs.size() == 2
        body.Envs == variables
        body.Settings.Tags == [team: 'vision']

        where:
        changes                                                 || count | spec                      | image               | variables
        ", worker: [count: 3]"                                  || 3     | 'ecs.gn6i-c4g1.xlarge'    | GPU_IMAGE           | [LR: '0.1', SEED: '7']
        ", { worker { count 3 } }"                              || 3     | 'ecs.gn6i-c4g1.xlarge'    | GPU_IMAGE           | [LR: '0.1', SEED: '7']
        ", { role('Worker') { spec 'ecs.gn6v-c4g1.xlarge' } }"  || 2     | 'ecs.gn6v-c4g1.xlarge'    | GPU_IMAGE           | [LR: '0.1', SEED: '7']
        ", image: 'registry.example.com/own:1'"                 || 2     | 'ecs.gn6i-c4g1.xlarge'    | 'registry.example.com/own:1' | [LR: '0.1', SEED: '7']
        ", env: [LR: 0.2]"                                      || 2     | 'ecs.gn6i-c4g1.xlarge'    | GPU_IMAGE           | [LR: '0.2', SEED: '7']
        ", env: [LR: 0.2], without: 'env'"                      || 2     | 'ecs.gn6i-c4g1.xlarge'    | GPU_IMAGE           | [LR: '0.2']
    }

    def "what a role becomes is held against its rules as a whole"() {
        given:
        run "create $JOB"

        expect:
        said(failure("clone job('train'), worker: [resources: [cpu: 4, memory: '8Gi']]")).contains('resources need a quota')
        said(failure("clone job('train'), worker: [spot: [limit: 6, discount: 0.5]]")).contains('discount')
        said(failure("clone job('train'), worker: 3")).contains('worker: [count: 2]')
        said(failure("clone job('train'), { worker { cuont 3 } }")).contains("did you mean 'count'?")
    }

    def "a role that a promotion says in part has the notebook's machine"() {
        when:
        def request = run """
            def nb = create dsw { name 'nb'; spec 'ecs.gn6i-c4g1.xlarge'; imageUrl '$GPU_IMAGE' }
            promote nb, { name 'train'; command 'python train.py'; worker { count 2 }; master { spec 'ecs.g7.2xlarge' } }
        """

        then:
        request.body().JobSpecs*.subMap('Type', 'PodCount', 'EcsSpec', 'Image') == [
                [Type: 'Worker', PodCount: 2, EcsSpec: 'ecs.gn6i-c4g1.xlarge', Image: GPU_IMAGE],
                [Type: 'Master', PodCount: 1, EcsSpec: 'ecs.g7.2xlarge', Image: GPU_IMAGE]]
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

    /** Nothing but the text itself. */
    private planAlone(String script) {
        Scripts.plan([new Source('x.pai', script, folder)], Context.EMPTY, { world })
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
