package paish.sandbox

/** What can be had, where, and for how much. */
class EcsMarketSpec extends SandboxSpecification {

    def "regions and zones"() {
        expect:
        client.ecs('DescribeRegions').Regions.Region*.RegionId.containsAll(['cn-hangzhou', 'ap-southeast-1', 'us-west-1'])
        client.vpc('DescribeRegions').Regions.Region.size() == 36
        client.ecs('DescribeZones').Zones.Zone*.ZoneId == ['h', 'i', 'j', 'k'].collect { "cn-hangzhou-$it".toString() }
        client.vpc('DescribeZones', [RegionId: 'ap-southeast-1']).Zones.Zone*.ZoneId == ['ap-southeast-1a', 'ap-southeast-1b', 'ap-southeast-1c']
        client.ecs('DescribeRegions').Regions.Region.every { client.ecs('DescribeZones', [RegionId: it.RegionId, Verbose: false]).Zones.Zone.size() >= 2 }
        client.ecs('DescribeZones', [RegionId: 'moon-1']).Code == 'InvalidRegionId.NotFound'
    }

    def "the region is the parameter's, else the header's"() {
        given:
        client.region = 'us-west-1'

        expect:
        client.ecs('DescribeZones').Zones.Zone*.ZoneId == ['us-west-1a', 'us-west-1b']
        client.ecs('DescribeZones', [RegionId: 'cn-beijing']).Zones.Zone*.ZoneId.every { it.startsWith('cn-beijing-') }
    }

    def "types are found by what they have"() {
        expect:
        types(InstanceTypes: ['ecs.gn7i-c8g1.2xlarge'])[0].subMap(['CpuCoreCount', 'MemorySize', 'GPUAmount', 'GPUSpec', 'GPUMemorySize', 'InstanceTypeFamily']) ==
                [CpuCoreCount: 8, MemorySize: 30, GPUAmount: 1, GPUSpec: 'NVIDIA A10', GPUMemorySize: 24, InstanceTypeFamily: 'ecs.gn7i']
        types(MinimumCpuCoreCount: 8, MaximumCpuCoreCount: 8, MinimumMemorySize: 16, MaximumMemorySize: 16)*.InstanceTypeId as Set ==
                ['ecs.c6.2xlarge', 'ecs.c7.2xlarge', 'ecs.c8i.2xlarge', 'ecs.u1-c1m2.2xlarge'] as Set
        types(InstanceTypeFamily: 'ecs.t6')*.CpuCoreCount == [2, 2, 4]
        types(MinimumGPUAmount: 1, GPUSpec: 'NVIDIA T4').every { it.InstanceTypeFamily == 'ecs.gn6i' }
        types([:]).size() > 60
    }

    def "types come in pages of at most a hundred, by token"() {
        when:
        def first = client.ecs('DescribeInstanceTypes', [MaxResults: 40])
        def second = client.ecs('DescribeInstanceTypes', [MaxResults: 40, NextToken: first.NextToken])

        then:
        first.InstanceTypes.InstanceType.size() == 40
        second.NextToken == ''
        (first.InstanceTypes.InstanceType + second.InstanceTypes.InstanceType)*.InstanceTypeId as Set == types([:])*.InstanceTypeId as Set
        client.ecs('DescribeInstanceTypes', [MaxResults: 101]).http == 400
    }

    def "stock is told by zone and can be set; no stock is a 403"() {
        given:
        def network = client.network()

        expect:
        stock('cn-hangzhou-k', 'ecs.c7.large') == 'Available'
        client.ecs('DescribeAvailableResource', [DestinationResource: 'InstanceType', Cores: 2, Memory: 4])
                .AvailableZones.AvailableZone*.ZoneId.size() == 4

        when:
        client.control('POST', 'stock', [region: 'cn-hangzhou', zone: 'cn-hangzhou-k', type: 'ecs.c7.large', available: false])

        then:
        stock('cn-hangzhou-k', 'ecs.c7.large') == 'SoldOut'
        stock('cn-hangzhou-h', 'ecs.c7.large') == 'Available'
        with(client.ecs('RunInstances', client.machine(network))) {
            http == 403
            Code == 'OperationDenied.NoStock'
        }

        when:
        client.control('DELETE', 'stock')

        then:
        stock('cn-hangzhou-k', 'ecs.c7.large') == 'Available'
        client.control('POST', 'stock', [available: 'perhaps']).Code == 'InvalidParameter'
    }

