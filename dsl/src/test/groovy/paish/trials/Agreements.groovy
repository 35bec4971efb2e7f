package paish.trials

import paish.engine.Plan

/** Once a plan has been shown, it names every call that its run makes; nothing is changed without a yes to it. */
class Agreements {

    private final Tape tape
    private final List<Finding> findings = []

    Agreements(Tape tape) {
        this.tape = tape
    }

    List<Finding> broken() {
        tape.all().groupBy { it.process() }.each { process, entries ->
            def shown = [] as Set
            def agreed = [] as Set
            entries.each { entry ->
                switch (entry.what()) {
                    case 'run':
                        shown.clear()
                        agreed.clear()
                        break
                    case 'plan':
                        shown.addAll(calls(entry.item()))
                        break
                    case 'answer':
                        agreed.addAll(entry.item().yes() ? calls(entry.item().plan()) : [])
                        break
                    case 'call':
                        sent(process, entry.item().operation(), shown, agreed)
                }
            }
        }
        findings
    }

    private void sent(String process, String operation, Set<String> shown, Set<String> agreed) {
        if (mutates(operation) && !(operation in agreed)) {
            findings << new Finding(Finding.Sort.UNPLANNED, "$process sent $operation and nobody had agreed")
        } else if (shown && !(operation in shown)) {
            findings << new Finding(Finding.Sort.UNPLANNED, "$process made $operation, which its plan does not name")
        }
    }

    private static List<String> calls(Plan plan) {
        plan.actions()*.calls().flatten()
    }

    private static boolean mutates(String operation) {
        !(operation.split(':')[1] ==~ /(Get|List|Query|Describe).*/)
    }
}
