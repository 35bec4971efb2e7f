package paish

import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.nio.file.Path
import java.time.Duration
import java.time.Instant
import java.time.InstantSource
import paish.api.Api
import paish.cloud.Cloud
import paish.cloud.Clouds
import paish.cloud.Target
import paish.engine.Dialogue
import paish.engine.Engine
import paish.engine.EngineOptions
import paish.engine.Event
import paish.engine.Plan
import paish.engine.Time
import paish.sandbox.Sandbox
import paish.sandbox.SandboxOptions
import paish.script.Products
import paish.script.World

/** A world of its own for one feature: a fresh sandbox over the wire, a clock that jumps, a dialogue that remembers. */
class SandboxWorld implements World, AutoCloseable {

    final Sandbox sandbox
    final Cloud cloud
    final Engine engine
    final Remembering dialogue

    SandboxWorld(Path state, Dialogue.Answer answer = Dialogue.Answer.YES, String faults = '') {
        sandbox = Sandbox.start(new SandboxOptions(0, state, faults, 1.0d, 1L, InstantSource.system()))
        cloud = Clouds.open(Target.sandbox(sandbox.endpoint()), new Api())
        dialogue = new Remembering(answer: answer)
        engine = new Engine(cloud, new Products().provisioners(), dialogue, EngineOptions.of('sandbox', false), new Jumping())
    }

    Cloud cloud() { cloud }

    Engine engine() { engine }

    void close() {
        cloud.close()
        sandbox.close()
    }

    List<Map> ledger() {
        new com.google.gson.Gson().fromJson(control('GET', 'ledger', ''), Object).with { it instanceof Map ? it.entries ?: it.ledger ?: [] : it }
    }

    String control(String method, String path, String body) {
        def request = HttpRequest.newBuilder(sandbox.endpoint().resolve("/_sandbox/$path"))
                .method(method, HttpRequest.BodyPublishers.ofString(body)).build()
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body()
    }

    /** The service's time: a wait moves the sandbox's clock instead of passing. */
    class Jumping implements Time {

        /** The sandbox may have been waited on by others before. */
        Duration ahead = Duration.between(Instant.now(), Instant.parse(new com.google.gson.Gson().fromJson(control('GET', 'clock', ''), Map).now as String))

        Instant now() { Instant.now() + ahead }

        void sleep(Duration duration) {
            ahead += duration
            control('POST', 'clock', "{\"advance\":\"${duration.toSeconds()}s\"}")
        }
    }

    static class Remembering implements Dialogue {

        Dialogue.Answer answer
        List<Plan> plans = []
        int questions = 0
        List<Event> events = [].asSynchronized()

        void plan(Plan plan) { plans << plan }

        Dialogue.Answer confirm(Plan plan) {
            questions++
            answer
        }

        void event(Event event) { events << event }

        void waiting(List<Dialogue.Waiting> on, Duration elapsed) {}

        void waited() {}
    }
}
