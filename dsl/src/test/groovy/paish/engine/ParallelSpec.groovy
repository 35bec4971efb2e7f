package paish.engine

import spock.lang.Specification

import java.time.Duration
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit

class ParallelSpec extends Specification {

    def activity = new Activity(Duration.ofMillis(80))
    def never = new CountDownLatch(1)
    def begun = new CountDownLatch(1)

    def cleanup() {
        never.countDown()
        Thread.interrupted()
    }

    def "an interruption skips what has not begun and does not wait for ever for what has"() {
        given:
        def me = Thread.currentThread()
        Thread.startDaemon { begun.await(); me.interrupt() }

        when:
        def results = Parallel.map(['stuck', 'next', 'after'], 1, activity, this.&stuck, { "$it skipped".toString() }, { "$it given up".toString() })

        then: 'as nothing of one lane is free, all of it is given up'
        results == ['stuck given up', 'next given up', 'after given up']
        Thread.interrupted()
        activity.halted()
    }

    def "what is interrupted itself may still end well"() {
        given:
        def me = Thread.currentThread()
        Thread.startDaemon { begun.await(); me.interrupt() }

        expect:
        Parallel.map(['a', 'b'], 1, activity, this.&patient, { "$it skipped".toString() }, { "$it given up".toString() }) ==
                ['a ended', 'b skipped']
    }

    def "what was given up holds its names until it ends"() {
        given:
        def freed = new CountDownLatch(1)
        def me = Thread.currentThread()
        Thread.startDaemon { begun.await(); me.interrupt() }
        Parallel.map(['stuck'], 1, activity, this.&stuck, { 'skipped' }, { 'given up' })
        activity.atLast { freed.countDown() }
        Thread.interrupted()

        expect:
        freed.count == 1

        when:
        never.countDown()

        then:
        freed.await(10, TimeUnit.SECONDS)
    }

    def "an error of one is thrown when the others have ended"() {
        given:
        def ended = []

        when:
        Parallel.map([1, 2], 2, activity, {
            if (it == 1) {
                begun.await()
                throw new AssertionError('died' as Object)
            }
            begun.countDown()
            sleep(20)
            ended << it
        }, {}, {})

        then:
        thrown(AssertionError)
        ended == [2]
    }

    /** Takes no notice of interruptions, as a blocking read does not. */
    private String stuck(String item) {
        begun.countDown()
        while (never.count) {
            try {
                never.await()
            } catch (InterruptedException ignored) {
            }
        }
        "$item ended"
    }

    private String patient(String item) {
        begun.countDown()
        try {
            never.await()
        } catch (InterruptedException ignored) {
        }
        "$item ended"
    }
}
