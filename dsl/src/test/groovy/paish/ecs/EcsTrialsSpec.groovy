package paish.ecs

import paish.trials.Form
import paish.trials.Series
import spock.lang.Specification

/** Runs under faults of every kind. One seed is replayed with {@code -Dpaish.trials.seed=N -Dpaish.trials.ecs=1}. */
class EcsTrialsSpec extends Specification {

    def "whatever fails: nothing left, nothing shared touched, no other product, nothing dearer than agreed, one instance, one script"() {
        expect:
        Series.run('runs on ecs', Form.seeds('ecs', 25, 1_000)) { seed -> new EcsFortune(seed).tell() } == [:]
    }

    def "a process that is killed leaves nothing that the next one does not find"() {
        expect:
        // 11 and the 70 cells have no common divisor: a few seeds are spread over them, 70 cover them.
        Series.run('kill -9 of runs on ecs', Form.seeds('ecsKills', 2, 140)) { seed -> EcsKill.run(seed * 11) } == [:]
    }

    def "two processes that run the same script at once run it one after the other"() {
        expect:
        Series.run('races of runs on ecs', Form.seeds('ecsRaces', 1, 10)) { seed -> EcsKill.race(seed) } == [:]
    }
}
