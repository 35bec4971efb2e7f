package paish.ecs

import paish.engine.Dialogue
import paish.language.Exit
import paish.language.Failure

/** What lives and is in no journal: it is named, and taken away after a yes. */
class EcsOrphansSpec extends EcsSpecification {

    def "orphans: what nobody's journal knows is named, all four kinds"() {
        given: 'a process that dies, and somebody who deletes its journal'
        cloud.after = { call -> if (call.operation() == 'ecs:RunCommand') { throw new Error('gone') } }
        try {
            run SINGAPORE + oneShot('echo hi')
        } catch (Error ignored) {
        }
        cloud.after = {}

        expect: 'as long as the journal knows, resume takes it away'
        engine().orphans('ap-southeast-1', []) == []

        when:
        def orphans = engine(home: home.resolve('new')).orphans('ap-southeast-1', [])

        then:
        orphans*.kind() as Set == ['vpc', 'vswitch', 'securityGroup', 'instance'] as Set
        orphans*.id() as Set == left() as Set
        orphans*.name().every { it == 'run1' }

        when: 'they are taken away, the last part first'
        def found = engine(home: home.resolve('new')).release(orphans)

        then:
        found.complete()
        left() == []
    }

    def "orphans are not taken away without a yes"() {
        given:
        cloud.after = { call -> if (call.operation() == 'ecs:RunCommand') { throw new Error('gone') } }
        try {
            run SINGAPORE + oneShot('echo hi')
        } catch (Error ignored) {
        }
        cloud.after = {}
        dialogue.answer = Dialogue.Answer.NO
        def stranger = engine(home: home.resolve('new'))
        def before = left()

        when:
        stranger.release(stranger.orphans('ap-southeast-1', []))

        then:
        Failure e = thrown()
        e.exit() == Exit.NOT_CONFIRMED
        left() == before
        before.size() == 4
    }
}
