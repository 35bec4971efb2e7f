package paish.trials

import spock.lang.Specification

/** Scripts under faults of every kind. One seed is replayed with {@code -Dpaish.trials.seed=N -Dpaish.trials.random=1}. */
class RandomFaultsSpec extends Specification {

    def "whatever fails: nothing twice, nothing lost, nothing claimed that is not so"() {
        expect:
        Series.run('random faults', Form.seeds('random', 100, 10_000)) { seed -> new Fortune(seed).tell() } == [:]
    }
}
