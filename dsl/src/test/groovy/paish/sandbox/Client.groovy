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

    Answer call(String id, Map parameters) {
        Operation operation = API.operation(id).get()
        def path = operation.path()
        operation.pathParams().keySet().each { path = path.replace("{$it}", Signer.rfc3986(parameters[it].toString())) }
        def query = parameters.findAll { it.key in operation.query().keySet() }
                .collectEntries { k, v -> [k, v instanceof Map || v instanceof List ? JSON.toJson(v) : v.toString()] }
        def body = parameters.findAll { it.key in operation.body().keySet() }
        send(operation.method(), path, query, operation.body() ? JSON.toJson(body) : '', headers(operation))
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
}
