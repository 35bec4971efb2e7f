package paish.sandbox

class DswListSpec extends SandboxSpecification {

    def "the name filter finds parts of names, whatever their case"() {
        given:
        ['llm_train', 'LLM_train_v2', 'other'].each { client.instance(InstanceName: it) }

        expect:
        client.dsw('ListInstances', [InstanceName: 'llm_TRAIN']).Instances*.InstanceName as Set == ['llm_train', 'LLM_train_v2'] as Set
    }

    def "only post-paid instances are listed unless all are asked for"() {
        given:
        client.instance(InstanceName: 'post')
        client.instance(InstanceName: 'quota', EcsSpec: null, ResourceId: 'quota1a2b3c4d5e6', RequestedResource: [CPU: '4', Memory: '8Gi'])

        expect:
        client.dsw('ListInstances').Instances*.InstanceName == ['post']
        client.dsw('ListInstances', [ResourceId: 'ALL']).TotalCount == 2
        client.dsw('ListInstances', [ResourceId: 'quota1a2b3c4d5e6']).Instances*.InstanceName == ['quota']
    }

    def "names need not be unique"() {
        given:
        2.times { client.instance() }

        expect:
        client.dsw('ListInstances', [InstanceName: 'nb']).TotalCount == 2
    }

    def "a list comes in pages"() {
        given:
        (1..7).each { client.instance(InstanceName: "n$it"); client.advance('1s') }

        when:
        def pages = (1..4).collect { client.dsw('ListInstances', [PageNumber: it, PageSize: 3, SortBy: 'GmtCreateTime', Order: 'ASC']) }

        then:
        pages*.TotalCount == [7, 7, 7, 7]
        pages.collect { it.Instances*.InstanceName } == [['n1', 'n2', 'n3'], ['n4', 'n5', 'n6'], ['n7'], []]
    }

    def "it is sorted by #by"() {
        given:
        [3, 9, 1].each { client.instance(InstanceName: "p$it", Priority: it) }

        expect:
        client.dsw('ListInstances', [SortBy: by, Order: order]).Instances*.InstanceName == names

        where:
        by              | order  || names
        'Priority'      | 'ASC'  || ['p1', 'p3', 'p9']
        'Priority'      | 'DESC' || ['p9', 'p3', 'p1']
        'GmtCreateTime' | 'ASC'  || ['p3', 'p9', 'p1']
    }

    def "labels and tags are JSON in the query"() {
        given:
        client.instance(InstanceName: 'a', Labels: [[Key: 'run', Value: '1']], Tag: [[Key: 'team', Value: 'x']])
        client.instance(InstanceName: 'b', Labels: [[Key: 'run', Value: '2']])

        expect:
        client.dsw('ListInstances', [Labels: [run: '1']]).Instances*.InstanceName == ['a']
        client.dsw('ListInstances', [Tag: [[Key: 'team', Value: 'x']]]).Instances*.InstanceName == ['a']
        client.dsw('ListInstances', [Labels: [run: '3']]).TotalCount == 0
    }

    def "the status is that of the moment"() {
        given:
        client.instance(InstanceName: 'old')
        client.advance('3m')
        client.instance(InstanceName: 'new')

        expect:
        client.dsw('ListInstances', [Status: 'Running']).Instances*.InstanceName == ['old']
        client.dsw('ListInstances', [Status: 'Creating']).Instances*.InstanceName == ['new']
    }

    def "specs have prices and need an accelerator type"() {
        expect:
        client.dsw('ListEcsSpecs').Code == 'ValidationError'

        when:
        def cpu = client.dsw('ListEcsSpecs', [AcceleratorType: 'CPU']).EcsSpecs
        def gpu = client.dsw('ListEcsSpecs', [AcceleratorType: 'GPU']).EcsSpecs

        then:
        cpu.size() + gpu.size() >= 25
        with(cpu.find { it.InstanceType == 'ecs.hfc6.10xlarge' }) {
            IsAvailable
            SpotStockStatus == 'NoStock'
            get('Currency') == 'CNY'
            Price > 0
        }
        with(gpu.find { it.InstanceType == 'ecs.gn6i-c4g1.xlarge' }) {
            GPUType == 'T4'
            GPU == 1
        }
        gpu.any { !it.IsAvailable }
        gpu.any { it.SpotStockStatus == 'WithStock' }
    }

    def "a creation is refused when #why"() {
        when:
        def answer = client.dsw('CreateInstance', client.INSTANCE + wrong)

        then:
        answer.http == 400
        answer.Code == code
        answer.Message.contains(message)
        client.dsw('ListInstances', [ResourceId: 'ALL']).TotalCount == 0

        where:
        why                          | wrong                                                             || code                     | message
        'the name has a hyphen'      | [InstanceName: 'my-nb']                                           || 'ValidationError'        | 'my-nb'
        'the name is too long'       | [InstanceName: 'a' * 28]                                          || 'ValidationError'        | '27'
        'there is no workspace'      | [WorkspaceId: '1']                                                || 'ValidationError'        | 'workspace 1'
        'the spec is unknown'        | [EcsSpec: 'ecs.none.large']                                       || 'ValidationError'        | 'ecs.none.large'
        'the spec is not available'  | [EcsSpec: 'ecs.g7.8xlarge']                                       || 'OperationDenied.NoStock' | 'ecs.g7.8xlarge'
        'there is no spot stock'     | [EcsSpec: 'ecs.hfc6.10xlarge', SpotSpec: [SpotStrategy: 'SpotAsPriceGo']] || 'OperationDenied.NoStock' | 'spot'
        'the image is unknown'       | [ImageId: 'image-none']                                           || 'ValidationError'        | 'image-none'
        'two images are given'       | [ImageUrl: 'a.b/c']                                               || 'ValidationError'        | 'exclusive'
        'the priority is 10'         | [Priority: 10]                                                    || 'ValidationError'        | 'Priority'
        'a text is a number'         | [InstanceName: 7]                                                 || 'ValidationError'        | 'InstanceName'
        'the data set is unknown'    | [Datasets: [[DatasetId: 'd-none', MountPath: '/a']]]              || 'ValidationError'        | 'd-none'
        'a read-only set is to be RW' | [Datasets: [[DatasetId: 'd-vsqjvs0000rp5l206u', MountPath: '/a', MountAccess: 'RW']]] || 'ValidationError' | 'read-only'
        'the quota is too small'     | [EcsSpec: null, ResourceId: 'quota1f0e9d8c7b6', RequestedResource: [GPU: '1']] || 'QuotaExceed.ElasticQuota' | 'GPU'
    }

    def "the registry's password is never shown again"() {
        given:
        def id = client.instance(ImageAuth: 'dXNlcjpwYXNzd29yZA==')

        expect:
        client.dsw('GetInstance', [InstanceId: id]).ImageAuth == '******'
        state.toFile().listFiles().every { !it.getText('ISO-8859-1').contains('dXNlcjpwYXNzd29yZA') }
    }
}
