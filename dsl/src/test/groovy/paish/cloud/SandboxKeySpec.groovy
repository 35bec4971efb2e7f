package paish.cloud

import paish.api.Api
import spock.lang.AutoCleanup
import spock.lang.Specification

/** With which key a sandbox is called. */
class SandboxKeySpec extends Specification {

    @AutoCleanup Wire wire = new Wire()

    def "a sandbox is called with #whose key"() {
        given:
        def target = key ? Target.sandbox(wire.uri, key) : Target.sandbox(wire.uri)

        when:
        Clouds.open(target, new Api(), new FakeTime().settings(environment)).withCloseable {
            it.call('cn-hangzhou', 'pai-dlc:ListJobs', [:])
        }

        then:
        Acs3.faults(wire.requests[0], id, secret) == []

        where:
        whose                                 | key                            | environment                     || id             | secret
        'the public'                          | null                           | [:]                             || 'sandbox-ak'   | 'sandbox-sk'
        'its own'                             | new SandboxKey('sandbox-x', 's') | variables('sandbox-exec', 'p') || 'sandbox-x'    | 's'
        'the one that it has printed'         | null                           | variables('sandbox-exec', 'p')  || 'sandbox-exec' | 'p'
        "the public, and never an account's"  | null                           | variables('LTAI5t', 'p')        || 'sandbox-ak'   | 'sandbox-sk'
    }

    def "a key does not show its secret"() {
        expect:
        !Target.sandbox(wire.uri, new SandboxKey('sandbox-x', 'hidden')).toString().contains('hidden')
    }

    private static Map<String, String> variables(String id, String secret) {
        [ALIBABA_CLOUD_ACCESS_KEY_ID: id, ALIBABA_CLOUD_ACCESS_KEY_SECRET: secret]
    }
}
