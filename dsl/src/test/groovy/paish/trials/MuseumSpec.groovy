package paish.trials

import spock.lang.Shared
import spock.lang.Specification

/** The trials are only worth what they catch: every known bug must break a promise within 200 seeds. */
class MuseumSpec extends Specification {

    private static final int SEEDS = 200

    @Shared
    Map<String, String> caught = [:]

    def "#mutant.bug: caught"() {
        when:
        def by = (1L..SEEDS).findResult { seed ->
            def findings = trial(seed, mutant)
            findings && trial(seed, Mutant.NONE, mutant.caughtBy) == [] ? [seed: seed, finding: findings[0]] : null
        }
        if (by) {
            println "MUTANT '$mutant.bug': seed $by.seed of $mutant.caughtBy, ${by.finding.toString().take(160)}"
            caught[mutant.bug] = "$mutant.caughtBy $by.seed".toString()
        }

        then:
        by != null

        where:
        mutant << Museum.mutants()
    }

    /** What the healthy engine does not pass either catches nothing. */
    private static List<Finding> trial(long seed, Mutant mutant, String by = mutant.caughtBy) {
        by == 'races' ? Race.run(seed, mutant) : new Fortune(seed, mutant).tell()
    }

    def cleanupSpec() {
        Report.print('museum', Museum.mutants().size(), mutants: Museum.mutants().size(), caught: caught.size(), seeds: caught)
    }
}
