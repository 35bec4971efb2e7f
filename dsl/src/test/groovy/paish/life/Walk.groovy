package paish.life

import paish.api.Api
import paish.cloud.Cloud
import paish.cloud.CloudException
import paish.cloud.Clouds
import paish.cloud.Settings
import paish.cloud.Sleeper
import paish.cloud.Target
import paish.engine.Engine
import paish.engine.EngineOptions
import paish.engine.SandboxTime
import paish.engine.ScriptedDialogue
import paish.language.Failure
import paish.life.StatusModel.Move
import paish.sandbox.Client
import paish.sandbox.Sandbox
import paish.sandbox.SandboxOptions
import paish.script.Context
import paish.script.Interactive
import paish.script.Products
import paish.script.Source
import paish.script.World

import java.nio.file.Path
import java.time.Duration
import java.time.Instant
import java.time.InstantSource

/**
 * Random verbs of one product, typed at a prompt, on three resources in whatever status they are. Some steps are
 * restless: replies are lost, and time passes before every look of the program.
 */
class Walk implements AutoCloseable {

    private static final int HELD = 3
    private static final List<String> ONE_AT_A_TIME = ['snapshot', 'label', 'terminal', 'dashboard']

    /** Verb → status that it was said in → how often it was sent, and how often not. */
    final Map<String, Map<String, List<Integer>>> met = new TreeMap<>().withDefault { new TreeMap<>().withDefault { [0, 0] } }
    final List<String> violations = []
    int made

    private final String kind
    private final Random random
    private final List<Move> moves
    private final Sandbox sandbox
    private final Client client
    private final SandboxTime time
    private final Overseen overseen
    private final Interactive prompt
    private final String[] ids = new String[HELD]
    private boolean restless
    private int number
    private long entries

    Walk(String kind, long seed, Path folder) {
        this.kind = kind
        this.random = new Random(seed)
        this.moves = kind == 'dsw' ? StatusModel.DSW : StatusModel.DLC
        this.sandbox = Sandbox.start(new SandboxOptions(0, folder, '', 1e-9, seed, InstantSource.system()))
        this.client = new Client(endpoint: sandbox.endpoint(), time: InstantSource.system(), region: 'cn-hangzhou')
        this.time = new SandboxTime(client: client, now: Instant.parse(client.control('GET', 'clock').now as String))
        def settings = new Settings(InstantSource.system(), {} as Sleeper, new Random(seed), Duration.ofSeconds(5), Duration.ofSeconds(5), [:])
        this.overseen = new Overseen(cloud: Clouds.open(Target.sandbox(sandbox.endpoint()), new Api(), settings), beforeLook: this.&mayTakeTime)
        // One at a time, so that a seed repeats the walk.
        def options = new EngineOptions('sandbox', false, Optional.empty(), 1, Duration.ofSeconds(90))
        def engine = new Engine(overseen, new Products().provisioners(), new ScriptedDialogue(), options, time)
        def world = new World() {
            Cloud cloud() { overseen }

            Engine engine() { engine }
        }
        this.prompt = new Interactive(Context.EMPTY, { world }, {}, new PrintStream(OutputStream.nullOutputStream()))
        say("region 'cn-hangzhou'; workspace '40823'")
    }

    void step() {
        number++
        def move = moves[random.nextInt(moves.size())]
        boolean many = !(move.verb in ONE_AT_A_TIME) && random.nextInt(5) == 0
        def chosen = many ? (0..<HELD).toList().take(2 + random.nextInt(2)) : [random.nextInt(HELD)]
        tell(move, chosen.collectEntries { [it, look(it) ?: created(it)] }, many || random.nextInt(3))
        pass(random.nextInt(random.nextInt(3) ? 90 : 10))
    }

    private void tell(Move move, Map<Integer, Map> shown, boolean calm) {
        boolean faulty = !calm && random.nextBoolean()
        if (faulty) {
            client.faults("$move.sends:${['commit-drop:1', 'drop:0.5', 'error500:0.5', 'truncate:0.5'][random.nextInt(4)]}")
        }
        restless = !calm
        overseen.begin()
        String text = move.text(shown.keySet().collect { "h$it" }.join(', '), number)
        String outcome = say(text)
        restless = false
        if (faulty) {
            client.faults('')
        }
        judge(move, shown, calm, "$text in ${shown.values()*.Status}: sent $overseen.sent, $outcome".toString())
    }

