package paish.cloud

import static paish.cloud.Wire.Answer.json

import java.time.Duration
import paish.api.Api
import spock.lang.AutoCleanup
import spock.lang.Specification

/** What is repeated, after which waits. Time is the test's. */
class PersistenceSpec extends Specification {

    static final OK = json('{"InstanceId":"d-1"}')

    def time = new FakeTime()
    @AutoCleanup Wire wire = new Wire()
    @AutoCleanup Cloud cloud = Clouds.open(Target.sandbox(wire.uri), new Api(), time.settings())

    def "a #operation is sent #times times over #status #code and #result"() {
        given:
        wire.answers(json("{\"Code\":\"$code\",\"Message\":\"m\"}", status), OK)

        when:
        def thrown = null
        try {
            call(operation)
        } catch (CloudException e) {
            thrown = e
        }

        then:
        (thrown == null) == (result == 'succeeds')
        wire.requests.size() == times

        where:
        operation        | status | code                 || times | result
        'GetInstance'    | 500    | 'InternalError'      || 2     | 'succeeds'
        'GetInstance'    | 503    | 'ServiceUnavailable' || 2     | 'succeeds'
        'GetInstance'    | 400    | 'Throttling.User'    || 2     | 'succeeds'
        'GetInstance'    | 429    | 'TooMany'            || 2     | 'succeeds'
        'GetInstance'    | 403    | 'Forbidden.RAM'      || 1     | 'fails'
        'GetInstance'    | 404    | 'NotFound'           || 1     | 'fails'
        'CreateInstance' | 400    | 'Throttling'         || 2     | 'succeeds'
        'CreateInstance' | 429    | 'Throttling.Api'     || 2     | 'succeeds'
        'CreateInstance' | 503    | 'Throttling.User'    || 2     | 'succeeds'
        'CreateInstance' | 400    | 'SignatureNonceUsed' || 2     | 'succeeds'
        'CreateInstance' | 500    | 'InternalError'      || 1     | 'fails'
        'CreateInstance' | 503    | 'ServiceUnavailable' || 1     | 'fails'
        'CreateInstance' | 403    | 'OperationDenied.NoStock' || 1 | 'fails'
    }

    def "each attempt is signed anew"() {
        given:
        wire.answers(json('{"Code":"Throttling"}', 400), json('{"Code":"Throttling"}', 400), OK)

        when:
        call('CreateInstance')

        then:
        wire.requests*.headers()*.get('x-acs-signature-nonce').unique().size() == 3
        wire.requests.every { Acs3.faults(it, 'sandbox-ak', 'sandbox-sk') == [] }
        wire.requests*.text().unique() == ['{"InstanceName":"n"}']
    }

    def "waits grow, never past their ceiling, and repeat with the seed"() {
        given:
        wire.answers(json('{"Code":"InternalError"}', 500))

        when:
        try { call('GetInstance') } catch (CloudException expected) { }

        then:
        def random = new Random(1)
        time.slept == [200, 400, 800, 1600, 3200].collect { Duration.ofMillis((long) (random.nextDouble() * it)) }
    }

    def "x-acs-retry-after is milliseconds and never undercut"() {
        given:
        wire.answers(json('{"Code":"Throttling"}', 400, ['x-acs-retry-after': '7000']), OK)

        when:
        call('GetInstance')

        then:
        time.slept[0] >= Duration.ofMillis(7000)
        time.slept[0] < Duration.ofMillis(7000 + 200)
    }

    def "a service that asks for more than a minute is not waited for"() {
        given:
        wire.answers(json('{"Code":"Throttling"}', 400, ['x-acs-retry-after': '61000']), OK)

        when:
        call('GetInstance')

        then:
        def e = thrown(CloudException)
        e.failure().retryAfter() == Duration.ofSeconds(61)
        time.slept.empty
    }

    def "an interrupt ends the waiting and stays visible"() {
        given:
        wire.answers(json('{"Code":"Throttling"}', 400))
        def settings = new Settings(time, { throw new InterruptedException() }, new Random(1), Duration.ofSeconds(2), Duration.ofSeconds(2), [:])

        when:
        Clouds.open(Target.sandbox(wire.uri), new Api(), settings).call('cn-hangzhou', 'pai-dsw:CreateInstance', [:])

        then:
        def e = thrown(CloudException)
        e.code() == 'Interrupted'
        e.outcome() == Outcome.NOT_SENT
        Thread.interrupted()
    }

    private Map call(String action) {
        cloud.call('cn-hangzhou', "pai-dsw:$action", action == 'GetInstance' ? [InstanceId: 'd-1'] : [InstanceName: 'n'])
    }
}
