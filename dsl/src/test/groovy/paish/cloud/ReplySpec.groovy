package paish.cloud

import static paish.cloud.Wire.Answer.json

import paish.api.Api
import paish.cloud.Wire.Answer
import spock.lang.AutoCleanup
import spock.lang.Specification

/** What is made of whole replies: successes, refusals in every shape, and what cannot be read. */
class ReplySpec extends Specification {

    static final READ = 'pai-dsw:GetInstance'
    static final CREATE = 'pai-dsw:CreateInstance'
    static final DELETE = 'pai-dlc:TagResources'

    def time = new FakeTime()
    @AutoCleanup Wire wire = new Wire()
    @AutoCleanup Cloud cloud = Clouds.open(Target.sandbox(wire.uri), new Api(), time.settings())

    def "#status #body is #code, #outcome for a #operation sent #times times"() {
        given:
        wire.answers(new Answer(status, body, [:]))

        when:
        call(operation)

        then:
        def e = thrown(CloudException)
        e.code() == code
        e.outcome() == outcome
        e.status() == status
        wire.requests.size() == times

        where:
        operation | status | body                                                                   || code                    | outcome          | times
        READ      | 400    | '{"Code":"InvalidParameter","Message":"m"}'                             || 'InvalidParameter'      | Outcome.REJECTED | 1
        CREATE    | 400    | '{"Code":"InvalidParameter","Message":"m"}'                             || 'InvalidParameter'      | Outcome.REJECTED | 1
        CREATE    | 404    | '{"code":"notfound","message":"m","requestId":"r"}'                     || 'notfound'              | Outcome.REJECTED | 1
        CREATE    | 403    | '{"errorCode":"AccessDenied","errorMessage":"m"}'                       || 'AccessDenied'          | Outcome.REJECTED | 1
        CREATE    | 403    | '<html>proxy</html>'                                                    || 'Http.403'              | Outcome.REJECTED | 1
        CREATE    | 408    | ''                                                                      || 'Http.408'              | Outcome.UNKNOWN  | 1
        CREATE    | 499    | '{"Code":"ClientClosedRequest"}'                                        || 'ClientClosedRequest'   | Outcome.UNKNOWN  | 1
        CREATE    | 302    | ''                                                                      || 'Http.302'              | Outcome.UNKNOWN  | 1
        CREATE    | 500    | '{"Code":"InternalError","Message":"m"}'                                || 'InternalError'         | Outcome.UNKNOWN  | 1
        READ      | 500    | '{"Code":"InternalError","Message":"m"}'                                || 'InternalError'         | Outcome.UNKNOWN  | 6
        CREATE    | 502    | '<html>bad gateway</html>'                                              || 'Http.502'              | Outcome.UNKNOWN  | 1
        READ      | 502    | '<html>bad gateway</html>'                                              || 'Http.502'              | Outcome.UNKNOWN  | 6
        CREATE    | 503    | ''                                                                      || 'Http.503'              | Outcome.UNKNOWN  | 1
        READ      | 503    | '["not","an","object"]'                                                 || 'Http.503'              | Outcome.UNKNOWN  | 6
        CREATE    | 503    | '{"Code":"ServiceUnavailable"}'                                         || 'ServiceUnavailable'    | Outcome.UNKNOWN  | 1
        CREATE    | 200    | '{"Success":false,"Code":"ValidationError","HttpStatusCode":400}'       || 'ValidationError'       | Outcome.REJECTED | 1
        CREATE    | 200    | '{"Success":false,"Code":"InternalError"}'                              || 'InternalError'         | Outcome.UNKNOWN  | 1
        CREATE    | 200    | '{"Success":false,"Code":"X","HttpStatusCode":500}'                     || 'X'                     | Outcome.UNKNOWN  | 1
        READ      | 200    | '{"Success":false,"Code":"NotFound","HttpStatusCode":404}'              || 'NotFound'              | Outcome.REJECTED | 1
        CREATE    | 200    | ''                                                                      || 'EmptyReply'            | Outcome.UNKNOWN  | 1
        READ      | 200    | ''                                                                      || 'EmptyReply'            | Outcome.UNKNOWN  | 6
        READ      | 200    | 'null'                                                                  || 'EmptyReply'            | Outcome.UNKNOWN  | 6
        CREATE    | 200    | 'OK'                                                                    || 'UnreadableReply'       | Outcome.UNKNOWN  | 1
        CREATE    | 200    | '{"InstanceId":"d-1"} trailing'                                         || 'UnreadableReply'       | Outcome.UNKNOWN  | 1
        CREATE    | 200    | '{"InstanceId":"d-'                                                     || 'UnreadableReply'       | Outcome.UNKNOWN  | 1
    }

