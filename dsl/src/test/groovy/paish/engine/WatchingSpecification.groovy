package paish.engine

import paish.api.Api
import paish.cloud.Cloud
import paish.cloud.Clouds
import paish.cloud.Settings
import paish.cloud.Sleeper
import paish.cloud.Target
import paish.dlc.DlcProvisioner
import paish.dsw.DswProvisioner
import spock.lang.AutoCleanup
import spock.lang.TempDir

import java.nio.file.Path
import java.time.Duration
import java.time.InstantSource

/** A prompt with watches, over the wire; time goes by in steps. */
abstract class WatchingSpecification extends EngineSpecification {

    static final Duration HALF_AN_HOUR = Duration.ofMinutes(30)

    @TempDir
    Path home

    @AutoCleanup
    Relay relay

    @AutoCleanup
    Cloud wire

    @AutoCleanup
    Watches watches

    SteppedTime steps
    List<Event> told = [].asSynchronized()
    Closure listener = { told << it }

    def setup() {
        relay = new Relay(sandbox.endpoint().port)
        def settings = new Settings(InstantSource.system(), {} as Sleeper, new Random(7),
                Duration.ofSeconds(5), Duration.ofSeconds(5), [:])
        wire = Clouds.open(Target.sandbox(relay.endpoint()), new Api(), settings)
        start(journal)
    }

    /** As the next process would. */
    void start(def records, Cloud through = wire) {
        watches?.close()
        told.clear()
        def kinds = [new DswProvisioner(), new DlcProvisioner()]
        steps = new SteppedTime(clock: time)
        watches = new Watches(through, kinds, steps, records, { listener(it) })
        engine = new Engine(cloud, kinds, dialogue, EngineOptions.of('sandbox', true), time, records, Optional.of(watches))
    }

    Handle create(Request request) {
        def handle = engine.create(request)
        engine.flush()
        steps.rested()
        handle
    }

    List<String> statuses() {
        told.findAll { it.type() == Event.Type.STATUS }*.details()*.status
    }

    List<String> warnings() {
        told.findAll { it.type() == Event.Type.WARNING }*.details()*.message
    }

    void until(String status) {
        for (int i = 0; i < 200 && !statuses().contains(status); i++) {
            steps.step()
        }
        assert statuses().contains(status)
    }
}
