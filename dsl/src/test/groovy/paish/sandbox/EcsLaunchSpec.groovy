package paish.sandbox

/** What RunInstances asks for, and what it does with it. */
class EcsLaunchSpec extends SandboxSpecification {

    Map network

    def setup() {
        network = client.network()
    }

    def "#change is refused: #http #code"() {
        when:
        def answer = client.ecs('RunInstances', client.machine(network).findAll { it.key != change.without } + change.findAll { it.key != 'without' })

        then:
        [answer.http, answer.Code] == [http, code]
        client.ecs('DescribeInstances').TotalCount == 0

        where:
        change                                             || http | code
        [without: 'InstanceType']                          || 400  | 'MissingParameter'
        [without: 'VSwitchId']                             || 400  | 'MissingParameter'
        [without: 'SecurityGroupId']                       || 400  | 'MissingParameter'
        [without: 'ImageFamily']                           || 400  | 'MissingParameter'
        [InstanceType: 'ecs.none.large']                   || 400  | 'InvalidInstanceType.ValueNotSupported'
        [InstanceType: 'ecs.g7.8xlarge']                   || 403  | 'OperationDenied.NoStock'
        [InstanceType: 'ecs.hfc6.10xlarge', SpotStrategy: 'SpotAsPriceGo'] || 403 | 'OperationDenied.NoStock'
        [VSwitchId: 'vsw-none']                            || 404  | 'InvalidVSwitchId.NotFound'
        [SecurityGroupId: 'sg-none']                       || 404  | 'InvalidSecurityGroupId.NotFound'
        [SecurityGroupId: 'sg-bp1fg655nh68xyz9i1ly']       || 400  | 'InvalidParameter.Mismatch'
        [ZoneId: 'cn-hangzhou-h']                          || 400  | 'InvalidParameter.Mismatch'
        [ZoneId: 'cn-hangzhou-z']                          || 404  | 'InvalidZoneId.NotFound'
        [ImageId: 'ubuntu_1804.vhd']                       || 404  | 'InvalidImageId.NotFound'
        [ImageFamily: 'acs:none']                          || 404  | 'InvalidImageFamily.NotFound'
        [Amount: 101]                                      || 400  | 'InvalidParameter'
        [Amount: 'many']                                   || 400  | 'InvalidParameter'
        [InstanceName: 'x']                                || 400  | 'InvalidInstanceName.Malformed'
        [SystemDisk: [Size: 10]]                           || 404  | 'InvalidSystemDiskSize.LessThanImageSize'
        [SystemDisk: [Category: 'paper']]                  || 400  | 'InvalidSystemDiskCategory.ValueNotSupported'
        [AutoReleaseTime: '2026-11-20T08:29:00Z']          || 400  | 'InvalidAutoReleaseTime.Malformed'
        [AutoReleaseTime: '2026-11-20T18:00Z']             || 400  | 'InvalidAutoReleaseTime.Malformed'
        [AutoReleaseTime: '2036-11-20T18:00:00Z']          || 400  | 'InvalidAutoReleaseTime.Malformed'
        [KeyPairName: 'none']                              || 404  | 'InvalidKeyPairName.NotFound'
        [SpotStrategy: 'SpotWithPriceLimit', SpotPriceLimit: 0.01] || 400 | 'InvalidSpotPriceLimit.LowerThanPublicPrice'
        [SpotStrategy: 'Cheap']                            || 400  | 'InvalidSpotStrategy'
        [Tag: [[Key: 'acs:mine', Value: 'x']]]             || 400  | 'InvalidTagKey.Malformed'
        [DryRun: true]                                     || 400  | 'DryRunOperation'
        [ClientToken: 'x' * 65]                            || 400  | 'InvalidClientToken.ValueNotSupported'
    }

    def "what was asked for is what is shown"() {
        when:
        def answer = client.ecs('RunInstances', client.machine(network) + [
                InstanceName: 'run', UniqueSuffix: true, Amount: 2, Tag: [[Key: 'by', Value: 'me'], [Key: 'run', Value: '1']],
                SystemDisk: [Category: 'cloud_essd', Size: 60], InternetMaxBandwidthOut: 5, Password: 'never-Shown1'])
        def ids = answer.InstanceIdSets.InstanceIdSet
        def shown = client.ecs('DescribeInstances', [InstanceIds: "[\"${ids[0]}\"]"]).Instances.Instance[0]

        then:
        ids.size() == 2
        ids.every { it ==~ /i-bp1[a-z0-9]{17}/ }
        answer.TradePrice == 0.86
        shown.InstanceName == 'run001'
        shown.Tags.Tag as Set == [[TagKey: 'by', TagValue: 'me'], [TagKey: 'run', TagValue: '1']] as Set
        shown.VpcAttributes.subMap(['VpcId', 'VSwitchId']) == network.subMap(['VpcId', 'VSwitchId'])
        shown.VpcAttributes.PrivateIpAddress.IpAddress[0].startsWith('192.168.1.')
        shown.SecurityGroupIds.SecurityGroupId == [network.SecurityGroupId]
        shown.subMap(['Cpu', 'Memory', 'ZoneId', 'RegionId', 'InstanceChargeType']) ==
                [Cpu: 2, Memory: 4096, ZoneId: 'cn-hangzhou-k', RegionId: 'cn-hangzhou', InstanceChargeType: 'PostPaid']
        shown.PublicIpAddress.IpAddress.size() == 1
        client.ecs('DescribeDisks', [InstanceId: ids[0]]).Disks.Disk*.Size == [60]
        client.vpc('DescribeVSwitchAttributes', network).AvailableIpAddressCount == 250
        !client.ledger().toString().contains('never-Shown1')
    }

