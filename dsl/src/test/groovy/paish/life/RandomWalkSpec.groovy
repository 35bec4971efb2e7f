package paish.life

import paish.dlc.Dlc
import paish.dsw.Dsw
import paish.engine.EngineSpecification
import paish.engine.Handle
import paish.language.Entry
import paish.language.Failure
import paish.language.Filled
import paish.language.Place
import paish.language.WordReader
import paish.product.Product
import paish.trials.Form

import java.time.InstantSource

/**
 * Verbs at random, whatever the status. The model beside it, written from the sources and not from the program's
 * tables, says in which status which call may be sent; the ledger says which was.
 */
class RandomWalkSpec extends EngineSpecification {

    static final Map<String, List<String>> DSW = [
            StopInstance  : ['Running'],
            StartInstance : ['Stopped', 'Failed'],
            DeleteInstance: ['Stopped', 'Failed'],
            UpdateInstance: ['Stopped', 'Failed'],
    ]
    static final Map<String, List<String>> DLC = [
            StopJob  : ['Running', 'Queuing'],
            DeleteJob: ['Succeeded', 'Failed', 'Stopped'],
            UpdateJob: ['Creating', 'Queuing', 'EnvPreparing'],
    ]

    def "no verb is sent in a status that forbids it, and each is sent where it is allowed: seed #seed"() {
        given:
        def random = new Random(Form.spread(seed))
        def violations = []
        int made = 0
        Map<String, Handle> handles = [:]

        when:
        steps.times {
            ['dsw', 'dlc'].findAll { !handles[it] }.each { kind -> handles[kind] = create(kind, made++) }
            def kind = random.nextBoolean() ? 'dsw' : 'dlc'
            def handle = handles[kind]
            def status = status(handle)
            if (status == null) {
                handles.remove(kind)
                return
            }
            def model = kind == 'dsw' ? DSW : DLC
            def operation = model.keySet()[random.nextInt(model.size())]
            if (random.nextInt(4) == 0) {
                client.faults(["$operation:commit-drop:1", "$operation:drop:0.5", "$operation:error500:0.5"][random.nextInt(3)].toString())
            }
            int before = client.ledger().size()
            perform(operation, handle, random)
            def sent = client.ledger().drop(before)*.action
            client.faults('')
            boolean allowed = status in model[operation]
            if (sent.any { it != operation } || (!allowed && sent) || (allowed && !sent)) {
                violations << "$operation in $status: sent $sent"
            }
            client.advance("${random.nextInt(90)}s")
        }

        then:
        violations == []

        where:
        seed << Form.seeds('walks', 2, 10)
        steps = Form.count('steps', 75, 1_000)
    }

    private Handle create(String kind, int number) {
        def handle = engine.create(kind == 'dsw' ? notebook("nb$number".toString()) : job([UserCommand: 'sleep 120', ResourceId: 'quota1f0e9d8c7b6',
                JobSpecs: [[Type: 'Worker', PodCount: 1, Image: 'registry.cn-hangzhou.aliyuncs.com/pai-dlc/pytorch-training:2.4-cpu',
                            ResourceConfig: [CPU: '4', Memory: '8Gi']]]], "train$number".toString()))
        engine.flush()
        handle
    }

    /** A refusal is as good as a call here: the ledger tells. */
    private void perform(String operation, Handle handle, Random random) {
        try {
            switch (operation) {
                case ~/Stop.*/: engine.stop([handle], [:]); break
                case ~/Start.*/: engine.start([handle]); break
                case ~/Delete.*/: engine.delete([handle]); break
                case 'UpdateInstance': engine.change([(handle): new Dsw(clock()).update(words(new Dsw(clock()), 'driver', "535.${random.nextInt(1000)}".toString()), false)]); break
                default: engine.change([(handle): new Dlc().update(words(new Dlc(), 'priority', other(handle)), false)])
            }
        } catch (Failure ignored) {
        }
    }

    private int other(Handle handle) {
        client.dlc('GetJob', [JobId: handle.id().get()]).Priority == 3 ? 4 : 3
    }

    private static InstantSource clock() {
        InstantSource.system()
    }

    private static Filled words(Product product, String word, Object value) {
        def block = product.block()
        Entry entry = new WordReader(block.word(word).get(), "${block.name()}.$word".toString(), Place.NOWHERE, {}).read([value], [:], Optional.empty())
        new Filled(block, block.name(), Place.NOWHERE, [entry])
    }

    private String status(Handle handle) {
        def reply = handle.kind() == 'dsw'
                ? client.dsw('GetInstance', [InstanceId: handle.id().get()])
                : client.dlc('GetJob', [JobId: handle.id().get()])
        reply.Status
    }
}
