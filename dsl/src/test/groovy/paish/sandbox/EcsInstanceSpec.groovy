package paish.sandbox

/** Instances that are there: how they are found, changed and deleted. */
class EcsInstanceSpec extends SandboxSpecification {

    Map network

    def setup() {
        network = client.network()
    }

    def "they are found by #filter"() {
        given:
        def ids = ['web-1', 'web-2', 'db'].collectEntries { [it, client.machineId(network, [InstanceName: it, Tag: [[Key: 'role', Value: it - ~/-.*/]]])] }
        client.advance('1m')
        client.ecs('StopInstance', [InstanceId: ids.db])

        expect:
        client.ecs('DescribeInstances', filter).Instances.Instance*.InstanceName as Set == names as Set

        where:
        filter                                    || names
        [:]                                       || ['web-1', 'web-2', 'db']
        [InstanceName: 'web-*']                   || ['web-1', 'web-2']
        [InstanceName: 'web']                     || []
        [InstanceName: 'db']                      || ['db']
        [Tag: [[Key: 'role', Value: 'web']]]      || ['web-1', 'web-2']
        [Tag: [[Key: 'role']]]                    || ['web-1', 'web-2', 'db']
        [Tag: [[Key: 'role', Value: 'none']]]     || []
        [Status: 'Running']                       || ['web-1', 'web-2']
        [Status: 'Stopping']                      || ['db']
        [ZoneId: 'cn-hangzhou-h']                 || []
        [ZoneId: 'cn-hangzhou-k']                 || ['web-1', 'web-2', 'db']
        [InstanceTypeFamily: 'ecs.c7']            || ['web-1', 'web-2', 'db']
        [InstanceTypeFamily: 'ecs.c']             || []
        [RegionId: 'ap-southeast-1']              || []
        [InstanceIds: '["i-none"]']               || []
    }

    def "they come in pages of both styles"() {
        given:
        client.ecs('RunInstances', client.machine(network) + [Amount: 25])

        when:
        def numbered = (1..3).collectMany { client.ecs('DescribeInstances', [PageNumber: it, PageSize: 10]).Instances.Instance*.InstanceId }
        def tokens = []
        def token = ''
        while (tokens.size() < 100) {
            def answer = client.ecs('DescribeInstances', [MaxResults: 10] + (token ? [NextToken: token] : [:]))
            assert answer.TotalCount == 25
            tokens.addAll(answer.Instances.Instance*.InstanceId)
            token = answer.NextToken
            if (!token) {
                break
            }
        }

        then:
        numbered.size() == 25
        numbered.toSet().size() == 25
        tokens.size() == 25
        tokens.toSet() == numbered.toSet()
        client.ecs('DescribeInstances', [PageSize: 101]).Code == 'InvalidParameter'
    }

    def "start, stop and reboot go by the status"() {
        given:
        def id = client.machineId(network)
        def status = { client.ecs('DescribeInstanceStatus', [InstanceId: [id]]).InstanceStatuses.InstanceStatus[0].Status }

        expect:
        client.ecs('StopInstance', [InstanceId: id]).Code == 'IncorrectInstanceStatus'

        when:
        client.advance('1m')
        client.ecs('RebootInstance', [InstanceId: id])

        then:
        status() == 'Stopping'

        when:
        client.advance('1m')
        client.ecs('StopInstances', [InstanceId: [id], StoppedMode: 'StopCharging'])
        client.advance('1m')

        then:
        status() == 'Stopped'
        client.ecs('DescribeInstances').Instances.Instance[0].StoppedMode == 'StopCharging'
        client.ecs('RebootInstance', [InstanceId: id]).Code == 'IncorrectInstanceStatus'

        when:
        client.control('POST', 'stock', [type: 'ecs.c7.large', available: false])

        then:
        client.ecs('StartInstance', [InstanceId: id]).Code == 'OperationDenied.NoStock'

        when:
        client.control('DELETE', 'stock')
        client.ecs('StartInstances', [InstanceId: [id]])
        client.advance('1m')

        then:
        status() == 'Running'
    }

