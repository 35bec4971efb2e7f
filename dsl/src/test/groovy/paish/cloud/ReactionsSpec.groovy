package paish.cloud

import java.time.Duration
import spock.lang.Specification

class ReactionsSpec extends Specification {

    def reactions = Reactions.read()

    def "#code (#status, #outcome) of a #kind calls for #reaction"() {
        expect:
        reactions.to(failure(code, status, outcome, kind == 'create')) == reaction

        where:
        code                          | status | outcome          | kind     || reaction
        'Throttling'                  | 400    | Outcome.REJECTED | 'create' || Reaction.SLOW_DOWN
        'Throttling.User'             | 503    | Outcome.REJECTED | 'read'   || Reaction.SLOW_DOWN
        'Http.429'                    | 429    | Outcome.REJECTED | 'read'   || Reaction.SLOW_DOWN
        'InternalError'               | 500    | Outcome.UNKNOWN  | 'read'   || Reaction.RETRY
        'InternalError'               | 500    | Outcome.UNKNOWN  | 'create' || Reaction.SETTLE
        'Http.502'                    | 502    | Outcome.UNKNOWN  | 'create' || Reaction.SETTLE
        'ConnectionRefused'           | 0      | Outcome.NOT_SENT | 'read'   || Reaction.RETRY
        'ConnectionRefused'           | 0      | Outcome.NOT_SENT | 'create' || Reaction.STOP
        'Credentials'                 | 0      | Outcome.NOT_SENT | 'read'   || Reaction.STOP
        'Interrupted'                 | 0      | Outcome.UNKNOWN  | 'read'   || Reaction.STOP
        'Interrupted'                 | 0      | Outcome.UNKNOWN  | 'create' || Reaction.SETTLE
        'OperationDenied.NoStock'     | 403    | Outcome.REJECTED | 'create' || Reaction.NEXT_ZONE
        'OperationDenied.ZoneNotAllowed' | 403 | Outcome.REJECTED | 'create' || Reaction.NEXT_ZONE
        'QuotaExceed.ElasticQuota'    | 403    | Outcome.REJECTED | 'create' || Reaction.STOP
        'Forbidden.RAM'               | 403    | Outcome.REJECTED | 'create' || Reaction.NOT_AUTHORISED
        'Forbidden.RiskControl'       | 403    | Outcome.REJECTED | 'create' || Reaction.STOP
        'InvalidAccessKeyId.NotFound' | 404    | Outcome.REJECTED | 'read'   || Reaction.NOT_AUTHORISED
        'NotFound'                    | 404    | Outcome.REJECTED | 'read'   || Reaction.STOP
    }

    def "each row names its source, and what may hit a creation after it was sent is never repeated"() {
        expect:
        reactions.rows().every { !it.source().empty && it.scope() in ['read', 'create', 'any'] }
        reactions.rows().collect { failure(it.code(), 500, Outcome.UNKNOWN, true) }.every {
            reactions.to(it) != Reaction.RETRY || it.code() == 'SignatureNonceUsed'
        }
    }

    private static Failure failure(String code, int status, Outcome outcome, boolean mutates) {
        new Failure('pai-dsw:X', 'cn-hangzhou', mutates, outcome, code, 'm', status, '', Optional.empty(), Duration.ZERO)
    }
}
