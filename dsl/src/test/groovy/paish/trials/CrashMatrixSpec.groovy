package paish.trials

import spock.lang.Specification

/** Every mutating call × where it is cut off × who recovers × how late lists are. */
class CrashMatrixSpec extends Specification {

    def "#row.operation, #row.cut, recovered by #row.recovery, lists #row.lag s late"() {
        expect:
        row.outcome() == []

        where:
        row << Matrix.rows()
    }

    def cleanupSpec() {
        Report.print([:], 'crash matrix', Matrix.rows().size(), Matrix.FINDINGS)
    }
}
