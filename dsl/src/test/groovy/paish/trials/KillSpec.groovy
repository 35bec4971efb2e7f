package paish.trials

import spock.lang.Specification

/** {@code kill -9} of a whole process at each cut point. */
class KillSpec extends Specification {

    def "a process that is killed leaves nothing that the next one does not find"() {
        expect:
        // 11 and the 56 cells have no common divisor: a few seeds are spread over them, 56 cover them.
        Series.run('kill -9', Form.seeds('kills', 5, 224)) { seed -> Kill.run(seed * 11) } == [:]
    }

    def "processes that run the same script at once create each resource once"() {
        expect:
        Series.run('races of processes', Form.seeds('processes', 1, 20)) { seed -> Kill.race(seed) } == [:]
    }
}
