package paish.dlc

import paish.trials.Form
import spock.lang.Specification

import java.time.Instant

/**
 * One pod's log, read piece by piece from a service that answers the last lines of a window of whole seconds: bursts and
 * lulls, equal lines, lines that are shown late, cuts in the middle of a piece.
 */
class PodLogSpec extends Specification {

    static final int MOST = 200
    static final Instant START = Instant.parse('2026-11-20T08:00:00Z')

    def "#lines lines in bursts arrive once and in order: -Dpaish.trials.seed=#seed"() {
        given:
        def random = new Random(Form.spread(seed))
        def service = new Service(random, lines)
        def log = new PodLog(service.&window as PodLog.Window, MOST, START)
        def arrived = []

        when:
        while (!service.over || arrived.size() < lines) {
            service.pass(random.nextInt(4) ? random.nextInt(30) : random.nextInt(600))
            boolean whole = read(log, service, arrived)
            if (service.over && whole) {
                break
            }
        }

        println "POD LOG seed=$seed lines=$lines looks=$service.looks calls=$service.calls cuts=$service.failed"

        then:
        arrived.size() == lines
        arrived == service.written

        and: 'however long the log is, a look takes a few calls, and what is new takes them in proportion'
        service.calls < 4 * service.looks + lines / 8
        service.failed > 0

        where:
        seed << Form.seeds('bursts', 20, 200)
        lines = Form.count('burst', 2_000, seed % 20 == 1 ? 100_000 : 5_000)
    }

    def "lines of one second that no answer holds are missed, and that is said once"() {
        given:
        def all = (1..500).collect { "line $it".toString() }
        def cuts = [false, false, true].iterator()
        def log = new PodLog({ from, to ->
            if (cuts.hasNext() && cuts.next()) { throw new IllegalStateException('cut') }
            from == START ? all.takeRight(MOST) : []
        } as PodLog.Window, MOST, START)
        def arrived = []

        when:
        3.times { read(log, null, arrived) }

        then:
        arrived == ["… more than $MOST lines in a second: earlier ones of them are not to be had".toString()] + all.takeRight(MOST)
    }

    private static boolean read(PodLog log, Service service, List<String> arrived) {
        try {
            log.fresh(service ? service.now : START.plusSeconds(3), arrived)
            true
        } catch (IllegalStateException cut) {
            false
        }
    }

    static class Service {

        final Random random
        final List<String> written = []
        Instant now = START
        int calls
        int failed
        int looks
        private final List<Integer> seconds = []
        private int shown

        Service(Random random, int lines) {
            this.random = random
            int second = 0
            while (written.size() < lines) {
                second += random.nextInt(10) ? 1 : random.nextInt(200)
                int burst = random.nextInt(20) ? random.nextInt(4) : random.nextInt(MOST.intdiv(2) - 2)
                Math.min(burst, lines - written.size()).times {
                    seconds << second
                    written << "${random.nextInt(3) ? written.size() : 'the same'}".toString()
                }
            }
        }

        /** What is written is shown within half a minute. */
        void pass(int length) {
            looks++
            now += java.time.Duration.ofSeconds(length)
            int second = java.time.Duration.between(START, now).toSeconds() - random.nextInt(30)
            shown = Math.max(shown, after(second))
        }

        boolean isOver() {
            shown == written.size()
        }

        List<String> window(Instant from, Optional<Instant> to) {
            calls++
            if (random.nextInt(5) == 0) {
                failed++
                throw new IllegalStateException('cut')
            }
            int begin = after(java.time.Duration.between(START, from).toSeconds() - 1 as int)
            int end = Math.min(shown, to.map { after(java.time.Duration.between(START, it).toSeconds() as int) }.orElse(shown))
            begin < end ? written.subList(Math.max(begin, end - MOST), end).toList() : []
        }

        /** The number of lines up to and including the second. */
        private int after(int second) {
            int found = Collections.binarySearch(seconds, second)
            while (found >= 0 && found + 1 < seconds.size() && seconds[found + 1] == second) {
                found++
            }
            found >= 0 ? found + 1 : -found - 1
        }
    }
}
