package paish

import paish.api.Api
import spock.lang.Specification

class ApiSpec extends Specification {

    def "every product's table holds all operations that its SDK has"() {
        expect:
        new Api().product(code).get().operations().size() == operations

        where:
        code          || operations
        'pai-dsw'     || 46
        'pai-dlc'     || 43
        'aiworkspace' || 127
    }

    def "an operation knows where each parameter is sent"() {
        when:
        def operation = new Api().operation('pai-dlc:GetPodLogs').get()

        then:
        operation.method() == 'GET'
        operation.pathParams().keySet() == ['JobId', 'PodId'] as Set
        'MaxLines' in operation.query().keySet()
        !operation.mutates()
    }

    def "an unknown product or action is empty, not an exception"() {
        expect:
        new Api().operation(id).isEmpty()

        where:
        id << ['pai-dsw:Nothing', 'nothing:CreateJob', 'CreateJob']
    }
}
