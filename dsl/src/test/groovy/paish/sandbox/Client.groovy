package paish.sandbox

import com.google.gson.Gson
import com.google.gson.GsonBuilder
import com.google.gson.JsonPrimitive
import com.google.gson.JsonSerializer
import com.google.gson.ToNumberPolicy
import paish.api.Api
import paish.api.Operation

import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.time.Duration
import java.time.Instant
import java.time.InstantSource

/** Calls a sandbox as a client of the services would: places the parameters by the tables and signs. */
class Client {

    static final Api API = new Api()
    static final Gson JSON = new GsonBuilder()
            .setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE)
            .registerTypeHierarchyAdapter(GString, { text, type, context -> new JsonPrimitive(text.toString()) } as JsonSerializer)
            .create()

    URI endpoint
    InstantSource time
    String region = ''
    Signer signer = new Signer()
    HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()

    Answer dsw(String action, Map parameters = [:]) {
        call("pai-dsw:$action", parameters)
    }

    Answer dlc(String action, Map parameters = [:]) {
        call("pai-dlc:$action", parameters)
    }

    Answer ai(String action, Map parameters = [:]) {
        call("aiworkspace:$action", parameters)
    }

    Answer ecs(String action, Map parameters = [:]) {
        call("ecs:$action", parameters)
    }

    Answer vpc(String action, Map parameters = [:]) {
        call("vpc:$action", parameters)
    }

    Answer call(String id, Map parameters) {
        Operation operation = API.operation(id).get()
        if (operation.style() == 'RPC') {
            return rpc(operation, parameters)
        }
        def path = operation.path()
        operation.pathParams().keySet().each { path = path.replace("{$it}", Signer.rfc3986(parameters[it].toString())) }
        def query = parameters.findAll { it.key in operation.query().keySet() }
                .collectEntries { k, v -> [k, v instanceof Map || v instanceof List ? JSON.toJson(v) : v.toString()] }
        def body = parameters.findAll { it.key in operation.body().keySet() }
        send(operation.method(), path, query, operation.body() ? JSON.toJson(body) : '', headers(operation))
    }

    /** The region is a parameter like any other, for those that ask for it. */
    private Answer rpc(Operation operation, Map parameters) {
        def asked = (operation.query().RegionId ? [RegionId: region ?: 'cn-hangzhou'] : [:]) + parameters
        send(operation.method(), operation.path(), flat('', asked), '', headers(operation))
    }

    /** {@code [Tag: [[Key: 'a']]]} as {@code Tag.1.Key=a}. */
    static Map<String, String> flat(String prefix, value) {
        if (value instanceof Map) {
            return value.collectEntries { k, v -> flat(prefix ? "$prefix.$k".toString() : k, v) }
        }
        if (value instanceof List) {
            return value.withIndex().collectEntries { v, i -> flat("$prefix.${i + 1}".toString(), v) }
        }
        [(prefix): value.toString()]
    }

    Map<String, String> headers(Operation operation) {
        [host                   : "127.0.0.1:$endpoint.port".toString(),
         'x-acs-action'         : operation.action(),
         'x-acs-version'        : operation.version(),
         'x-acs-date'           : Instant.ofEpochSecond(time.instant().epochSecond).toString(),
         'x-acs-signature-nonce': UUID.randomUUID().toString()] + (region ? ['x-paish-region': region] : [:])
    }

    Answer send(String method, String path, Map<String, String> query, String body, Map<String, String> headers) {
        byte[] bytes = body.getBytes('UTF-8')
        def signed = [*: headers, 'x-acs-content-sha256': Signer.sha256(bytes)]
        signed.authorization = signer.authorization(method, path, query, signed, bytes)
        exchange(method, path, query, body, signed)
    }

    /** Without signing. The query goes out as a form, as the official library sends it. */
    Answer exchange(String method, String path, Map<String, String> query, String body, Map<String, String> headers) {
        def form = query.collect { k, v -> URLEncoder.encode(k, 'UTF-8') + '=' + URLEncoder.encode(v, 'UTF-8') }.join('&')
        def request = HttpRequest.newBuilder(URI.create("$endpoint$path${form ? "?$form" : ''}"))
                .timeout(Duration.ofSeconds(20))
                .method(method, body ? HttpRequest.BodyPublishers.ofString(body) : HttpRequest.BodyPublishers.noBody())
        headers.findAll { it.key != 'host' }.each { k, v -> request.header(k, v) }
        def response = http.send(request.build(), HttpResponse.BodyHandlers.ofString())
        new Answer(http: response.statusCode(), headers: response.headers().map(),
                body: response.body() ? JSON.fromJson(response.body(), Map) : [:])
    }

    /** The control plane takes no signature. */
    Map control(String method, String what, Map body = null) {
        exchange(method, "/_sandbox/$what", [:], body == null ? '' : JSON.toJson(body), [:]).body
    }

    void advance(String by) {
        assert control('POST', 'clock', [advance: by]).now
    }

    List<Map> ledger() {
        control('GET', 'ledger').entries as List<Map>
    }

    void faults(String specification) {
        assert control('POST', 'faults', [faults: specification]).containsKey('faults')
    }

    Map INSTANCE = [WorkspaceId: '40823', InstanceName: 'nb', EcsSpec: 'ecs.c6.large', ImageId: 'image-05cefd0be2exxxx']
    Map JOB = [WorkspaceId: '40823', DisplayName: 'train', JobType: 'PyTorchJob', UserCommand: 'python train.py',
               JobSpecs: [[Type   : 'Worker', PodCount: 1, Image: 'registry.cn-hangzhou.aliyuncs.com/pai-dlc/pytorch-training:2.4-cpu',
                           EcsSpec: 'ecs.g7.2xlarge']]]

    String instance(Map overrides = [:]) {
        def answer = dsw('CreateInstance', INSTANCE + overrides)
        assert answer.http == 200
        answer.InstanceId
    }

    String job(Map overrides = [:]) {
        def answer = dlc('CreateJob', JOB + overrides)
        assert answer.http == 200
        answer.JobId
    }

    static final String LINUX = 'acs:alibaba_cloud_linux_3_2104_lts_x64'

    /** A VPC, a vSwitch in the zone and a group, all of them ready. */
    Map network(String zone = 'cn-hangzhou-k') {
        def net = vpc('CreateVpc', [CidrBlock: '192.168.0.0/16']).VpcId
        advance('10s')
        def vswitch = vpc('CreateVSwitch', [VpcId: net, ZoneId: zone, CidrBlock: '192.168.1.0/24']).VSwitchId
        def group = ecs('CreateSecurityGroup', [VpcId: net, SecurityGroupName: 'group']).SecurityGroupId
        advance('10s')
        [VpcId: net, VSwitchId: vswitch, SecurityGroupId: group]
    }

    /** What RunInstances needs, in a network. */
    Map machine(Map network) {
        [InstanceType: 'ecs.c7.large', ImageFamily: LINUX, VSwitchId: network.VSwitchId, SecurityGroupId: network.SecurityGroupId]
    }

    String machineId(Map network, Map overrides = [:]) {
        def answer = ecs('RunInstances', machine(network) + overrides)
        assert answer.http == 200
        answer.InstanceIdSets.InstanceIdSet[0]
    }

    String run(String instance, String script, Map overrides = [:]) {
        def answer = ecs('RunCommand', [Type: 'RunShellScript', CommandContent: script, InstanceId: [instance]] + overrides)
        assert answer.http == 200
        answer.InvokeId
    }

    Map result(String invocation) {
        ecs('DescribeInvocationResults', [InvokeId: invocation, ContentEncoding: 'PlainText']).Invocation.InvocationResults.InvocationResult[0]
    }
}
