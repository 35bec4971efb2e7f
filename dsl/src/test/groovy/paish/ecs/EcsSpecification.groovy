package paish.ecs

import paish.engine.Engine
import paish.engine.EngineOptions
import paish.engine.Event
import paish.engine.Journal
import paish.engine.ScriptedDialogue
import paish.cloud.Cloud
import paish.journal.SqliteJournal
import paish.language.Failure
import paish.sandbox.Client
import paish.script.Context
import paish.script.Products
import paish.script.Scripts
import paish.script.Source
import paish.script.World
import paish.trials.Service
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Path
import java.time.Instant
import java.time.InstantSource

/** A person with scripts, a journal on disk, and a service over the wire whose clock moves only while somebody waits. */
abstract class EcsSpecification extends Specification {

    static final List<String> SHARED = ['vpc-bp1qpo0kug3a20qqe9h7v', 'vpc-bp1m7v25emi1h5mtc8kzz', 'vsw-bp1s5fnvk4gn2tws03624',
                                        'vsw-bp1a2tq8hxo6p4b0dumde', 'vsw-bp1k9bxh0y5v3r0y7f2wj', 'sg-bp1fg655nh68xyz9i1ly']

    static final String SINGAPORE = "region 'ap-southeast-1'\n"
    static final String HANGZHOU = "region 'cn-hangzhou'\n"

    @TempDir
    Path home

    @AutoCleanup
    Service service = new Service(7)

    ScriptedDialogue dialogue = new ScriptedDialogue()
    Passing cloud
    Client client
    private final List<Journal> journals = []

    def setup() {
        cloud = new Passing(cloud: service.cloud)
        client = new Client(endpoint: service.endpoint, time: InstantSource.system())
    }

    def cleanup() {
        journals.findAll { it instanceof AutoCloseable }*.close()
    }

    /** What a new process is: an engine of its own, and its own connection to the one journal. */
    Engine engine(Map how = [:]) {
        def journal = how.journal ?: new SqliteJournal(how.home ?: home, 'sandbox')
        journals << journal
        new Engine(how.cloud ?: cloud, new Products().provisioners(), dialogue, EngineOptions.of('sandbox', false), service.clock, journal)
    }

    /** {@code paish run}. @return the value of the script */
    def run(String script, Engine engine = engine()) {
        def world = new World() {
            Cloud cloud() { EcsSpecification.this.cloud }

            Engine engine() { engine }
        }
        Scripts.run([new Source('x.pai', script, home)], new Context([:], [:], [:]), { world }, { }, System.out)
    }

    Failure failure(Closure work) {
        try {
            work()
        } catch (Failure failure) {
            return failure
        }
        throw new AssertionError('nothing failed' as Object)
    }

    /** What the run printed on its instance. */
    List<String> getPrinted() {
        dialogue.of(Event.Type.LOG)*.details()*.message
    }

    List<String> getWarnings() {
        dialogue.of(Event.Type.WARNING)*.details()*.message
    }

    /** Ids of everything of ours that is there now, in any of the regions. */
    List<String> left(String... regions = ['cn-hangzhou', 'cn-shanghai', 'ap-southeast-1']) {
        regions.collectMany { region -> everything(region).findAll { marked(it.value) }*.key }
    }

    Map<String, Map> everything(String region) {
        ours(region, 'vpc:DescribeVpcs', 'VpcId') + ours(region, 'vpc:DescribeVSwitches', 'VSwitchId') +
                ours(region, 'ecs:DescribeSecurityGroups', 'SecurityGroupId') + ours(region, 'ecs:DescribeInstances', 'InstanceId')
    }

    private Map<String, Map> ours(String region, String operation, String id) {
        service.cloud.rows(region, operation, [:]).toList().collectEntries { [it[id], it] }
    }

    private static boolean marked(Map row) {
        row.Tags?.Tag?.any { 'paish' in [it.Key, it.TagKey] }
    }

    /** What the service has carried out, in its order. */
    List<Map> done(String action = null) {
        service.ledger().findAll { (it.status as int) == 200 && (action == null || it.action == action) }
    }

    /** @param where region, zone, type; all of them when not said */
    void stock(Map where = [:], boolean available) {
        client.control('POST', 'stock', where + [available: available])
    }

    void prices(Map where = [:], Number factor) {
        client.control('POST', 'prices', where + [factor: factor])
    }

    /** More than Cloud Assistant takes at once. */
    static String longScript() {
        (1..2800).collect { "echo this is line number $it of many" }.join('\n') + '\n'
    }

    static String oneShot(String script, String words = '') {
        "def r = create ecs { name 'run1'; type 'ecs.g7.2xlarge'; image 'ubuntu_22_04'; script \"\"\"$script\"\"\"; $words }\nr.ExitCode\n"
    }
}
