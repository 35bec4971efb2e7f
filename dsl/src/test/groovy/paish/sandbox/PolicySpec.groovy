package paish.sandbox

import paish.api.Api
import paish.catalogue.RamActions
import paish.sandbox.permission.Needs

/** The sandbox holds calls against a RAM policy that was posted to it. */
class PolicySpec extends SandboxSpecification {

    def "without a policy everything is allowed, with one only what it allows"() {
        expect:
        client.dsw('ListInstances').http == 200

        when:
        allow('paidsw:ListInstances')

        then:
        client.dsw('ListInstances').http == 200
        client.dsw('GetInstance', [InstanceId: 'dsw-1']).http == 403
        client.dlc('ListJobs').http == 403
    }

    def "#operation needs #action; the refusal is a #code with the details"() {
        given:
        allow('nothing:AtAll')

        when:
        def answer = client.call(operation, parameters)

        then:
        answer.http == 403
        answer.Code == code
        answer.AccessDeniedDetail == [
                AuthAction: action, AuthPrincipalType: 'SubUser', AuthPrincipalOwnerId: '1234567890123456',
                AuthPrincipalDisplayName: 'sandbox-user', NoPermissionType: 'ImplicitDeny', PolicyType: 'AccountLevelIdentityBasedPolicy',
                EncodedDiagnosticMessage: answer.AccessDeniedDetail.EncodedDiagnosticMessage]
        answer.AccessDeniedDetail.EncodedDiagnosticMessage

        when:
        allow(action)

        then:
        client.call(operation, parameters).AccessDeniedDetail == null

        where:
        operation                    | parameters            || action                           | code
        'pai-dsw:CreateInstance'     | [InstanceName: 'nb']    || 'paidsw:CreatePostPaidInstance'  | 'Forbidden.RAM'
        'pai-dsw:ListInstances'      | [:]                   || 'paidsw:ListInstances'           | 'Forbidden.RAM'
        'pai-dlc:ListJobs'           | [:]                   || 'paidlc:ListJobs'                | 'Forbidden.RAM'
        'aiworkspace:ListImages'     | [:]                   || 'paiimage:ListImages'            | 'NoPermission'
        'aiworkspace:GetDataset'     | [DatasetId: 'd-1']    || 'paidataset:GetDataset'          | 'NoPermission'
        'aiworkspace:ListWorkspaces' | [:]                   || 'paiworkspace:ListWorkspaces'    | 'NoPermission'
        'aiworkspace:ListUserConfigs' | [:]                  || 'pai:ListUserConfigs'            | 'NoPermission'
    }

    def "a refused creation creates nothing and stands in the ledger"() {
        given:
        allow('paidsw:ListInstances')

        when:
        client.dsw('CreateInstance', client.INSTANCE)

        then:
        client.dsw('ListInstances').TotalCount == 0
        client.ledger()*.status == [403]
    }

    def "Deny goes before Allow, and is explicit; what is free can be denied"() {
        given:
        client.control('POST', 'policy', [Version: '1', Statement: [
                [Effect: 'Allow', Action: '*', Resource: '*'],
                [Effect: 'Deny', Action: ['paidsw:List*'], Resource: ['*']]]])

        expect:
        client.dlc('ListJobs').http == 200
        client.dsw('ListInstances').AccessDeniedDetail.NoPermissionType == 'ExplicitDeny'
        client.dsw('ListEcsSpecs', [AcceleratorType: 'CPU']).AccessDeniedDetail.AuthAction == 'paidsw:ListEcsSpecs'
    }

    def "what is free needs no statement"() {
        given:
        allow('nothing:AtAll')

        expect:
        client.dsw('ListEcsSpecs', [AcceleratorType: 'CPU']).http == 200
        client.ai('ListQuotas').http == 200
        client.dlc('ListEcsSpecs').http == 403
    }

    def "names compare without regard to case, * and ? stand for others: #pattern"() {
        given:
        allow(pattern)

        expect:
        (client.dsw('ListInstances').http == 200) == allowed

        where:
        pattern                || allowed
        'PaiDSW:listinstances' || true
        'paidsw:List*'         || true
        'paidsw:ListInstance?' || true
        'paidsw:ListInstance'  || false
        'paidlc:*'             || false
    }

    def "a statement about anything else than all resources allows nothing: the actions know no other"() {
        given:
        client.control('POST', 'policy', [Version: '1', Statement: [[Effect: 'Allow', Action: '*', Resource: 'acs:paidsw:*:*:instance/dsw-1']]])

        expect:
        client.dsw('ListInstances').http == 403
    }

    def "the policy is shown, and gone after #method #what"() {
        given:
        allow('paidsw:ListInstances')

        expect:
        client.control('GET', 'policy').policy.Statement[0].Action == ['paidsw:ListInstances']

        when:
        client.control(method, what)

        then:
        client.control('GET', 'policy') == [:]
        client.dlc('ListJobs').http == 200

        where:
        method   | what
        'DELETE' | 'policy'
        'POST'   | 'reset'
    }

    def "it belongs to the server, not to the state"() {
        given:
        allow('paidsw:ListInstances')

        when:
        def neighbour = start('')

        then:
        clientOf(neighbour).dlc('ListJobs').http == 200

        cleanup:
        neighbour.close()
    }

    def "what it cannot enforce is refused, and what was in force stays: #why"() {
        given:
        allow('paidsw:ListInstances')

        when:
        def answer = client.control('POST', 'policy', document)

        then:
        answer.Code == 'InvalidParameter'
        answer.Message.contains(why)
        client.dlc('ListJobs').http == 403

        where:
        document                                                                                       || why
        [Statement: []]                                                                                || 'Version'
        [Version: '1']                                                                                 || 'Statement'
        [Version: '1', Statement: [[Effect: 'Permit', Action: '*', Resource: '*']]]                    || 'Effect'
        [Version: '1', Statement: [[Effect: 'Allow', NotAction: '*', Resource: '*']]]                  || 'not modelled'
        [Version: '1', Statement: [[Effect: 'Allow', Action: '*', Resource: '*', Condition: [a: 'b']]]] || 'not modelled'
    }

    def "whatever the sandbox demands is among what the program's table lists, and free is free for both"() {
        given:
        def needs = new Needs()
        def actions = new RamActions()
        def api = new Api()
        def operations = api.codes().collectMany { api.product(it).get().operations().values()*.id() }

        expect:
        operations.size() > 200
        operations.every { o -> needs.of(o).free() ? actions.of(o).empty : needs.of(o).action() in actions.of(o) }
    }

    private void allow(String... actions) {
        assert client.control('POST', 'policy', [Version: '1', Statement: [[Effect: 'Allow', Action: actions.toList(), Resource: '*']]]).policy
    }
}
