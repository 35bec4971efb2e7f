package paish.sandbox

/** From nothing to a script that ran, and back to nothing. */
class EcsRunSpec extends SandboxSpecification {

    def "network, group, machine, assistant, command, and all of it gone again in the right order"() {
        given:
        def network = client.network()

        when:
        def id = client.machineId(network, [InstanceName: 'run1', Tag: [[Key: 'by', Value: 'me']]])

        then:
        statuses(id) == ['Pending']
        client.ecs('DeleteInstance', [InstanceId: id, Force: true]).Code == 'IncorrectInstanceStatus.Initializing'

        when:
        client.advance('12s')

        then:
        statuses(id) == ['Starting']

        when:
        client.advance('20s')

        then:
        statuses(id) == ['Running']
        assistant(id) == 'false'

        when:
        client.advance('30s')

        then:
        assistant(id) == 'true'

        when:
        def invocation = client.run(id, 'echo hello\nsleep 20\necho there\nexit 3')

        then:
        client.result(invocation).InvocationStatus == 'Pending'

        when:
        client.advance('11s')

        then:
        with(client.result(invocation)) {
            InvocationStatus == 'Running'
            InvokeRecordStatus == 'Running'
            Output == 'hello\n'
            ExitCode == null
        }

        when:
        client.advance('11s')

        then:
        with(client.result(invocation)) {
            InvocationStatus == 'Failed'
            Output == 'hello\nthere\n'
            ExitCode == 3
            InstanceId == id
        }

        and: 'what is in use cannot be deleted'
        client.ecs('DeleteInstance', [InstanceId: id]).Code == 'IncorrectInstanceStatus'
        client.ecs('DeleteSecurityGroup', network).Code == 'DependencyViolation'
        client.vpc('DeleteVSwitch', network).Code == 'DependencyViolation'
        client.vpc('DeleteVpc', network).Code == 'DependencyViolation.VSwitch'

        when:
        client.ecs('DeleteInstance', [InstanceId: id, Force: true])

        then:
        statuses(id) == ['Stopping']

        when:
        client.advance('10s')

        then: 'the interface is still there'
        statuses(id) == []
        client.ecs('DescribeInstanceAttribute', [InstanceId: id]).Code == 'InvalidInstanceId.NotFound'
        client.ecs('DeleteSecurityGroup', network).Code == 'DependencyViolation'

        when:
        client.advance('15s')

        then:
        client.ecs('DeleteSecurityGroup', network).http == 200
        client.vpc('DeleteVSwitch', network).http == 200
        client.vpc('DeleteVpc', network).http == 200
        client.vpc('DescribeVpcs').Vpcs.Vpc*.IsDefault as Set == [true, false] as Set
        client.vpc('DescribeVpcs').TotalCount == 2
    }

    private List<String> statuses(String id) {
        client.ecs('DescribeInstances', [InstanceIds: "[\"$id\"]"]).Instances.Instance*.Status
    }

    private String assistant(String id) {
        client.ecs('DescribeCloudAssistantStatus', [InstanceId: [id]]).InstanceCloudAssistantStatusSet.InstanceCloudAssistantStatus[0].CloudAssistantStatus
    }
}
