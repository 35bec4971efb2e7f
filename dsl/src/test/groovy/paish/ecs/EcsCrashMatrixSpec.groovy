package paish.ecs

import paish.trials.Cut
import paish.trials.Finding
import paish.trials.Report
import spock.lang.Specification

/** A run that dies at each of its calls, and how the next one finds things. */
class EcsCrashMatrixSpec extends Specification {

    def "#row.operation, #row.cut, recovered by #row.recovery, lists #row.lag s late"() {
        expect:
        row.outcome() == []

        where:
        row << EcsMatrix.rows()
    }

    def "keep: cut off at #cut of #operation, the next run has one instance, on which the script was begun once"() {
        expect:
        EcsKept.outcome(operation, cut) == []

        where:
        [operation, cut] << EcsKept.rows()
    }

    def cleanupSpec() {
        Report.print([:], 'crash matrix of ecs', EcsMatrix.rows().size() + EcsKept.rows().size(), EcsMatrix.FINDINGS)
    }
}
