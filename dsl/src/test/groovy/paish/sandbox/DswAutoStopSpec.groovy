package paish.sandbox

class DswAutoStopSpec extends SandboxSpecification {

    def "a shutdown timer stops a running instance when it is due"() {
        given:
        def id = client.instance()
        client.dsw('CreateInstanceShutdownTimer', [InstanceId: id, DueTime: '2026-11-20T16:30:00+08:00'])

        when:
        client.advance('29m')

        then:
        status(id) == 'Running'
        client.dsw('GetInstanceShutdownTimer', [InstanceId: id]).RemainingTimeInMs == 60_000

        when:
        client.advance('2m')

        then:
        status(id) == 'Stopped'
        client.dsw('GetInstance', [InstanceId: id]).ReasonCode == 'ShutdownTimer'
    }

    def "a timer that is taken away in time stops nothing"() {
        given:
        def id = client.instance()
        client.dsw('CreateInstanceShutdownTimer', [InstanceId: id, RemainingTimeInMs: 600_000])
        client.advance('5m')

        when:
        client.dsw('DeleteInstanceShutdownTimer', [InstanceId: id])
        client.advance('1h')

        then:
        status(id) == 'Running'
        client.dsw('GetInstanceShutdownTimer', [InstanceId: id]).http == 404
    }

    def "the idle culler counts from the start of the run, again after every start"() {
        given:
        def id = client.instance()
        client.dsw('CreateIdleInstanceCuller', [InstanceId: id, MaxIdleTimeInMinutes: 30, CpuPercentThreshold: 20])

        expect:
        client.dsw('CreateIdleInstanceCuller', [InstanceId: id, MaxIdleTimeInMinutes: 30]).http == 400

        when:
        client.advance('40m')

        then:
        status(id) == 'Stopped'

        when:
        client.dsw('StartInstance', [InstanceId: id])
        client.advance('10m')

        then:
        status(id) == 'Running'
        client.dsw('GetIdleInstanceCuller', [InstanceId: id]).IdleTimeInMinutes == 8

        when:
        client.advance('25m')

        then:
        status(id) == 'Stopped'
    }

    def "the lifecycle has a session for every start"() {
        given:
        def id = client.instance()
        client.advance('3m')
        client.dsw('StopInstance', [InstanceId: id])
        client.advance('1m')
        client.dsw('StartInstance', [InstanceId: id])
        client.advance('3m')

        expect:
        client.dsw('GetLifecycle', [InstanceId: id]).Lifecycle*.first()*.Status == ['Creating', 'Starting']
        client.dsw('GetInstanceEvents', [InstanceId: id, MaxEventsNum: 1, Reverse: true]).Events[0].contains('Running')
    }

    def "labels can be changed later"() {
        given:
        def id = client.instance(Labels: [[Key: 'a', Value: '1'], [Key: 'b', Value: '2']])

        when:
        client.dsw('UpdateInstanceLabels', [InstanceId: id, Labels: [[Key: 'a', Value: '3']]])
        client.dsw('DeleteInstanceLabels', [InstanceId: id, LabelKeys: 'b'])

        then:
        client.dsw('ListInstances', [Labels: [a: '3']]).Instances*.Labels == [[[Key: 'a', Value: '3']]]
        client.dsw('ListInstances', [Labels: [b: '2']]).TotalCount == 0
    }

    private String status(String id) {
        client.dsw('GetInstance', [InstanceId: id]).Status
    }
}
