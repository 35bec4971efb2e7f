package paish.cloud

import static paish.cloud.Wire.Answer.json

import java.nio.file.Files
import java.nio.file.Path
import paish.api.Api
import paish.cloud.Wire.Answer
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir
import spock.util.environment.RestoreSystemProperties

class SecretSpec extends Specification {

    static final PASSWORD = 's3cr3t-p4ss/word'

    @TempDir Path home
    @AutoCleanup Wire wire = new Wire()

    def "a secret prints as stars and is compared by its value"() {
        expect:
        "${Secret.of('NAME', PASSWORD)}" == '***'
        Secret.of('NAME', PASSWORD).name() == 'NAME'
        Secret.of('NAME', PASSWORD) == Secret.of('NAME', PASSWORD)
        Secret.of('NAME', PASSWORD) != Secret.of('NAME', 'other')
    }

    def "a secret is sent, and a service that quotes it in '#body' does not bring it onto the screen"() {
        given:
        wire.answers(new Answer(status, body, [:]))
        def time = new FakeTime()

        when:
        Clouds.open(Target.sandbox(wire.uri), new Api(), time.settings())
                .call('cn-hangzhou', 'pai-dsw:CreateInstance', [ImageAuth: Secret.of('AUTH', PASSWORD)])

        then:
        def e = thrown(CloudException)
        !everything(e).contains(PASSWORD)
        wire.requests[0].text() == "{\"ImageAuth\":\"$PASSWORD\"}"

        where:
        status | body
        400    | "{\"Code\":\"InvalidImageAuth\",\"Message\":\"bad $PASSWORD\"}"
        400    | "{\"Code\":\"$PASSWORD\",\"Message\":\"m\"}"
        500    | "<html>$PASSWORD</html>"
        200    | "not json $PASSWORD"
        200    | "{\"Success\":false,\"Message\":\"$PASSWORD\"}"
    }

    def "keys that a service quotes are struck"() {
        given:
        wire.answers(json('{"Code":"SignatureDoesNotMatch","Message":"server string: x-acs-accesskey-id:LTAI5tAbCdEfGh x-acs-security-token:CAIS1234/+= end"}', 400))

        when:
        Clouds.open(Target.sandbox(wire.uri), new Api()).call('cn-hangzhou', 'pai-dsw:CreateInstance', [:])

        then:
        def e = thrown(CloudException)
        e.text() == 'server string: *** *** end'
    }

    @RestoreSystemProperties
    def "a profile's session is signed and sent as #mode, and its keys stay out of errors"() {
        given:
        System.setProperty('user.home', home.toString())
        profile('ci', mode)
        wire.answers(json('{"Code":"Forbidden.RAM","Message":"m"}', 403))
        def target = new Target(Target.Kind.CLOUD, Optional.of(wire.uri), Optional.of('ci'))

        when:
        Clouds.open(target, new Api(), new FakeTime().settings()).call('cn-hangzhou', 'pai-dsw:CreateInstance', [:])

        then:
        def e = thrown(CloudException)
        !everything(e).contains('LTAIprofile')
        with(wire.requests[0]) {
            Acs3.faults(it, 'LTAIprofilekey', 'profile-secret') == []
            headers()['x-acs-security-token'] == token
            headers()['x-paish-region'] == null
        }

        where:
        mode       || token
        'AK'       || null
        'StsToken' || 'CAISprofile'
    }

    @RestoreSystemProperties
    def "without credentials nothing is sent, and the error says what to do"() {
        given:
        System.setProperty('user.home', home.toString())
        profile('ci', 'AK')
        def target = new Target(Target.Kind.CLOUD, Optional.of(wire.uri), Optional.of(wanted))

        when:
        Clouds.open(target, new Api(), new FakeTime().settings(environment)).call('cn-hangzhou', operation, [:])

        then:
        def e = thrown(CloudException)
        e.code() == 'Credentials'
        e.outcome() == Outcome.NOT_SENT
        e.text().contains(hint)
        !everything(e).contains('LTAI')
        wire.requests.empty

        where:
        wanted  | operation                | environment                      || hint
        'other' | 'pai-dsw:CreateInstance' | [:]                              || 'aliyun configure --profile other'
        'other' | 'pai-dsw:ListInstances'  | [:]                              || 'aliyun configure --profile other'
        'ci'    | 'pai-dsw:CreateInstance' | [ALIBABA_CLOUD_PROFILE: 'prod']  || 'unset it'
    }

    private void profile(String name, String mode) {
        Files.createDirectories(home.resolve('.aliyun'))
        Files.writeString(home.resolve('.aliyun/config.json'), """{"current":"$name","profiles":[{"name":"$name","mode":"$mode",
            "access_key_id":"LTAIprofilekey","access_key_secret":"profile-secret","sts_token":"CAISprofile"}]}""")
    }

    /** All that a program could print of an exception: its words, its causes and what it carries. */
    private static String everything(CloudException e) {
        def text = new StringWriter()
        e.printStackTrace(new PrintWriter(text))
        text.toString() + e + e.failure() + e.text() + e.code()
    }
}
