package paish

import paish.api.Api
import spock.lang.Specification

class ApiSpec extends Specification {

    def "every product's table holds all operations of PAI, and those of ECS and VPC that running a script takes"() {
        expect:
        new Api().product(code).get().operations().size() == operations

        where:
        code          || operations
        'pai-dsw'     || 46
        'pai-dlc'     || 43
        'aiworkspace' || 127
        'ecs'         || 55
        'vpc'         || 26
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

    def "what an operation of the RPC style does is told by its first word: #id changes something: #mutates"() {
        expect:
        new Api().operation(id).get().mutates() == mutates

        where:
        id                               || mutates
        'ecs:DescribeInstances'          || false
        'ecs:ListTagResources'           || false
        'ecs:RunInstances'               || true
        'ecs:DeleteSecurityGroup'        || true
        'vpc:DescribeVpcs'               || false
        'vpc:CreateVpc'                  || true
    }

    def "an unknown product or action is empty, not an exception"() {
        expect:
        new Api().operation(id).isEmpty()

        where:
        id << ['pai-dsw:Nothing', 'nothing:CreateJob', 'CreateJob']
    }
}