    def "the same token gives the same instance; with other parameters it is refused"() {
        given:
        def request = client.machine(network) + [ClientToken: 'intent-1', InstanceName: 'once']

        when:
        def first = client.ecs('RunInstances', request)
        client.advance('5m')
        def second = client.ecs('RunInstances', request)
        def other = client.ecs('RunInstances', request + [InstanceName: 'twice'])

        then:
        second.InstanceIdSets == first.InstanceIdSets
        other.http == 400
        other.Code == 'IdempotentParameterMismatch'
        client.ecs('DescribeInstances').TotalCount == 1
        client.ecs('RunInstances', request + [ClientToken: 'intent-2']).InstanceIdSets != first.InstanceIdSets
    }

    def "a reply that was lost can be asked for again by the token"() {
        given:
        client.faults('RunInstances:commit-drop:1x')
        def request = client.machine(network) + [ClientToken: 'intent-1']

        when:
        client.ecs('RunInstances', request)

        then:
        thrown(IOException)

        when:
        def again = client.ecs('RunInstances', request)

        then:
        client.ecs('DescribeInstances').Instances.Instance*.InstanceId == again.InstanceIdSets.InstanceIdSet
        client.ledger().findAll { it.action == 'RunInstances' }*.reply == ['dropped', 'sent']
        client.ledger().findAll { it.action == 'RunInstances' }*.created.unique().size() == 1
    }

    def "it is released by itself at its time, and the safety net can be moved"() {
        given:
        def id = client.machineId(network, [AutoReleaseTime: '2026-11-20T09:00:30Z'])
        def there = { client.ecs('DescribeInstances').TotalCount == 1 }

        expect:
        client.ecs('DescribeInstances').Instances.Instance[0].AutoReleaseTime == '2026-11-20T09:00Z'

        when:
        client.advance('58m')

        then:
        there()

        when:
        client.ecs('ModifyInstanceAutoReleaseTime', [InstanceId: id, AutoReleaseTime: '2026-11-20T10:00:00Z'])
        client.advance('10m')

        then:
        there()

        when:
        client.advance('1h')

        then:
        !there()
        client.ecs('DeleteInstance', [InstanceId: id, Force: true]).http == 404
        client.ecs('DeleteSecurityGroup', network).http == 200
    }

    def "the release stands whatever is done to it before: #action"() {
        given:
        def id = client.machineId(network, [AutoReleaseTime: '2026-11-20T09:00:00Z'])
        client.advance('2m')

        when:
        client.ecs(action, [InstanceId: id])
        client.advance('5m')

        then:
        client.ecs('DescribeInstances').TotalCount == 1

        when:
        client.advance('1h')

        then:
        client.ecs('DescribeInstances').TotalCount == 0

        where:
        action << ['StopInstance', 'RebootInstance']
    }

    def "faults strike as elsewhere: #fault"() {
        given:
        client.faults("RunInstances:$fault")

        expect:
        with(client.ecs('RunInstances', client.machine(network))) {
            it.http == http
            it.Code == code
        }
        client.ecs('DescribeInstances').TotalCount == 0

        where:
        fault       || http | code
        'no-stock'  || 403  | 'OperationDenied.NoStock'
        'quota'     || 403  | 'QuotaExceed.ElasticQuota'
        'forbidden' || 403  | 'Forbidden.RAM'
        'throttle'  || 429  | 'Throttling.User'
        'error500'  || 500  | 'InternalError'
    }

    def "lists may lag behind, on the list and on the creation"() {
        given:
        client.faults(fault)
        client.machineId(network)

        expect:
        client.ecs('DescribeInstances').TotalCount == 0

        when:
        client.advance('31s')

        then:
        client.ecs('DescribeInstances').TotalCount == 1

        where:
        fault << ['RunInstances:lag', 'DescribeInstances:lag']
    }

    def "a policy must allow ecs: and vpc: actions"() {
        given:
        client.control('POST', 'policy', [Version: '1', Statement: [[Effect: 'Allow', Action: ['ecs:Describe*'], Resource: '*']]])

        expect:
        client.ecs('DescribeInstances').http == 200
        client.ecs('RunInstances', client.machine(network)).AccessDeniedDetail.AuthAction == 'ecs:RunInstances'
        client.vpc('DescribeVpcs').AccessDeniedDetail.AuthAction == 'vpc:DescribeVpcs'
    }

    def "the ledger says what was created, of what, with which token"() {
        when:
        def id = client.machineId(network, [ClientToken: 'intent-7', Tag: [[Key: 'by', Value: 'me']]])
        client.advance('1m')
        client.ecs('DeleteInstance', [InstanceId: id, Force: true])

        then:
        with(client.ledger().find { it.action == 'RunInstances' }) {
            product == 'ecs'
            region == 'cn-hangzhou'
            created == id
            token == 'intent-7'
            tags == [by: 'me']
            target.VSwitchId.startsWith('vsw-bp1')
        }
        client.ledger().find { it.action == 'DeleteInstance' }.target == [InstanceId: id]
        client.ledger().find { it.action == 'CreateVpc' }.created == network.VpcId
    }
}
