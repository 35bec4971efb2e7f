package paish.trials

import java.time.Duration

/** The rows of the crash matrix; the long form has all of them, the short one a slice in which every value occurs. */
class Matrix {

    enum Recovery { SAME_PROCESS, NEW_PROCESS, TWO_AT_ONCE }

    static final List<Finding> FINDINGS = []

    private static final Map<String, Closure<Work>> WORKS = [
            'pai-dsw:CreateInstance'             : { new Work.Creates(requests: [Requests.notebook('nb')]) },
            'pai-dlc:CreateJob'                  : { new Work.Creates(requests: [Requests.job('train')]) },
            'pai-dsw:CreateIdleInstanceCuller'   : { new Work.Creates(requests: [Requests.notebook('nb', [Requests.CULLER])]) },
            'pai-dsw:CreateInstanceShutdownTimer': { new Work.Creates(requests: [Requests.notebook('nb', [Requests.TIMER])]) },
            'pai-dsw:StopInstance'               : { new Work.Turns(kind: 'dsw') },
            'pai-dsw:StartInstance'              : { new Work.Turns(kind: 'dsw', starts: true) },
            'pai-dlc:StopJob'                    : { new Work.Turns(kind: 'dlc') },
            'pai-dsw:UpdateInstanceLabels'       : { new Work.Calls() },
    ]

    static Set<String> getOperations() {
        WORKS.keySet()
    }

    /** A script in which the operation occurs. */
    static Work work(String operation) {
        WORKS[operation]()
    }

    static List<Row> rows() {
        def all = [operations as List, Cut.values() as List, Recovery.values() as List, [0, 5, 60]].combinations()
                .collect { new Row(it[0], it[1], it[2], it[3]) }
        Form.LONG ? all : all.indexed().findAll { i, row -> i % 5 == 0 }.values() as List
    }

    @groovy.transform.Immutable
    static class Row {

        String operation
        Cut cut
        Recovery recovery
        int lag

        List<Finding> outcome() {
            try (def trial = new Trial(lag, work(operation))) {
                def late = "CreateInstance:lag:1:$lag,CreateJob:lag:1:$lag"
                trial.service.faults(lag ? late : '')
                // A process that goes on sees the wire fail; one that is gone does not.
                def ambush = new Ambush(operation, cut, !(cut.wire && recovery == Recovery.SAME_PROCESS))
                def first = trial.process(ambush: ambush)
                trial.run(first)
                assert ambush.struck
                recover(trial, first)
                def findings = trial.conclude()
                if (findings && Form.TELL) {
                    println "$this\n${trial.tape.story()}"
                }
                Matrix.FINDINGS.addAll(findings)
                findings
            }
        }

        private void recover(Trial trial, Process first) {
            switch (recovery) {
                case Recovery.SAME_PROCESS:
                    first.revive()
                    trial.run(first)
                    break
                case Recovery.NEW_PROCESS:
                    trial.run(trial.process())
                    break
                default:
                    trial.together([trial.process(), trial.process()])
            }
        }
    }
}