    def "stock of scarce types comes and goes with virtual time, and repeats"() {
        given:
        def seen = {
            (1..24).collect {
                client.advance('1h')
                stock('cn-hangzhou-h', 'ecs.gn6v-c8g1.2xlarge')
            }
        }

        expect:
        client.ecs('DescribeAvailableResource', [DestinationResource: 'InstanceType', ZoneId: 'cn-hangzhou-h', InstanceType: 'ecs.g7.8xlarge'])
                .AvailableZones.AvailableZone[0].Status == 'SoldOut'
        seen() as Set == ['Available', 'SoldOut'] as Set
    }

    def "prices differ by region and can be moved; spot is cheaper"() {
        expect:
        price(InstanceType: 'ecs.c7.large').subMap(['Currency', 'OriginalPrice', 'TradePrice', 'DiscountPrice']) ==
                [Currency: 'CNY', OriginalPrice: 0.43d, TradePrice: 0.43d, DiscountPrice: 0d]
        price(InstanceType: 'ecs.c7.large', RegionId: 'ap-southeast-1').TradePrice == 0.5805
        price(InstanceType: 'ecs.c7.large', Amount: 3, PriceUnit: 'Day').TradePrice == 30.96
        price(InstanceType: 'ecs.c7.large', SpotStrategy: 'SpotAsPriceGo').with { it.TradePrice < 0.43 / 2 && it.OriginalPrice == 0.43 }

        when:
        client.control('POST', 'prices', [region: 'cn-hangzhou', type: 'ecs.c7.large', factor: 2])

        then:
        price(InstanceType: 'ecs.c7.large').TradePrice == 0.86
        price(InstanceType: 'ecs.c7.xlarge').TradePrice == 0.87
        price(InstanceType: 'ecs.c7.large', RegionId: 'ap-southeast-1').TradePrice == 0.5805
    }

    def "the system disk is priced when the image is known"() {
        given:
        def image = client.ecs('DescribeImageFromFamily', [ImageFamily: Client.LINUX]).Image.ImageId

        when:
        def whole = price(InstanceType: 'ecs.c7.large', ImageId: image, SystemDisk: [Category: 'cloud_essd', Size: 100])

        then:
        whole.DetailInfos.DetailInfo*.Resource == ['instanceType', 'systemDisk']
        whole.TradePrice == 0.5
        price(InstanceType: 'ecs.c7.large', SystemDisk: [Category: 'cloud_essd', Size: 100]).TradePrice == 0.43
    }

    def "images are the region's own"() {
        given:
        def here = client.ecs('DescribeImageFromFamily', [ImageFamily: 'acs:ubuntu_24_04_x64']).Image

        expect:
        here.ImageId ==~ /ubuntu_24_04_x64_20G_alibase_\d{8}\.vhd/
        here.Platform == 'Ubuntu'
        client.ecs('DescribeImageFromFamily', [ImageFamily: 'acs:ubuntu_24_04_x64', RegionId: 'ap-southeast-1']).Image.ImageId != here.ImageId
        client.ecs('DescribeImageFromFamily', [ImageFamily: 'acs:none']).Image == null
        client.ecs('DescribeImages', [ImageFamily: 'acs:ubuntu_22_04_x64']).Images.Image*.ImageOwnerAlias == ['system']
        client.ecs('DescribeImages', [PageSize: 100]).TotalCount == 8
    }

    private List<Map> types(Map filter) {
        client.ecs('DescribeInstanceTypes', filter).InstanceTypes.InstanceType
    }

    private Map price(Map what) {
        client.ecs('DescribePrice', what).PriceInfo.Price
    }

    private String stock(String zone, String type) {
        client.ecs('DescribeAvailableResource', [DestinationResource: 'InstanceType', ZoneId: zone, InstanceType: type])
                .AvailableZones.AvailableZone[0].AvailableResources.AvailableResource[0].SupportedResources.SupportedResource[0].Status
    }
}
