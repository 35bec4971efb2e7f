package paish.shell.target

import java.nio.file.Files
import java.nio.file.Path
import paish.language.Failure
import paish.script.Context
import paish.shell.option.OptionsBuilder
import spock.lang.Specification
import spock.lang.TempDir

class WhereSpec extends Specification {

    @TempDir
    Path home

    def "nothing costs money by accident: #flags #environment #config is #kind"() {
        expect:
        where(flags, environment, config).kind() == kind

        where:
        flags         | environment                                | config                           | kind
        []            | [:]                                        | ''                               | Where.Kind.SANDBOX
        ['--cloud']   | [:]                                        | ''                               | Where.Kind.CLOUD
        ['--cloud']   | [PAISH_TARGET: 'sandbox']                  | ''                               | Where.Kind.CLOUD
        []            | [PAISH_TARGET: 'cloud']                    | ''                               | Where.Kind.CLOUD
        []            | [:]                                        | 'profile.default.target=cloud'   | Where.Kind.CLOUD
        []            | [PAISH_PROFILE: 'ci']                      | 'profile.ci.target=cloud'        | Where.Kind.CLOUD
        []            | [PAISH_TARGET: 'sandbox']                  | 'profile.default.target=cloud'   | Where.Kind.SANDBOX
        []            | [PAISH_ENDPOINT: 'http://127.0.0.1:1']     | ''                               | Where.Kind.SANDBOX
    }

    def "an endpoint comes from the flag, then the environment, then the profile"() {
        expect:
        where(flags, environment, 'profile.default.endpoint=http://c:3').endpoint().get() == URI.create(endpoint)

        where:
        flags                      | environment                     | endpoint
        ['--endpoint=http://a:1']  | [PAISH_ENDPOINT: 'http://b:2']  | 'http://a:1'
        []                         | [PAISH_ENDPOINT: 'http://b:2']  | 'http://b:2'
        []                         | [:]                             | 'http://c:3'
    }

    def "#wrong is refused"() {
        when:
        where(flags, environment, '')

        then:
        Failure failure = thrown()
        failure.exit().code() == 2

        where:
        wrong                           | flags                  | environment
        'a target that there is not'    | []                     | [PAISH_TARGET: 'production']
        'a profile that there is not'   | ['--profile=nowhere']  | [:]
        'an endpoint with a path'       | []                     | [PAISH_ENDPOINT: 'http://h/x']
        'executing for the cloud'       | ['--exec', '--cloud']  | [:]
        'and where a variable says it'  | ['--exec']             | [PAISH_TARGET: 'cloud']
        'executing on others\' sandbox' | ['--exec']             | [PAISH_ENDPOINT: 'http://b:2']
    }

    def "a profile of ours may name the credentials; a name that is not ours is one of the Alibaba Cloud CLI"() {
        expect:
        where(['--cloud', '--profile=ci'], [:], config).credentials() == credentials

        where:
        config                             | credentials
        'profile.ci.region=cn-beijing'     | Optional.empty()
        'profile.ci.credentials=work'      | Optional.of('work')
        ''                                 | Optional.of('ci')
    }

    def "a profile gives what nothing else says"() {
        given:
        def profile = profile(['--profile=ci'], [:], 'profile.ci.region=cn-beijing\nprofile.ci.workspace=7\nprofile.default.budget=1 CNY')

        expect:
        profile.context() == [(Context.Key.REGION): 'cn-beijing', (Context.Key.WORKSPACE): '7']
    }

    private Where where(List<String> flags, Map<String, String> environment, String config) {
        Where.of(options(flags), environment, profile(flags, environment, config))
    }

    private Profile profile(List<String> flags, Map<String, String> environment, String config) {
        Profile.read(Files.writeString(home.resolve('config'), config), options(flags), environment)
    }

    private static options(List<String> flags) {
        def builder = new OptionsBuilder()
        flags.each { f -> f.contains('=') ? builder.value(f.split('=')[0], f.split('=')[1]) : builder.flag(f) }
        builder.build()
    }
}
