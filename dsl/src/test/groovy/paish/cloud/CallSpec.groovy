package paish.cloud

import java.util.function.Function
import paish.api.Api
import spock.lang.AutoCleanup
import spock.lang.Specification

class CallSpec extends Specification {

    @AutoCleanup wire = new Wire()
    @AutoCleanup cloud = Clouds.open(Target.sandbox(wire.uri), new Api())

    def "a call goes to the operation's path and comes back as maps"() {
        given:
        wire.answers(Wire.Answer.json('{"InstanceId":"dsw-1","Price":0.5,"Count":3,"Big":9223372036854775808,"Tags":[{"Key":"k"}]}'))

        when:
        def reply = cloud.call('cn-hangzhou', 'pai-dsw:GetInstance', [InstanceId: "dsw-${1}"])

        then:
        reply == [InstanceId: 'dsw-1', Price: 0.5d, Count: 3L, Big: 9223372036854775808G, Tags: [[Key: 'k']]]
        with(wire.requests[0]) {
            method() == 'GET'
            rawPath() == '/api/v2/instances/dsw-1'
            headers()['x-acs-action'] == 'GetInstance'
            headers()['x-acs-version'] == '2022-01-01'
            headers()['x-paish-region'] == 'cn-hangzhou'
            headers()['user-agent'].endsWith('paish/0.1.0')
        }
    }

    def "the library is told not to log to stdout"() {
        when:
        cloud.call('cn-hangzhou', 'pai-dsw:GetInstance', [InstanceId: 'd-1'])

        then:
        System.getProperty('ALIBABA_CLOUD_SDK_LOG_LEVEL') == '5'
    }

    def "threads share a client, and each gets its own reply"() {
        given:
        wire.answer = { request -> Wire.Answer.json("{\"InstanceId\":\"${request.rawPath().split('/').last()}\"}") } as Function

        expect:
        (1..200).toList().parallelStream()
                .allMatch { cloud.call('cn-hangzhou', 'pai-dsw:GetInstance', [InstanceId: "dsw-$it"]).InstanceId == "dsw-$it" }
    }
}
