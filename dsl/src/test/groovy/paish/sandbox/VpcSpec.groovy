package paish.sandbox

/** Networks. */
class VpcSpec extends SandboxSpecification {

    def "a network takes a moment, and nothing is made in it before"() {
        given:
        def vpc = client.vpc('CreateVpc', [VpcName: 'mine', CidrBlock: '192.168.0.0/16', Tag: [[Key: 'by', Value: 'me']]]).VpcId
        def vswitch = [VpcId: vpc, ZoneId: 'cn-hangzhou-h', CidrBlock: '192.168.1.0/24']

        expect:
        client.vpc('DescribeVpcAttribute', [VpcId: vpc]).Status == 'Pending'
        client.vpc('CreateVSwitch', vswitch).Code == 'IncorrectVpcStatus'
        client.ecs('CreateSecurityGroup', [VpcId: vpc]).Code == 'IncorrectVpcStatus'
        client.vpc('DeleteVpc', [VpcId: vpc]).Code == 'IncorrectVpcStatus'

        when:
        client.advance('5s')
        def id = client.vpc('CreateVSwitch', vswitch).VSwitchId

        then:
        client.vpc('DescribeVpcs', [Tag: [[Key: 'by', Value: 'me']]]).Vpcs.Vpc*.VSwitchIds == [[VSwitchId: [id]]]
        client.vpc('DescribeVSwitchAttributes', [VSwitchId: id]).Status == 'Pending'
        client.vpc('DeleteVSwitch', [VSwitchId: id]).Code == 'IncorrectVSwitchStatus'

        when:
        client.advance('8s')

        then:
        client.vpc('DescribeVSwitches', [VpcId: vpc]).VSwitches.VSwitch*.subMap(['Status', 'ZoneId', 'CidrBlock', 'AvailableIpAddressCount']) ==
                [[Status: 'Available', ZoneId: 'cn-hangzhou-h', CidrBlock: '192.168.1.0/24', AvailableIpAddressCount: 252]]
        client.vpc('DeleteVpc', [VpcId: vpc]).Code == 'DependencyViolation.VSwitch'
        client.vpc('DeleteVSwitch', [VSwitchId: id]).http == 200
        client.vpc('DeleteVpc', [VpcId: vpc]).http == 200
        client.vpc('DeleteVpc', [VpcId: vpc]).Code == 'InvalidVpcId.NotFound'
    }

    def "a security group holds its VPC"() {
        given:
        def vpc = client.vpc('CreateVpc').VpcId
        client.advance('10s')
        def group = client.ecs('CreateSecurityGroup', [VpcId: vpc]).SecurityGroupId

        expect:
        client.vpc('DeleteVpc', [VpcId: vpc]).Code == 'DependencyViolation.SecurityGroup'
        client.ecs('DeleteSecurityGroup', [SecurityGroupId: group]).http == 200
        client.vpc('DeleteVpc', [VpcId: vpc]).http == 200
    }

    def "one vSwitch at a time is made in a VPC"() {
        given:
        def vpc = client.vpc('CreateVpc', [CidrBlock: '10.0.0.0/16']).VpcId
        client.advance('10s')
        def create = { int third -> client.vpc('CreateVSwitch', [VpcId: vpc, ZoneId: 'cn-hangzhou-h', CidrBlock: "10.0.${third}.0/24"]) }

        expect:
        create(1).http == 200
        with(create(2)) {
            http == 400
            Code == 'IncorrectVSwitchStatus'
        }

        when:
        client.advance('10s')

        then:
        create(2).http == 200
    }

    def "a vSwitch #cidr in #zone is refused: #code"() {
        given:
        def network = client.network()

        expect:
        client.vpc('CreateVSwitch', [VpcId: network.VpcId, ZoneId: zone, CidrBlock: cidr]).Code == code

        where:
        cidr               | zone            || code
        '192.168.1.128/25' | 'cn-hangzhou-h' || 'InvalidCidrBlock.Overlapped'
        '192.168.0.0/16'   | 'cn-hangzhou-h' || 'InvalidCidrBlock.Overlapped'
        '10.0.0.0/24'      | 'cn-hangzhou-h' || 'InvalidParameter'
        '192.168.2.0/30'   | 'cn-hangzhou-h' || 'InvalidCidrBlock.Malformed'
        '192.168.2.1/24'   | 'cn-hangzhou-h' || 'InvalidCidrBlock.Malformed'
        '192.168.2'        | 'cn-hangzhou-h' || 'InvalidCidrBlock.Malformed'
        '192.168.2.0/24'   | 'us-west-1a'    || 'InvalidZoneId.NotFound'
    }

