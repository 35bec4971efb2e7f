package paish.shell.mishap

import paish.cloud.CloudException
import paish.cloud.Outcome
import paish.language.Exit
import paish.language.Failure
import spock.lang.Specification

class MishapSpec extends Specification {

    def "a failure is told as it is"() {
        given:
        def failure = new Failure(exit, 'm', 'h')

        expect:
        Mishap.of(failure).is(failure)

        where:
        exit << Exit.values()
    }

    def "the service's #code (#status) ends with #exit"() {
        given:
        def thrown = new CloudException(new paish.cloud.Failure('pai-dsw:ListInstances', 'cn-hangzhou', false,
                Outcome.REJECTED, code, 'text', status, 'R-1', Optional.empty(), java.time.Duration.ZERO))

        expect:
        Mishap.of(thrown).exit() == exit

        where:
        code              | status | exit
        'Forbidden.RAM'   | 403    | Exit.NOT_AUTHORISED
        'Credentials'     | 0      | Exit.NOT_AUTHORISED
        'Interrupted'     | 0      | Exit.INTERRUPTED
        'InternalError'   | 500    | Exit.FAILED
    }

    def "what nobody expected says how to see more"() {
        expect:
        with(Mishap.of(new NullPointerException('x'))) {
            exit() == Exit.FAILED
            hint().contains('--debug')
        }
    }
}
