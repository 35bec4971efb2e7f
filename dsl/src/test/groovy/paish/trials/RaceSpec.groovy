package paish.trials

import spock.lang.Specification

/** The seed fixes the script, the number of engines and the lag of the lists; the interleaving is the machine's. */
class RaceSpec extends Specification {

    def "engines that run the same script at once create each resource once, and the others adopt it"() {
        expect:
        Series.run('races', Form.seeds('races', 15, 500)) { seed -> Race.run(seed) } == [:]
    }
}
