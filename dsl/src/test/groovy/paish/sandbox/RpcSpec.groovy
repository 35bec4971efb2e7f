package paish.sandbox

import com.aliyun.openapiutil.Client as OpenApiUtil
import com.aliyun.tea.TeaException
import com.aliyun.teaopenapi.Client as Official
import com.aliyun.teaopenapi.models.Config
import com.aliyun.teaopenapi.models.OpenApiRequest
import com.aliyun.teaopenapi.models.Params
import com.aliyun.teautil.models.RuntimeOptions

import java.time.InstantSource

/** The RPC style on the wire, as the official core library speaks it and as a form. */
class RpcSpec extends SandboxSpecification {

    def "the official library's flattened parameters arrive nested"() {
        given: 'the library signs with the time of day'
        sandbox.close()
        time = InstantSource.system()
        sandbox = start('')
        client = clientOf(sandbox)
        def network = client.network()

        when:
        def created = official('ecs:RunInstances', client.machine(network) + [
                RegionId: 'cn-hangzhou', InstanceName: 'a *~/é&=+%? 数'.replaceAll(/[^\p{L}]/, ''), SystemDisk: [Category: 'cloud_essd', Size: '50'],
                Tag: [[Key: 'k1', Value: 'v *~/é&=+%? 数'], [Key: 'k2', Value: 'v2']]])
        def id = created.body.InstanceIdSets.InstanceIdSet[0]
        def shown = official('ecs:DescribeInstances', [RegionId: 'cn-hangzhou', InstanceIds: "[\"$id\"]".toString(),
                                                       Tag: [[Key: 'k1', Value: 'v *~/é&=+%? 数']]]).body.Instances.Instance[0]

        then:
        created.statusCode == 200
        shown.Tags.Tag.collectEntries { [it.TagKey, it.TagValue] } == [k1: 'v *~/é&=+%? 数', k2: 'v2']
        official('ecs:DescribeDisks', [RegionId: 'cn-hangzhou', InstanceId: id]).body.Disks.Disk[0].Size == 50

        when:
        official('vpc:DescribeVpcAttribute', [RegionId: 'cn-hangzhou', VpcId: 'vpc-none'])

        then:
        def e = thrown(TeaException)
        e.code == 'InvalidVpcId.NotFound'
        e.statusCode == 404
    }

    def "a form does as well as a query, and both together"() {
        given:
        def operation = Client.API.operation('ecs:DescribeInstanceTypes').get()
        def headers = client.headers(operation) + ['content-type': 'application/x-www-form-urlencoded']

        when:
        def answer = client.send('POST', '/', [MinimumCpuCoreCount: '8'], 'MaximumCpuCoreCount=8&InstanceTypes.1=ecs.c7.2xlarge&InstanceTypes.2=ecs.c7.large', headers)

        then:
        answer.InstanceTypes.InstanceType*.InstanceTypeId == ['ecs.c7.2xlarge']
    }

    def "lists count from 1 and end at the first gap; a list may also be one JSON text"() {
        expect:
        types(query).toSet() == names.toSet()

        where:
        query                                                                      || names
        ['InstanceTypes.1': 'ecs.c7.large', 'InstanceTypes.2': 'ecs.g7.large']     || ['ecs.c7.large', 'ecs.g7.large']
        ['InstanceTypes.1': 'ecs.c7.large', 'InstanceTypes.3': 'ecs.g7.large']     || ['ecs.c7.large']
        [InstanceTypes: '["ecs.c7.large","ecs.g7.large"]']                         || ['ecs.c7.large', 'ecs.g7.large']
        (1..12).collectEntries { ["InstanceTypes.$it".toString(), it == 12 ? 'ecs.c7.large' : 'none'] } || ['ecs.c7.large']
        ['InstanceTypes.1': 'ecs.c7.large', Unknown: 'x', 'Unknown.1.y': 'z']      || ['ecs.c7.large']
    }

    def "#query is of another type than the table says"() {
        expect:
        with(raw(query)) {
            http == 400
            Code == 'InvalidParameter'
        }

        where:
        query << [[MaxResults: 'ten'], [MinimumCpuCoreCount: '1.5'], [MinimumMemorySize: 'much'], [InstanceTypes: 'ecs.c7.large'],
                  [InstanceTypes: '{"a":1}'], [InstanceTypes: '[1]']]
    }

    def "a parameter that is required is asked for"() {
        expect:
        client.send('POST', '/', [:], '', client.headers(Client.API.operation('ecs:DescribeDisks').get())).Code == 'MissingParameter'
    }

    def "method and path are those of the style"() {
        given:
        def headers = client.headers(Client.API.operation('ecs:DescribeRegions').get())

        expect:
        client.send('POST', '/', [:], '', headers).http == 200
        client.send('GET', '/', [:], '', client.headers(Client.API.operation('ecs:DescribeRegions').get())).http == 405
    }

    private List<String> types(Map query) {
        raw(query).InstanceTypes.InstanceType*.InstanceTypeId
    }

    private Answer raw(Map query) {
        client.send('POST', '/', query, '', client.headers(Client.API.operation('ecs:DescribeInstanceTypes').get()))
    }

    private Map official(String id, Map parameters) {
        def library = new Official(new Config().setAccessKeyId('sandbox-ak').setAccessKeySecret('sandbox-sk')
                .setProtocol('http').setEndpoint("127.0.0.1:${sandbox.endpoint().port}".toString()))
        def operation = Client.API.operation(id).get()
        def params = new Params().setAction(operation.action()).setVersion(operation.version()).setProtocol('HTTP')
                .setMethod('POST').setAuthType('AK').setStyle('RPC').setPathname('/').setReqBodyType('formData').setBodyType('json')
        library.callApi(params, new OpenApiRequest().setQuery(OpenApiUtil.query(parameters)), new RuntimeOptions())
    }
}