    private void judge(Move move, Map<Integer, Map> shown, boolean calm, String what) {
        def sent = overseen.sent
        def received = received()
        def allowed = shown.findAll { move.allows(it.value, number) }.keySet()
        shown.each { slot, now -> met[move.verb][now.Status] = met[move.verb][now.Status].withIndex().collect { n, i ->
            n + (sent.any { it.id == ids[slot] } == (i == 0) ? 1 : 0) } }
        expect(sent.every { it.action == move.sends && shown.keySet().any { slot -> ids[slot] == it.id } }, "another call, $what")
        expect(sent.every { it.status in move.from }, "sent in a status that forbids it, $what")
        expect(sent.every { s -> move.when(shown[ids.findIndexOf { it == s.id }], number) }, "sent for nothing, $what")
        expect(received.every { it.action == move.sends }, "another call was received, $what")
        expect(received.every { it.status < 400 || it.status >= 500 }, "the service had to refuse it: ${received*.code}, $what")
        received.groupBy { it.target }.values().each { of ->
            expect(of.findIndexOf { it.status == 200 && it.reply == 'whole' } in [-1, of.size() - 1], "sent again after it was done, $what")
        }
        if (calm) {
            expect(sent.every { s -> allowed.any { ids[it] == s.id } }, "sent against the model, $what")
            expect(sent*.id.toSet().size() == sent.size(), "sent twice, $what")
            expect(allowed.size() < shown.size() || sent.size() == shown.size(), "not sent, $what")
            if (shown.size() == 1 && sent) {
                int slot = shown.keySet()[0]
                expect((look(slot)?.Status ?: '') == move.leads(shown[slot].Status), "does not lead where it should, $what")
            }
        }
    }

    private void expect(boolean so, String otherwise) {
        if (!so) {
            violations << "step $number: $otherwise".toString()
        }
    }

    /** What the service got since the last time. */
    private List<Map> received() {
        def fresh = client.exchange('GET', "/_sandbox/ledger", [since: entries.toString()], '', [:]).entries as List<Map>
        entries = fresh ? fresh.last().seq as long : entries
        fresh
    }

    private Map look(int slot) {
        if (!ids[slot]) {
            return null
        }
        def reply = kind == 'dsw' ? client.dsw('GetInstance', [InstanceId: ids[slot]]) : client.dlc('GetJob', [JobId: ids[slot]])
        reply.http == 200 ? reply.body : null
    }

    /** Some fail at the start, some while they run. */
    private Map created(int slot) {
        String action = kind == 'dsw' ? 'CreateInstance' : 'CreateJob'
        client.faults(['', '', '', "$action:image-pull:1", "$action:node-failure:1:${30 + random.nextInt(300)}"][random.nextInt(5)].toString())
        String outcome = say("h$slot = create ${kind == 'dsw' ? notebook() : job()}")
        client.faults('')
        ids[slot] = prompt.variables()["h$slot".toString()].getProperty('id')
        assert outcome == 'done'
        received()
        look(slot)
    }

    private String notebook() {
        String machine = random.nextBoolean() ? "spec 'ecs.c6.large'" : "quota 'quota1a2b3c4d5e6'; resources cpu: 1, memory: '2Gi'"
        "dsw { name 'nb${++made}'; image 'image-05cefd0be2exxxx'; $machine; stopAfter '${1 + random.nextInt(4)}h' }"
    }

    private String job() {
        String machine = random.nextBoolean() ? "spec 'ecs.g7.2xlarge'" : "resources cpu: 1, memory: '2Gi'"
        String end = random.nextInt(4) ? '' : '; exit 1'
        """dlc { name 'tr${++made}'; type PyTorchJob; command 'sleep ${30 + random.nextInt(600)}$end'; maxRuntime '${2 + random.nextInt(8)}min'
                 ${machine.startsWith('spec') ? '' : "quota 'quota1a2b3c4d5e6'"}
                 ${random.nextInt(4) ? '' : 'sanityCheck true'}
                 worker { image 'registry.cn-hangzhou.aliyuncs.com/pai-dlc/pytorch-training:2.4-cpu'; $machine } }"""
    }

    /** @return how it went */
    private String say(String text) {
        try {
            prompt.evaluate(new Source('walk', text, Path.of('.')))
            'done'
        } catch (Failure refused) {
            ([refused.message] + refused.diagnostics()*.message()).join('; ')
        } catch (CloudException unread) {
            unread.message
        }
    }

    private void mayTakeTime() {
        if (restless && random.nextBoolean()) {
            pass(random.nextInt(40))
        }
    }

    private void pass(int seconds) {
        time.sleep(Duration.ofSeconds(seconds))
        time.slept.clear()
    }

    @Override
    void close() {
        overseen.close()
        sandbox.close()
    }
}
