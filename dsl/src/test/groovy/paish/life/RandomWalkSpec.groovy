package paish.life

import paish.trials.Form
import spock.lang.Specification

/**
 * Verbs at random, whatever the status, typed as a person types them. The model beside it says in which status which call
 * may be sent; what was sent is told by the wire, and what was received by the ledger.
 */
class RandomWalkSpec extends Specification {

    def "#kind: no verb is sent in a status that forbids it, and each is sent where it is allowed: -Dpaish.trials.seed=#seed"() {
        given:
        def walk = new Walk(kind, Form.spread(seed), Form.folder())

        when:
        steps.times { walk.step() }
        println "WALK $kind seed=$seed steps=$steps made=$walk.made violations=${walk.violations.size()} verb→status→[sent, not]=$walk.met"

        then:
        walk.violations == []

        and: 'in the long form every verb has met every status that there is'
        !Form.LONG || walk.met.keySet() == verbs*.verb as Set && walk.met.every { verb, met -> met.keySet().containsAll(statuses) }

        cleanup:
        walk?.close()

        where:
        [kind, seed] << [['dsw', 'dlc'], Form.seeds('walks', 1, 2)].combinations()
        steps = Form.count('steps', 200, 10_000)
        verbs = kind == 'dsw' ? StatusModel.DSW : StatusModel.DLC
        statuses = kind == 'dsw' ? StatusModel.DSW_STATUSES : StatusModel.DLC_STATUSES
    }
}