    def "one that is protected, or one of several that does not exist, is not deleted, nor is any other"() {
        given:
        def id = client.machineId(network)
        def safe = client.machineId(network, [DeletionProtection: true])
        client.advance('1m')

        expect:
        client.ecs('DeleteInstances', [InstanceId: [id, safe], Force: true]).Code == 'InvalidOperation.DeletionProtection'
        client.ecs('DeleteInstances', [InstanceId: [id, 'i-none'], Force: true]).Code == 'InvalidInstanceId.NotFound'
        client.ecs('DescribeInstances', [Status: 'Running']).TotalCount == 2
        client.ecs('DeleteInstances', [InstanceId: [id], Force: true]).http == 200
        client.ecs('DeleteInstance', [InstanceId: id, Force: true]).http == 200

        when:
        client.advance('1m')

        then:
        client.ecs('DescribeInstances').Instances.Instance*.InstanceId == [safe]
        client.ecs('DescribeDisks').TotalCount == 1
    }

    def "groups are joined and left, but for the last; a member holds its group"() {
        given:
        def id = client.machineId(network)
        def other = client.ecs('CreateSecurityGroup', [VpcId: network.VpcId, SecurityGroupName: 'other']).SecurityGroupId

        when:
        client.ecs('JoinSecurityGroup', [InstanceId: id, SecurityGroupId: other])

        then:
        client.ecs('DescribeInstanceAttribute', [InstanceId: id]).SecurityGroupIds.SecurityGroupId as Set == [network.SecurityGroupId, other] as Set
        client.ecs('DeleteSecurityGroup', [SecurityGroupId: other]).Code == 'DependencyViolation'
        client.ecs('LeaveSecurityGroup', [InstanceId: id, SecurityGroupId: other]).http == 200
        client.ecs('LeaveSecurityGroup', [InstanceId: id, SecurityGroupId: network.SecurityGroupId]).Code == 'InstanceLastSecurityGroup'
        client.ecs('DeleteSecurityGroup', [SecurityGroupId: other]).http == 200
    }

    def "rules are authorized, again without effect, and revoked"() {
        given:
        def ssh = [IpProtocol: 'tcp', PortRange: '22/22', SourceCidrIp: '10.0.0.0/8']
        def rules = { client.ecs('DescribeSecurityGroupAttribute', network + [Direction: 'ingress']).Permissions.Permission }

        when:
        client.ecs('AuthorizeSecurityGroup', network + [Permissions: [ssh]])
        client.ecs('AuthorizeSecurityGroup', network + ssh)

        then:
        rules()*.subMap(['IpProtocol', 'PortRange', 'SourceCidrIp', 'Policy', 'Priority']) ==
                [[IpProtocol: 'TCP', PortRange: '22/22', SourceCidrIp: '10.0.0.0/8', Policy: 'Accept', Priority: '1']]
        client.ecs('AuthorizeSecurityGroup', network + [Permissions: [ssh + [Priority: '101']]]).Code == 'InvalidPriority.Malformed'
        client.ecs('AuthorizeSecurityGroup', network + [Permissions: [ssh + [PortRange: '22']]]).Code == 'InvalidPortRange.Malformed'

        when:
        client.ecs('RevokeSecurityGroup', network + [SecurityGroupRuleId: rules()*.SecurityGroupRuleId])

        then:
        rules() == []
    }

    def "tags are added, replaced, listed and taken off"() {
        given:
        def id = client.machineId(network, [Tag: [[Key: 'a', Value: '1']]])
        def tags = { client.ecs('ListTagResources', [ResourceType: 'instance', ResourceId: [id]]).TagResources.TagResource.collectEntries { [it.TagKey, it.TagValue] } }

        when:
        client.ecs('TagResources', [ResourceType: 'instance', ResourceId: [id], Tag: [[Key: 'a', Value: '2'], [Key: 'b', Value: '3']]])

        then:
        tags() == [a: '2', b: '3']
        client.ecs('DescribeInstances', [Tag: [[Key: 'b', Value: '3']]]).TotalCount == 1

        when:
        client.ecs('UntagResources', [ResourceType: 'instance', ResourceId: [id], TagKey: ['a']])

        then:
        tags() == [b: '3']
        client.ecs('TagResources', [ResourceType: 'instance', ResourceId: ['i-none'], Tag: [[Key: 'a', Value: '1']]]).http == 404
    }

    def "it is all there after a restart"() {
        given:
        def id = client.machineId(network, [ClientToken: 'one'])

        when:
        sandbox.close()
        sandbox = start('')
        client = clientOf(sandbox)

        then:
        client.ecs('DescribeInstances').Instances.Instance*.InstanceId == [id]
        client.ecs('RunInstances', client.machine(network) + [ClientToken: 'one']).InstanceIdSets.InstanceIdSet == [id]
    }
}
