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
}
