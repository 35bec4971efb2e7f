package paish.diagnosis

import paish.api.Api
import paish.cloud.Cloud
import paish.cloud.Clouds
import paish.cloud.Settings
import paish.cloud.Sleeper
import paish.cloud.Target
import paish.engine.CountingCloud
import paish.product.diagnosis.Diagnosis
import paish.sandbox.Client
import paish.sandbox.Sandbox
import paish.sandbox.SandboxOptions
import paish.script.Products
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Path
import java.time.Duration
import java.time.InstantSource

/** One sandbox for a specification, whose clock moves when it is told to; each row has a resource of its own. */
abstract class DiagnosisSpecification extends Specification {

    static final String REGION = 'cn-hangzhou'

    @TempDir
    @Shared
    Path state

    @Shared
    @AutoCleanup
    Sandbox sandbox

    @Shared
    @AutoCleanup
    CountingCloud cloud

    @Shared
    Client client

    def setupSpec() {
        sandbox = Sandbox.start(new SandboxOptions(0, state, '', 1e-9, 7, InstantSource.system()))
        client = new Client(endpoint: sandbox.endpoint(), time: InstantSource.system(), region: REGION)
        def settings = new Settings(InstantSource.system(), {} as Sleeper, new Random(7), Duration.ofSeconds(5), Duration.ofSeconds(5), [:])
        cloud = new CountingCloud(cloud: Clouds.open(Target.sandbox(sandbox.endpoint()), new Api(), settings))
    }

    def cleanup() {
        client.faults('')
    }

    Diagnosis diagnoseJob(String id) {
        diagnose('dlc', 'pai-dlc:GetJob', [JobId: id], cloud)
    }

    Diagnosis diagnoseNotebook(String id) {
        diagnose('dsw', 'pai-dsw:GetInstance', [InstanceId: id], cloud)
    }

    static Diagnosis diagnose(String kind, String get, Map id, Cloud cloud) {
        new Products().get(kind).get().observation().diagnose(cloud, REGION, cloud.call(REGION, get, id))
    }

    /** A job whose command asks for the scenario, when it has come to its end. */
    String job(String scenario, Map more = [:]) {
        def id = client.job([UserCommand: "python train.py   # fails-with $scenario".toString()] + more)
        client.advance('20m')
        id
    }

    /** A notebook whose start script asks for it. */
    String notebook(String scenario, Map more = [:]) {
        def id = client.instance([UserCommand: [OnStart: [Content: "pip install -r requirements.txt   # fails-with $scenario".toString()]]] + more)
        client.advance('20m')
        id
    }

    static List<Map> workers(int count) {
        [[Type: 'Worker', PodCount: count, Image: 'registry.cn-hangzhou.aliyuncs.com/pai-dlc/pytorch-training:2.4-gpu', EcsSpec: 'ecs.gn6i-c4g1.xlarge']]
    }
}
