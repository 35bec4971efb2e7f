package paish.engine

import paish.api.Api
import paish.cloud.Clouds
import paish.cloud.Settings
import paish.cloud.Sleeper
import paish.cloud.Target
import paish.dlc.DlcProvisioner
import paish.dsw.DswProvisioner
import paish.language.Failure
import paish.language.Place
import paish.sandbox.Client
import paish.sandbox.Sandbox
import paish.sandbox.SandboxOptions
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Path
import java.time.Duration
import java.time.InstantSource

/** An engine, a person with a script, and a sandbox whose clock moves only while the engine sleeps. */
abstract class EngineSpecification extends Specification {

    static final String REGION = 'cn-hangzhou'
    static final String WORKSPACE = '40823'

    @TempDir
    Path state

    @AutoCleanup
    Sandbox sandbox

    @AutoCleanup
    CountingCloud cloud

    Client client
    SandboxTime time
    ScriptedDialogue dialogue = new ScriptedDialogue()
    MemoryJournal journal = new MemoryJournal()
    Engine engine

    def setup() {
        sandbox = Sandbox.start(new SandboxOptions(0, state, '', 1e-9, 7, InstantSource.system()))
        client = new Client(endpoint: sandbox.endpoint(), time: InstantSource.system(), region: REGION)
        time = new SandboxTime(client: client)
        def settings = new Settings(InstantSource.system(), {} as Sleeper, new Random(7),
                Duration.ofSeconds(5), Duration.ofSeconds(5), [:])
        cloud = new CountingCloud(cloud: Clouds.open(Target.sandbox(sandbox.endpoint()), new Api(), settings))
        engine = engine(EngineOptions.of('sandbox', false))
    }

    Engine engine(EngineOptions options) {
        new Engine(cloud, [new DswProvisioner(), new DlcProvisioner()], dialogue, options, time, journal)
    }

    /** What {@code dsw { … }} evaluates to; {@code null} takes a field away. */
    Request notebook(Map overrides = [:], String name = 'nb') {
        def body = [WorkspaceId: WORKSPACE, InstanceName: name, EcsSpec: 'ecs.c6.large',
                    ImageId: 'image-05cefd0be2exxxx', Accessibility: 'PRIVATE'] + overrides
        request('dsw', name, body)
    }

    Request notebook(String name) {
        notebook([:], name)
    }

    Request job(Map overrides = [:], String name = 'train') {
        def worker = [Type: 'Worker', PodCount: 2, EcsSpec: 'ecs.g7.2xlarge',
                      Image: 'registry.cn-hangzhou.aliyuncs.com/pai-dlc/pytorch-training:2.4-cpu']
        def body = [WorkspaceId: WORKSPACE, DisplayName: name, JobType: 'PyTorchJob', UserCommand: 'python train.py',
                    JobSpecs: [worker]] + overrides
        request('dlc', name, body)
    }

    Request job(String name) {
        job([:], name)
    }

    Request request(String kind, String name, Map body, Map more = [:]) {
        new Request(kind, name, REGION, WORKSPACE, body.findAll { it.value != null }, more.afterwards ?: [],
                Optional.ofNullable(more.maxRuntime), more.again ?: false, more.place ?: at(1),
                more.places ?: [:])
    }

    /** The same request with something beside its body. */
    Request with(Map more, Request request) {
        this.request(request.kind(), request.name(), request.body(), more)
    }

    static Place at(int line) {
        new Place('x.pai', line, 1)
    }

    List<Map> created() {
        client.ledger().findAll { it.action in ['CreateInstance', 'CreateJob'] }
    }

    List<Map> listed() {
        client.dsw('ListInstances', [ResourceId: 'ALL', PageSize: 100]).Instances as List<Map>
    }

    static Failure failure(Closure work) {
        try {
            work()
        } catch (Failure failure) {
            return failure
        }
        throw new AssertionError('nothing failed' as Object)
    }
}
