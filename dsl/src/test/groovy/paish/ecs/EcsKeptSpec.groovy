package paish.ecs

import paish.engine.Action
import paish.engine.Event
import paish.language.Exit

import java.time.Duration

/** An instance that is kept: what it costs, what goes with it when it is deleted, what is left when it goes by itself. */
class EcsKeptSpec extends EcsSpecification {

    def "keep: the instance stays, and it is said what it costs"() {
        when:
        run SINGAPORE + oneShot('echo up', 'keep true')

        then:
        dialogue.plans[0].actions()[0].notes().any { it.contains('costs its price an hour until it is deleted') }
        dialogue.plans[0].cost().worst().empty
        warnings.any { it.contains('it is kept, and costs 3.0348 CNY an hour until it is deleted') }
        left().collect { it.split('-')[0] } as Set == ['vpc', 'vsw', 'sg', 'i'] as Set
        !cloud.of('ecs:RunInstances')[0].parameters().containsKey('AutoReleaseTime')

        and: 'nothing of it is left to be done'
        engine().open() == []
        engine().orphans('ap-southeast-1', []) == []

        when: 'the same again'
        service.pass(Duration.ofMinutes(30))
        run SINGAPORE + oneShot('echo up', 'keep true')

        then: 'it is there already; its script is not run again'
        dialogue.of(Event.Type.ADOPTED).size() == 1
        done('RunInstances').size() == 1
        done('RunCommand').size() == 1
    }

    def "cost says what a kept one costs, and that it is ours"() {
        given:
        run SINGAPORE + oneShot('echo up', 'keep true')

        expect:
        run(SINGAPORE + 'cost(machines()).collect { [it.Name, it.Hourly > 2, it.Ours] }') == [['run1', true, true]]
    }

    def "a run of the same name that is not to be kept does not take it for its own"() {
        given:
        run SINGAPORE + oneShot('echo up', 'keep true')

        when:
        def e = failure { run SINGAPORE + oneShot('echo up') }

        then:
        e.diagnostics()*.code() == ['ecs.name.taken']
        e.message.contains('one that is kept') || e.diagnostics()[0].message().contains('one that is kept')
        left().any { it.startsWith('i-') }
    }

    def "a script that fails leaves the instance for a look at it"() {
        when:
        def e = failure { run SINGAPORE + oneShot('echo tried\\nexit 4', 'keep true') }

        then:
        e.message.contains('exit code 4')
        left().any { it.startsWith('i-') }
    }

    def "a deletion takes away what was made for the instance alone, the last part first, and its plan says so"() {
        given:
        run head + oneShot('echo up', 'keep true')
        def kept = left()
        int calls = cloud.calls.size()

        when:
        run head + "delete instance('${kept.find { it.startsWith('i-') }}'), confirm: true"

        then:
        def plan = dialogue.plans[-1]
        plan.actions()*.verb().unique() == [Action.Verb.DELETE]
        plan.actions()*.kind() == ['ecs', *parts]
        plan.actions()*.id()*.get() as Set == kept as Set
        plan.actions().drop(1).every { it.notes().any { note -> note.contains("made for ecs 'run1' alone") } }
        (cloud.calls.drop(calls)*.operation() as Set) - plan.actions()*.calls().flatten() == [] as Set

        and:
        dialogue.of(Event.Type.DELETED)*.kind() == ['ecs', *parts]
        left() == []
        engine().open() == []
        head != HANGZHOU || everything('cn-hangzhou').keySet() == SHARED as Set

        where:
        head      | parts
        SINGAPORE | ['securityGroup', 'vswitch', 'vpc']
        HANGZHOU  | ['securityGroup']
    }

    def "of two of one name, each takes away its own"() {
        given: 'one that somebody else has deleted, and another one of its name'
        run SINGAPORE + oneShot('echo up', 'keep true')
        def first = left()
        client.ecs('DeleteInstance', [RegionId: 'ap-southeast-1', InstanceId: first.find { it.startsWith('i-') }, Force: true])
        service.pass(Duration.ofMinutes(10))
        run SINGAPORE + oneShot('echo up', 'keep true')
        def second = left() - first

        when:
        run SINGAPORE + "delete instance('${second.find { it.startsWith('i-') }}'), confirm: true"

        then:
        left() as Set == first.findAll { !it.startsWith('i-') } as Set
    }

    def "a deletion that is refused takes nothing else away"() {
        given:
        run SINGAPORE + oneShot('echo up', 'keep true')
        def kept = left()
        service.faults('DeleteInstance:forbidden')

        when:
        def e = failure { run SINGAPORE + "delete instance('${kept.find { it.startsWith('i-') }}'), confirm: true" }

        then:
        e.exit() == Exit.NOT_AUTHORISED
        left() as Set == kept as Set
        engine().open() == []
    }

    def "a deletion that nobody knows the end of is finished by resume, with all that goes with it"() {
        given:
        run SINGAPORE + oneShot('echo up', 'keep true')
        service.faults("DeleteInstance:drop")

        when:
        def e = failure { run SINGAPORE + "delete instance('${left().find { it.startsWith('i-') }}'), confirm: true" }

        then:
        e.exit() == Exit.OUTCOME_UNKNOWN

        when:
        service.faults('')
        def settled = engine().resume()

        then:
        settled.complete()
        left() == []
        engine().open() == []
    }

    def "what cannot be taken away with it is said, and resume does it"() {
        given:
        run SINGAPORE + oneShot('echo up', 'keep true')
        service.faults('DeleteVSwitch:forbidden')

        when:
        def e = failure { run SINGAPORE + "delete instance('${left().find { it.startsWith('i-') }}'), confirm: true" }

        then:
        e.exit() == Exit.NOT_AUTHORISED
        e.message.contains("vswitch ${left().find { it.startsWith('vsw-') }}")

        when:
        service.faults('')
        def settled = engine().resume()

        then:
        settled.complete()
        left() == []
    }

    def "orphans names what was kept with an instance that is gone, and takes it away"() {
        given:
        run SINGAPORE + oneShot('echo up', 'keep true')
        def kept = left()

        expect: 'as long as it lives nothing of it is left'
        engine().orphans('ap-southeast-1', []) == []

        when: 'somebody deletes it elsewhere'
        client.ecs('DeleteInstance', [RegionId: 'ap-southeast-1', InstanceId: kept.find { it.startsWith('i-') }, Force: true])
        service.pass(Duration.ofMinutes(10))
        def orphans = engine().orphans('ap-southeast-1', [])

        then:
        orphans*.id() as Set == kept.findAll { !it.startsWith('i-') } as Set

        when:
        def settled = engine().release(orphans)

        then:
        dialogue.plans[-1].actions()*.notes().flatten().every { it.contains('for what was kept and is gone') }
        settled.complete()
        left() == []
        engine().orphans('ap-southeast-1', []) == []
    }
}
