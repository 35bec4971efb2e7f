package paish.cloud

import static paish.cloud.Wire.Answer.json

import java.util.function.Function
import paish.api.Api
import spock.lang.AutoCleanup
import spock.lang.Requires
import spock.lang.Specification

/**
 * What pages in parallel are worth, one way and the other in one run; a measurement, not a test of every run (that four
 * are under way at once is {@link PagingSpec}'s to show). {@code -DargLine=-Dpaish.pace=true}
 */
@Requires({ Boolean.getBoolean('paish.pace') })
class PagesPaceSpec extends Specification {

    static final int PAGES = 21

    @AutoCleanup Wire wire = new Wire()
    @AutoCleanup Cloud cloud = Clouds.open(Target.sandbox(wire.uri), new Api())

    def "21 pages of a service that takes #latency ms for each"() {
        given:
        wire.answer = { request ->
            int number = request.query().PageNumber as int
            Thread.sleep(latency)
            json("""{"TotalCount":${PAGES * 100},"Instances":[${(0..<100).collect { "{\"InstanceId\":\"dsw-${number * 100 + it}\"}" }.join(',')}]}""")
        } as Function

        when: 'side by side, as the machine may be busy; the first rounds warm up'
        def rounds = (1..7).collect { [one: time { oneByOne() }, ahead: time { cloud.rows('cn-hangzhou', 'pai-dsw:ListInstances', [:]).count() }] }.drop(2)
        def ratio = median(rounds*.one) / median(rounds*.ahead)
        println "PAGES $PAGES pages, $latency ms each: one by one ${median(rounds*.one)} ms, ahead ${median(rounds*.ahead)} ms, ratio ${ratio.round(2)}"

        then:
        ratio > 1

        where:
        latency << [20, 50, 100]
    }

    private long oneByOne() {
        (1..PAGES).sum { number ->
            cloud.call('cn-hangzhou', 'pai-dsw:ListInstances', [PageNumber: number, PageSize: 100]).Instances.size()
        } as long
    }

    private static long time(Closure<Number> work) {
        long begun = System.nanoTime()
        assert work() == PAGES * 100
        (System.nanoTime() - begun).intdiv(1_000_000)
    }

    private static long median(List<Long> times) {
        times.sort()[times.size().intdiv(2)]
    }
}
