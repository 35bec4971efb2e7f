package paish.sandbox

import java.time.Instant

class StateSpec extends SandboxSpecification {

    def "the state survives a restart"() {
        given:
        def id = client.instance()
        client.advance('3m')

        when:
        sandbox.close()
        sandbox = start('')
        client = clientOf(sandbox)

        then:
        client.dsw('GetInstance', [InstanceId: id]).Status == 'Running'
        client.ledger()*.created == [id]
    }

    def "two sandboxes on one state show the same, at the same virtual time"() {
        given:
        def other = start('')
        def neighbour = clientOf(other)

        when:
        def id = client.job()
        neighbour.advance('1m')

        then:
        neighbour.dlc('GetJob', [JobId: id]).Status == 'Running'
        client.dlc('GetJob', [JobId: id]).Status == 'Running'
        client.control('GET', 'clock').now == neighbour.control('GET', 'clock').now

        cleanup:
        other.close()
    }

    def "the virtual clock runs at its speed and never falls behind"() {
        given:
        sandbox.close()
        sandbox = start('', 60)
        client = clientOf(sandbox)

        when:
        instant = instant.plusSeconds(10)

        then:
        client.control('GET', 'clock') == [now: '2026-11-20T08:10:00Z', speed: 60.0]

        when: 'it is started again after a night'
        sandbox.close()
        instant = instant.plusSeconds(36_000)
        sandbox = start('', 1)
        client = clientOf(sandbox)
        def now = Instant.parse(client.control('GET', 'clock').now)

        then: 'the night was a night'
        now >= instant
        now < instant.plusSeconds(3 * 3600)
    }

    def "reset empties everything, and the catalogue is there again"() {
        given:
        client.instance()

        when:
        client.control('POST', 'reset')

        then:
        client.ledger() == []
        client.dsw('ListInstances').TotalCount == 0
        client.ai('ListWorkspaces').Workspaces*.WorkspaceId.contains('40823')
    }

    def "regions do not see each other's resources"() {
        given:
        def shanghai = clientOf(sandbox)
        shanghai.region = 'cn-shanghai'

        when:
        client.instance()

        then:
        shanghai.dsw('ListInstances').TotalCount == 0
        client.dsw('ListInstances').TotalCount == 1
        shanghai.ai('GetWorkspace', [WorkspaceId: '40823']).WorkspaceName == 'sandbox'
    }

    def "the ledger holds every change in order, with what it made and for whom, and no secret"() {
        given:
        client.region = 'cn-beijing'
        def instance = client.instance(Labels: [[Key: 'intent', Value: '42']], ImageAuth: 'top-secret')
        def job = client.job(Settings: [Tags: [intent: '43']])
        client.dsw('ListInstances')
        client.dsw('StartInstance', [InstanceId: instance])

        when:
        def entries = client.ledger()

        then:
        entries*.action == ['CreateInstance', 'CreateJob', 'StartInstance']
        entries*.status == [200, 200, 400]
        entries*.created == [instance, job, '']
        entries*.region.unique() == ['cn-beijing']
        entries[0].labels == [intent: '42']
        entries[1].tags == [intent: '43']
        entries[0].name == 'nb'
        !entries.toString().contains('top-secret')
        client.control('GET', "ledger").entries.size() == 3
    }
}
