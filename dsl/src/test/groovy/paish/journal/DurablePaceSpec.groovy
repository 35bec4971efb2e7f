package paish.journal

import paish.cloud.Cloud
import paish.dsw.DswProvisioner
import paish.engine.Dialogue
import paish.engine.Engine
import paish.engine.EngineOptions
import paish.engine.Event
import paish.engine.Journal
import paish.engine.MemoryJournal
import paish.engine.Plan
import paish.engine.Request
import paish.engine.Time
import paish.language.Place
import spock.lang.Requires

import java.time.Duration
import java.util.concurrent.atomic.AtomicInteger
import java.util.stream.Stream

/** A measurement, not a test of every run: it needs a quiet machine. {@code -DargLine=-Dpaish.pace=true} */
@Requires({ Boolean.getBoolean('paish.pace') })
class DurablePaceSpec extends JournalSpecification {

    static final int LATENCY = 50

    def "durable intents leave creations their pace"() {
        given:
        def journal = new SqliteJournal(home, 'sandbox:here')
        opened << journal
        def ideal = Math.ceil(1000 / 32) * LATENCY

        when: 'side by side, as the machine may be busy; the first round warms up'
        def rounds = (1..7).collect { [memory: run(1000, new MemoryJournal()), durable: run(1000, journal)] }.drop(1)
        rounds.each { println "1000 creations, ideal $ideal ms: $it.durable ms with a durable journal, $it.memory ms without" }

        then:
        median(rounds*.durable) < median(rounds*.memory) / 0.7
        journal.open().empty
    }

    private static long median(List<Long> times) {
        times.sort()[times.size().intdiv(2)]
    }

    private static long run(int count, Journal journal) {
        def engine = new Engine(new SlowCloud(), [new DswProvisioner()], new Silent(), EngineOptions.of('sandbox', true), Time.SYSTEM, journal)
        def run = UUID.randomUUID().toString().take(8)
        (1..count).each { engine.create(request("nb_${run}_$it".toString())) }
        def begun = System.nanoTime()
        engine.flush()
        assert engine.summary().created() == count
        (System.nanoTime() - begun).intdiv(1_000_000)
    }

    private static Request request(String name) {
        def body = [WorkspaceId: '40823', InstanceName: name, EcsSpec: 'ecs.c6.large', ImageUrl: 'r.io/me/x:1']
        new Request('dsw', name, 'cn-hangzhou', '40823', body, [], Optional.empty(), false, new Place('x.pai', 1, 1), [:])
    }

    static class SlowCloud implements Cloud {

        AtomicInteger created = new AtomicInteger()

        Map<String, Object> call(String region, String operation, Map<String, ?> parameters) {
            if (operation != 'pai-dsw:CreateInstance') {
                return [WorkspaceId: '40823']
            }
            Thread.sleep(LATENCY)
            [InstanceId: "dsw-${created.incrementAndGet()}".toString()]
        }

        Stream<Map<String, Object>> rows(String region, String operation, Map<String, ?> parameters) {
            operation.endsWith('ListEcsSpecs') && parameters.AcceleratorType == 'CPU'
                    ? Stream.of([InstanceType: 'ecs.c6.large', AcceleratorType: 'CPU', IsAvailable: true, Price: 0.39d, Currency: 'CNY'])
                    : Stream.empty()
        }

        void close() {}
    }

    static class Silent implements Dialogue {

        void plan(Plan plan) {}

        Dialogue.Answer confirm(Plan plan) { Dialogue.Answer.YES }

        void event(Event event) {}

        void waiting(List<Dialogue.Waiting> on, Duration elapsed) {}

        void waited() {}
    }
}