    def "cn-hangzhou holds a default network in two of its zones and a shared one; ap-southeast-1 holds none"() {
        expect:
        client.vpc('DescribeVpcs', [IsDefault: true]).Vpcs.Vpc*.Status == ['Available']
        client.vpc('DescribeVSwitches', [IsDefault: true]).VSwitches.VSwitch*.ZoneId as Set == ['cn-hangzhou-h', 'cn-hangzhou-i'] as Set
        client.vpc('DescribeVpcs', [IsDefault: false]).Vpcs.Vpc*.Tags == [[Tag: []]]
        client.vpc('DescribeVpcs', [RegionId: 'ap-southeast-1']).TotalCount == 0
        client.ecs('DescribeSecurityGroups').SecurityGroups.SecurityGroup*.SecurityGroupName == ['team-default']
    }

    def "the default network can be laid out, once a region and once a zone"() {
        given:
        def here = [RegionId: 'ap-southeast-1']

        expect:
        client.vpc('CreateDefaultVpc').http == 400
        client.vpc('CreateDefaultVSwitch', here + [ZoneId: 'ap-southeast-1a']).http == 404

        when:
        client.vpc('CreateDefaultVpc', here)
        client.advance('10s')
        client.vpc('CreateDefaultVSwitch', here + [ZoneId: 'ap-southeast-1a'])
        client.advance('10s')
        client.vpc('CreateDefaultVSwitch', here + [ZoneId: 'ap-southeast-1b'])

        then:
        client.vpc('CreateDefaultVSwitch', here + [ZoneId: 'ap-southeast-1b']).http == 400
        client.vpc('DescribeVSwitches', here + [IsDefault: true]).VSwitches.VSwitch*.CidrBlock as Set == ['172.16.0.0/20', '172.16.16.0/20'] as Set
    }

    def "the same token gives the same VPC and vSwitch"() {
        given:
        def request = [CidrBlock: '10.0.0.0/16', ClientToken: 'vpc-1']

        when:
        def vpc = client.vpc('CreateVpc', request).VpcId
        client.advance('10s')
        def vswitch = [VpcId: vpc, ZoneId: 'cn-hangzhou-h', CidrBlock: '10.0.1.0/24', ClientToken: 'vsw-1']
        def first = client.vpc('CreateVSwitch', vswitch).VSwitchId

        then:
        client.vpc('CreateVpc', request).VpcId == vpc
        client.vpc('CreateVpc', request + [VpcName: 'other']).Code == 'IdempotentParameterMismatch'
        client.vpc('CreateVSwitch', vswitch).VSwitchId == first
    }

    def "#fault of a creation leaves #made behind, and the token makes one of it"() {
        given:
        client.faults("CreateVpc:$fault:1x")
        def request = [CidrBlock: '10.0.0.0/16', RegionId: 'ap-southeast-1', ClientToken: 'vpc-1']
        def lost = false
        try {
            client.vpc('CreateVpc', request)
        } catch (Exception ignored) {
            lost = true
        }

        expect:
        lost
        client.vpc('DescribeVpcs', [RegionId: 'ap-southeast-1']).TotalCount == made

        when:
        client.vpc('CreateVpc', request)

        then:
        client.vpc('DescribeVpcs', [RegionId: 'ap-southeast-1']).TotalCount == 1

        where:
        fault         || made
        'drop'        || 0
        'commit-drop' || 1
        'truncate'    || 1
    }

    def "lists may lag; what they do not show yet is in the way all the same"() {
        given:
        client.faults('CreateVSwitch:lag:1:600')
        def network = client.network()

        expect:
        client.vpc('DescribeVSwitches', [VpcId: network.VpcId]).TotalCount == 0
        client.vpc('CreateVSwitch', [VpcId: network.VpcId, ZoneId: 'cn-hangzhou-h', CidrBlock: '192.168.1.0/24']).Code == 'InvalidCidrBlock.Overlapped'
        client.ecs('RunInstances', client.machine(network)).http == 200
    }

    def "a VPC is tagged as everything else is"() {
        given:
        def vpc = client.vpc('CreateVpc').VpcId
        client.vpc('TagResources', [ResourceType: 'VPC', ResourceId: [vpc], Tag: [[Key: 'a', Value: '1'], [Key: 'b', Value: '2']]])

        expect:
        client.vpc('ListTagResources', [ResourceType: 'VPC', Tag: [[Key: 'a', Value: '1']]]).TagResources.TagResource*.TagKey == ['a', 'b']

        when:
        client.vpc('UnTagResources', [ResourceType: 'VPC', ResourceId: [vpc], All: true])

        then:
        client.vpc('ListTagResources', [ResourceType: 'VPC']).TagResources.TagResource == []
    }
}
