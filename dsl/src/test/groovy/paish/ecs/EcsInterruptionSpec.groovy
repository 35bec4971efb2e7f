package paish.ecs

import paish.language.Exit

import java.util.concurrent.CountDownLatch

/** Ctrl-C while an answer is on its way: whoever pressed it waits a few seconds, and nothing is left all the same. */
class EcsInterruptionSpec extends EcsSpecification {

    static final String ONE = """
        create ecs { name 'run1'; type 'ecs.g7.2xlarge'; image 'ubuntu_22_04'; script 'sleep 20m'; regions 'cn-hangzhou'; zones 'cn-hangzhou-j'
                     vpc 'vpc-bp1m7v25emi1h5mtc8kzz', vswitch: 'vsw-bp1k9bxh0y5v3r0y7f2wj', securityGroup: 'sg-bp1fg655nh68xyz9i1ly' }
    """

    CountDownLatch late = new CountDownLatch(1)
    Thread runner = Thread.currentThread()
    Thread maker

    def "an instance whose answer comes after one has given up is found and taken away"() {
        given:
        cloud.after = { call -> if (call.operation() == 'ecs:RunInstances') { hold() } }

        when:
        def e = failure { run ONE }

        then:
        Thread.interrupted()
        e.exit() == Exit.INTERRUPTED
        done('RunInstances').size() == 1
        left() == []

        when: 'the answer comes'
        late.countDown()
        maker.join()

        then: 'nobody is to do it again'
        engine().open() == []
        cloud.of('ecs:RunCommand') == []
    }

    def "an instance that is made after one has given up is taken away by whoever made it"() {
        given: 'a creation that is on its way for longer than anybody looks for it'
        cloud.before = { call -> if (call.operation() == 'ecs:RunInstances') { hold() } }

        when:
        def e = failure { run ONE }

        then:
        Thread.interrupted()
        e.exit() == Exit.INTERRUPTED
        done() == []

        when: 'it arrives after all'
        late.countDown()
        maker.join()

        then:
        done()*.action == ['RunInstances', 'DeleteInstance']
        left() == []
        engine().open() == []
    }

    /** Takes no notice of interruptions, as a socket does. */
    private void hold() {
        maker = Thread.currentThread()
        runner.interrupt()
        boolean waiting = true
        while (waiting) {
            try {
                late.await()
                waiting = false
            } catch (InterruptedException ignored) {
                waiting = true
            }
        }
    }
}
