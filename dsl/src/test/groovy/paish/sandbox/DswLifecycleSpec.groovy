package paish.sandbox

class DswLifecycleSpec extends SandboxSpecification {

    def "a new instance walks through its start-up and is usable only when it runs"() {
        given:
        def id = client.instance()

        when:
        def seen = []
        while (seen.isEmpty() || seen.last() != 'Running') {
            def instance = client.dsw('GetInstance', [InstanceId: id])
            assert (instance.InstanceUrl != null) == (instance.Status == 'Running')
            if (seen.isEmpty() || seen.last() != instance.Status) {
                seen << instance.Status
            }
            client.advance('1s')
        }

        then:
        id ==~ /dsw-[a-z0-9]+/
        seen == ['Creating', 'ResourceAllocating', 'Starting', 'EnvPreparing', 'Running']
    }

    def "it runs after two to five minutes, and stopping takes a while, too"() {
        given:
        def id = client.instance()

        when:
        client.advance('150s')

        then:
        status(id) == 'Running'

        when:
        client.dsw('StopInstance', [InstanceId: id])

        then:
        status(id) == 'Stopping'

        when:
        client.advance('20s')

        then:
        status(id) == 'Stopped'
        client.dsw('GetInstance', [InstanceId: id]).AccumulatedRunningTimeInMs == 0
    }

    def "start is refused unless the instance is Stopped or Failed"() {
        given:
        def id = client.instance()
        client.advance('3m')

        when:
        def refused = client.dsw('StartInstance', [InstanceId: id])

        then:
        refused.http == 400
        refused.Code == 'ValidationError'
        !refused.Success

        when:
        client.dsw('StopInstance', [InstanceId: id])
        client.advance('1m')

        then:
        client.dsw('StartInstance', [InstanceId: id]).Success
        status(id) == 'Starting'

        when:
        client.advance('2m')

        then:
        status(id) == 'Running'
    }

    def "an instance on a quota queues first"() {
        given:
        def id = client.instance(EcsSpec: null, ResourceId: 'quota1a2b3c4d5e6', RequestedResource: [CPU: '4', Memory: '8Gi', GPU: '1'])

        when:
        client.advance('10s')

        then:
        status(id) == 'Queuing'
    }

    def "what cannot start fails with a reason: #why"() {
        given:
        def id = client.instance(wrong)

        when:
        client.advance('5m')
        def instance = client.dsw('GetInstance', [InstanceId: id])

        then:
        instance.Status == 'Failed'
        instance.ReasonCode == reason
        !instance.InstanceUrl

        where:
        why                       | wrong                                                                         || reason
        'a host without a dot'    | [ImageId: null, ImageUrl: 'localhost/image:1']                                || 'ImagePullBackOff'
        'a tag that is not there' | [ImageId: null, ImageUrl: 'registry.cn-hangzhou.aliyuncs.com/a/b:missing-1']  || 'ImagePullBackOff'
        'a GPU image without GPU' | [ImageId: 'image-4c62cd1b7e9a5d20']                                           || 'ImageSpecMismatch'
    }

    def "an image that the catalogue does not hold may still be pulled"() {
        given:
        def id = client.instance(ImageId: null, ImageUrl: 'registry.cn-shanghai.aliyuncs.com/pai_product/tensorflow:py36_cpu_tf1.12_ubuntu')
        client.advance('3m')

        expect:
        status(id) == 'Running'
    }

    def "stop with SaveImage leaves a saved snapshot"() {
        given:
        def id = client.instance()
        client.advance('3m')

        when:
        client.dsw('StopInstance', [InstanceId: id, SaveImage: true])

        then:
        status(id) == 'Saving'
        client.dsw('GetInstance', [InstanceId: id]).LatestSnapshot.Status == 'Committing'

        when:
        client.advance('2m')

        then:
        status(id) == 'Stopped'
        client.dsw('ListInstanceSnapshot', [InstanceId: id]).Snapshots*.Status == ['Saved']
    }

    def "a deleted instance is there for a moment and then is not"() {
        given:
        def id = client.instance()
        client.advance('3m')

        expect:
        client.dsw('DeleteInstance', [InstanceId: id]).http == 400

        when:
        client.dsw('StopInstance', [InstanceId: id])
        client.advance('1m')
        client.dsw('DeleteInstance', [InstanceId: id])

        then:
        status(id) == 'Deleting'

        when:
        client.advance('1m')

        then:
        client.dsw('GetInstance', [InstanceId: id]).http == 404
        client.dsw('ListInstances', [ResourceId: 'ALL']).TotalCount == 0
    }

    def "a change of the machine needs a stopped instance, a change of the name does not"() {
        given:
        def id = client.instance()
        client.advance('3m')

        expect:
        client.dsw('UpdateInstance', [InstanceId: id, EcsSpec: 'ecs.g7.2xlarge']).http == 400
        client.dsw('UpdateInstance', [InstanceId: id, InstanceName: 'other']).Success
        client.dsw('ListInstances', [InstanceName: 'other']).TotalCount == 1

        when:
        client.dsw('StopInstance', [InstanceId: id])
        client.advance('1m')
        client.dsw('UpdateInstance', [InstanceId: id, EcsSpec: 'ecs.g7.2xlarge', StartInstance: true])
        client.advance('3m')

        then:
        with(client.dsw('GetInstance', [InstanceId: id])) {
            Status == 'Running'
            EcsSpec == 'ecs.g7.2xlarge'
        }
    }

    private String status(String id) {
        client.dsw('GetInstance', [InstanceId: id]).Status
    }
}