    def "an empty #status is a success of an operation that has nothing to tell"() {
        given:
        wire.answers(new Answer(status, body, [:]))

        expect:
        call(operation) == [:]

        where:
        operation | status | body
        DELETE    | 200    | ''
        DELETE    | 200    | 'null'
        DELETE    | 204    | ''
        CREATE    | 204    | ''
    }

    def "a refusal keeps the service's words and names the missing permission"() {
        given:
        wire.answers(json('''{"Code":"Forbidden.RAM","Message":"User not authorized","RequestId":"R-1","AccessDeniedDetail":{
            "AuthAction":"paidsw:CreateInstance","AuthPrincipalType":"SubUser","AuthPrincipalDisplayName":"23",
            "NoPermissionType":"ImplicitDeny","PolicyType":"AccountLevelIdentityBasedPolicy","EncodedDiagnosticMessage":"AQ"}}''', 403))

        when:
        call(CREATE)

        then:
        def e = thrown(CloudException)
        e.text() == 'User not authorized'
        e.requestId() == 'R-1'
        e.operation() == CREATE
        e.region() == 'cn-hangzhou'
        e.accessDenied().get() == new AccessDenied('paidsw:CreateInstance', 'SubUser', '23', 'ImplicitDeny', 'AccountLevelIdentityBasedPolicy', 'AQ')
        e.message == 'pai-dsw:CreateInstance in cn-hangzhou: Forbidden.RAM (HTTP 403): User not authorized; missing RAM action: paidsw:CreateInstance [request R-1]'
    }

    def "a principal that is told by its key is not shown"() {
        given:
        wire.answers(json("""{"Code":"Forbidden.RAM","Message":"m","AccessDeniedDetail":{"AuthAction":"paidsw:CreateInstance",
            "AuthPrincipalType":"SubUser","AuthPrincipalDisplayName":"${'LTAI' + '5tAbCdEfGh1234'}"}}""", 403))

        when:
        call(CREATE)

        then:
        def e = thrown(CloudException)
        e.denied()
        e.accessDenied().get().principalName() == '***'
    }

    def "an access denied detail that is only a text is no detail"() {
        given:
        wire.answers(json('{"Code":"Forbidden.RAM","Message":"m","AccessDeniedDetail":"none"}', 403))

        when:
        call(CREATE)

        then:
        def e = thrown(CloudException)
        e.accessDenied().empty
    }

    def "the request id is found as #where"() {
        given:
        wire.answers(json(body, 400, headers))

        when:
        call(CREATE)

        then:
        def e = thrown(CloudException)
        e.requestId() == 'R-2'

        where:
        where        | body                               | headers
        'RequestId'  | '{"Code":"X","RequestId":"R-2"}'   | [:]
        'RequestID'  | '{"Code":"X","RequestID":"R-2"}'   | [:]
        'requestId'  | '{"code":"X","requestId":"R-2"}'   | [:]
        'a header'   | '{"Code":"X"}'                     | ['x-acs-request-id': 'R-2']
    }

    def "503 with Retry-After: 0 is not sent again behind our back"() {
        given:
        wire.answers(new Answer(503, '', ['Retry-After': '0']))

        when:
        call(CREATE)

        then:
        def e = thrown(CloudException)
        e.outcome() == Outcome.UNKNOWN
        wire.requests.size() == 1
    }

    def "a #status redirect is not followed: the call would arrive as another one"() {
        given:
        wire.answers(new Answer(status, '', ['Location': "$wire.uri/elsewhere"]))

        when:
        call(CREATE)

        then:
        thrown(CloudException)
        wire.requests.size() == 1

        where:
        status << [302, 307]
    }

    def "numbers of every size arrive as they were sent"() {
        given:
        wire.answers(json('{"Big":9223372036854775808,"Long":9223372036854775807,"Exp":1e5,"Neg":-0.5,"Null":null,"Zero":0}'))

        expect:
        call(READ) == [Big: 9223372036854775808G, Long: Long.MAX_VALUE, Exp: 100000.0d, Neg: -0.5d, Null: null, Zero: 0L]
    }

    private Map call(String operation) {
        cloud.call('cn-hangzhou', operation, operation == READ ? [InstanceId: 'd-1'] : [:])
    }
}
