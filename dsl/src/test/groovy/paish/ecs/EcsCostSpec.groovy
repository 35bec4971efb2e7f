package paish.ecs

import java.time.Duration

/** What an instance that was kept goes on costing, and how that ends. */
class EcsCostSpec extends EcsSpecification {

    static final HERE = "region 'cn-hangzhou'; workspace '40823'\n"
    static final THERE = "region 'ap-southeast-1'\n"
    static final KEPT = THERE + "create ecs { name 'run1'; type 'ecs.g7.2xlarge'; image 'ubuntu_22_04'; script 'echo up'; keep true }"

    def "an instance that was kept is among what runs, wherever it is, with what it has cost since its start"() {
        given:
        run KEPT
        service.pass(Duration.ofHours(3))

        when:
        def rows = run HERE + 'cost()'

        then:
        rows*.Kind == ['ecs']
        rows[0].Name == 'run1'
        rows[0].Status == 'Running'
        rows[0].Hourly == run(THERE + 'cost(machines())[0].Hourly')
        rows[0].Hours >= 3 && rows[0].Hours < 3.5
        (rows[0].Spent - rows[0].Hours * rows[0].Hourly).abs() < 0.02 * rows[0].Hourly
        rows[0].Ours
        rows[0].Notes.contains('what it ran before is not answered by the service')
    }

    def "who has never run one needs no permission to look for them"() {
        when:
        run HERE + 'cost()'

        then:
        cloud.calls*.operation().findAll { it.startsWith('ecs:') } == []
    }

    def "who may not look for them any more sees what else runs, and is told what is left out"() {
        given:
        run KEPT
        run HERE + "await create(dsw { name 'nb'; spec 'ecs.c6.large'; image 'image-05cefd0be2exxxx' })"
        service.faults('DescribeInstances:forbidden')

        when:
        def rows = run HERE + 'cost()'

        then:
        rows*.Name == ['nb']
        warnings.any { it.startsWith('left out, since it is not allowed: looking for ecs in ap-southeast-1: ') && it.contains('ecs:DescribeInstances') }
    }

    def "orphans of notebooks are found without the permission to look at networks and instances"() {
        given:
        def other = home.resolve('other')
        run HERE + "await create(dsw { name 'nb'; spec 'ecs.c6.large'; image 'image-05cefd0be2exxxx' })", engine(home: other)
        service.faults(['DescribeInstances', 'DescribeSecurityGroups', 'DescribeVSwitches', 'DescribeVpcs'].collect { "$it:forbidden" }.join(','))

        when:
        def orphans = engine().orphans('cn-hangzhou', ['40823'])

        then:
        orphans*.name() == ['nb']
        warnings.findAll { it.startsWith('left out, since it is not allowed: looking for what runs have left in cn-hangzhou: ') }.size() == 1
    }

    def "a stop gives back what costs money, and the plan says what that means"() {
        given:
        run KEPT

        when:
        run THERE + "stop machines()"
        service.pass(Duration.ofMinutes(5))

        then:
        cloud.of('ecs:StopInstance')*.parameters()*.StoppedMode == ['StopCharging']
        dialogue.plans[-1].actions()[0].notes().any { it.contains('its disks are, and a start needs stock again') }

        when:
        def rows = run HERE + 'cost()'

        then:
        rows*.Status == ['Stopped']
        rows*.Hourly == [0.0]
        rows[0].Notes.contains('its disks are billed until it is deleted')

        when: 'somebody stopped it in another way'
        run THERE + "start machines()"
        service.pass(Duration.ofMinutes(5))
        def id = run(THERE + "machines()[0].InstanceId")
        service.cloud.call('ap-southeast-1', 'ecs:StopInstance', [InstanceId: id, StoppedMode: 'KeepCharging'])
        service.pass(Duration.ofMinutes(5))
        rows = run HERE + 'cost()'

        then:
        rows*.Status == ['Stopped']
        rows[0].Hourly > 0
        rows[0].Notes.contains('billed as if it ran')

        when:
        run THERE + "delete machines(), confirm: true"
        service.pass(Duration.ofMinutes(5))

        then:
        run(HERE + 'cost()') == []
    }
}
