package paish.trials

import com.google.gson.Gson
import com.google.gson.JsonParser
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.time.Duration
import java.time.Instant
import java.time.InstantSource
import paish.api.Api
import paish.cloud.Cloud
import paish.cloud.Clouds
import paish.cloud.Settings
import paish.cloud.Target

/** A sandbox from outside: a client for it, its clock, its faults and its ledger. */
class Remote implements AutoCloseable {

    static final String REGION = 'cn-hangzhou'
    static final String WORKSPACE = '40823'

    private static final Api API = new Api()
    private static final HttpClient HTTP = HttpClient.newHttpClient()

    final URI endpoint
    final Clockwork clock
    final Cloud cloud
    String standing = ''

    Remote(URI endpoint) {
        this.endpoint = endpoint
        this.clock = new Clockwork(now(), this.&advance)
        this.cloud = client(endpoint)
    }

    /** @param at the sandbox or something in front of it */
    Cloud client(URI at) {
        def settings = new Settings(InstantSource.system(), clock, new Random(1), Duration.ofSeconds(5), Duration.ofSeconds(5), [:])
        Clouds.open(Target.sandbox(at), API, settings)
    }

    /** The service's time, which other processes may have moved on. */
    Instant now() {
        Instant.parse(control('GET', 'clock', null).now as String)
    }

    /** To wait is to move the clock. */
    void pass(Duration duration) {
        clock.catchUp(now())
        clock.sleep(duration)
    }

    /** The weather of the whole trial. */
    void faults(String specification) {
        standing = specification
        control('POST', 'faults', [faults: specification])
    }

    /** One more fault on top of the weather, whose own draws start anew. */
    void strike(String fault) {
        control('POST', 'faults', [faults: [fault, standing].findAll().join(',')])
    }

    List<Map> ledger() {
        control('GET', 'ledger', null).entries as List<Map>
    }

    /** Everything that exists in the workspace, whoever made it. */
    List<Map> live() {
        def instances = cloud.rows(REGION, 'pai-dsw:ListInstances', [WorkspaceId: WORKSPACE, ResourceId: 'ALL']).toList()
        def jobs = cloud.rows(REGION, 'pai-dlc:ListJobs', [WorkspaceId: WORKSPACE, StartTime: '2020-12-03T00:00:00Z']).toList()
        instances.collect { [kind: 'dsw', id: it.InstanceId, name: it.InstanceName, status: it.Status, row: it] } +
                jobs.collect { [kind: 'dlc', id: it.JobId, name: it.DisplayName, status: it.Status, row: it] }
    }

    @Override
    void close() {
        cloud.close()
    }

    private void advance(Duration by) {
        control('POST', 'clock', [advance: "${by.toMillis()}ms".toString()])
    }

    private Map control(String method, String what, Map body) {
        def publisher = body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(new Gson().toJson(body))
        def request = HttpRequest.newBuilder(endpoint.resolve("/_sandbox/$what")).method(method, publisher).build()
        def response = HTTP.send(request, HttpResponse.BodyHandlers.ofString())
        assert response.statusCode() == 200: response.body()
        new Gson().fromJson(JsonParser.parseString(response.body()), Map)
    }
}
