package paish.ecs

import paish.trials.Ambush
import paish.trials.Cut
import paish.trials.Finding
import paish.trials.Form

/** The crash matrix of a run whose instance is to stay; the script is run again until it gets through. */
class EcsKept {

    static List<List> rows() {
        def all = [['ecs:RunInstances', 'ecs:RunCommand', 'ecs:DeleteInstance', 'vpc:DeleteVpc'], Cut.values() as List].combinations()
        // What is kept is never deleted: of these only the debt is recorded, and that it is none.
        def some = all.findAll { !(it[0].contains(':Delete') && !(it[1] in [Cut.BEFORE_INTENT, Cut.AFTER_INTENT, Cut.RECORDED])) }
        Form.LONG ? some : some.indexed().findAll { i, row -> i % 5 == 0 }.values() as List
    }

    static List<Finding> outcome(String operation, Cut cut) {
        def work = new EcsWork(keep: true)
        try (def trial = new EcsTrial(7, work)) {
            def ambush = new Ambush(operation, cut)
            trial.run(trial.process(ambush: ambush))
            assert ambush.struck
            trial.run(trial.process())
            def findings = trial.told("keep, $cut of $operation", trial.oracle.kept(trial.run(trial.process())))
            EcsMatrix.FINDINGS.addAll(findings)
            findings
        }
    }
}
