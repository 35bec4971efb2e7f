package paish.cloud

import java.time.Duration
import spock.lang.Specification

class RateSpec extends Specification {

    def time = new FakeTime()
    def rate = new Rate()

    def "nothing is held back before the service throttles"() {
        expect:
        (1..100_000).every { rate.take(time.instant()).zero }
    }

    def "the first refusal halves what was sent in a second"() {
        when:
        send(80, 1)
        rate.throttled(time.instant())

        then:
        rate.perSecond() == 40
    }

    def "a burst of refusals halves once, the next second's halves again"() {
        given:
        send(80, 1)

        when:
        32.times { rate.throttled(time.instant()) }

        then:
        rate.perSecond() == 40

        when:
        time.pass(Duration.ofSeconds(1))
        rate.throttled(time.instant())

        then:
        rate.perSecond() == 20
    }

    def "turns are spread over time by the rate"() {
        given:
        send(20, 1)
        rate.throttled(time.instant())

        when: "ten threads come at once, at 10 a second"
        def waits = (1..10).collect { rate.take(time.instant()).toMillis() }

        then:
        waits == (1..10).collect { it * 100L }
    }

    def "it grows back, and is free again when it no longer binds"() {
        given:
        send(20, 1)
        rate.throttled(time.instant())

        when:
        time.pass(Duration.ofSeconds(5))
        rate.take(time.instant())

        then:
        rate.perSecond() > 15
        rate.perSecond() < 17

        when:
        time.pass(Duration.ofSeconds(20))
        rate.take(time.instant())

        then:
        rate.perSecond() == Double.POSITIVE_INFINITY
    }

    def "it never falls below a call a second"() {
        when:
        20.times {
            rate.take(time.instant())
            rate.throttled(time.instant())
            time.pass(Duration.ofSeconds(1))
        }

        then:
        rate.perSecond() >= 1
    }

    private void send(int calls, int seconds) {
        calls.times {
            rate.take(time.instant())
            time.pass(Duration.ofMillis((long) (seconds * 900 / calls)))
        }
    }
}
