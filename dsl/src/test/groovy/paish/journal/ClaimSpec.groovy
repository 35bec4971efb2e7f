package paish.journal

import paish.language.Exit

import java.time.Duration
import java.util.concurrent.CountDownLatch
import java.util.concurrent.atomic.AtomicInteger

class ClaimSpec extends JournalSpecification {

    def "a name is held by one at a time, whichever journal of the process it is claimed from"() {
        given:
        def claim = journal().claim([named('a'), named('b')], { })

        expect:
        journal().claimNow([named('b')]).empty
        journal().claimNow([named('c'), named('a')]).empty

        and: 'what was in vain holds nothing'
        journal().claimNow([named('c')]).present

        when:
        claim.close()
        claim.close()

        then:
        journal().claimNow([named('a'), named('b')]).present
    }

    def "the same name elsewhere is another one: #elsewhere"() {
        given:
        journal().claim([named('a')], { })

        expect:
        other.call(this).present

        where:
        elsewhere           | other
        'another workspace' | { it.journal().claimNow([JournalSpecification.named('a', '40824')]) }
        'another target'    | { it.journal('cloud:x').claimNow([JournalSpecification.named('a')]) }
    }

    def "who waits is told once for whom, and in the end that it is in vain"() {
        given:
        journal().claim([named('a')], { })
        def told = []

        when:
        def failure = failure { journal().claim([named('a')], { told << it }) }

        then:
        told.size() == 1
        told[0].startsWith('another engine of this process')
        failure.exit() == Exit.FAILED
        failure.message.contains("dsw 'a'")
    }

    def "who waits gets it when the other lets go"() {
        given:
        def claim = journal().claim([named('a')], { })
        Thread.startDaemon { sleep(50); claim.close() }

        expect:
        journal('sandbox:here', Duration.ofSeconds(20)).claim([named('a')], { })
    }

    def "an interruption ends the wait"() {
        given:
        journal().claim([named('a')], { })
        Thread.currentThread().interrupt()

        when:
        def failure = failure { journal().claim([named('a')], { }) }

        then:
        Thread.interrupted()
        failure.exit() == Exit.INTERRUPTED
    }

    def "crossed claims do not block each other for ever, and never overlap"() {
        given:
        def inside = new AtomicInteger()
        def most = new AtomicInteger()
        def done = new CountDownLatch(4)
        def names = ('a'..'f').collect { named(it) }

        when:
        4.times { i ->
            Thread.startDaemon {
                def mine = journal('sandbox:here', Duration.ofSeconds(30))
                5.times {
                    def claim = mine.claim(i % 2 ? names : names.reverse(), { })
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max)
                    sleep(2)
                    inside.decrementAndGet()
                    claim.close()
                }
                done.countDown()
            }
        }
        done.await()

        then:
        most.get() == 1
    }

    def "a thousand names are claimed with one open file"() {
        given:
        def names = (1..1000).collect { named("nb_$it".toString()) }

        when:
        def claim = journal().claim(names, { })

        then:
        home.resolve('locks').toFile().list().count { it.endsWith('.lock') } == 1
        names.every { journal().claimNow([it]).empty }

        cleanup:
        claim.close()
    }

    def "another process holds it until it dies, and is named"() {
        given:
        def java = "${System.getProperty('java.home')}/bin/java"
        def other = new ProcessBuilder(java, '-cp', System.getProperty('java.class.path'), HoldName.name, home.toString())
                .redirectErrorStream(true).start()
        other.inputStream.newReader().readLine() == 'held'
        def told = []

        when:
        def failure = failure { journal().claim([named('a')], { told << it }) }

        then:
        failure.message.contains("process ${other.pid()}")
        told[0].startsWith("process ${other.pid()} (since ")

        when:
        other.destroyForcibly().waitFor()

        then:
        journal('sandbox:here', Duration.ofSeconds(20)).claim([named('a')], { })
    }
}
