package paish.ecs

import groovy.transform.Immutable
import paish.trials.Ambush
import paish.trials.Cut
import paish.trials.Finding
import paish.trials.Form
import paish.trials.Process
import paish.trials.Work

import java.time.Duration

/** Every mutating call of a run × where it is cut off × who recovers × how late lists are. */
class EcsMatrix {

    enum Recovery { RESUME, AGAIN, TWO_AT_ONCE, ONLY_THE_SERVICE }

    static final List<String> OPERATIONS = [*EcsFortune.MUTATING, 'ecs:SendFile']
    static final List<Finding> FINDINGS = []

    static List<Row> rows() {
        def all = [OPERATIONS, Cut.values() as List, Recovery.values() as List, [0, 60]].combinations()
                .collect { new Row(it[0], it[1], it[2], it[3]) }
        // 29 has no divisor in common with the sizes of the lists.
        Form.LONG ? all : all.indexed().findAll { i, row -> i % 29 == 0 }.values() as List
    }

    static EcsWork work(String operation) {
        new EcsWork(long: operation == 'ecs:SendFile')
    }

    @Immutable
    static class Row {

        String operation
        Cut cut
        Recovery recovery
        int lag

        List<Finding> outcome() {
            try (def trial = new EcsTrial(lag, work(operation))) {
                def late = ['CreateVpc', 'CreateVSwitch', 'CreateSecurityGroup', 'RunInstances'].collect { "$it:lag:1:$lag" }.join(',')
                trial.service.faults(lag ? late : '')
                def ambush = new Ambush(operation, cut)
                trial.run(trial.process(ambush: ambush))
                assert ambush.struck
                recover(trial)
                def findings = trial.told(toString(), trial.conclude())
                EcsMatrix.FINDINGS.addAll(findings)
                findings
            }
        }

        private void recover(EcsTrial trial) {
            switch (recovery) {
                case Recovery.RESUME:
                    trial.run(trial.process(), new Work.Resumes())
                    break
                case Recovery.AGAIN:
                    trial.run(trial.process())
                    break
                case Recovery.TWO_AT_ONCE:
                    trial.together([trial.process(), trial.process()])
                    break
                default:
                    trial.service.pass(Duration.ofHours(3))
            }
        }
    }
}
