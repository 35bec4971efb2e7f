package paish.trials

import paish.engine.Ending
import paish.engine.Intent
import paish.engine.Journal

/** Known bugs: what goes wrong where it is written down. */
class Records {

    static List<Mutant> mutants() {
        [endedTooEarly(), intentAfterSend(), unknownIsRefused(), forgetful(), noLock()]
    }

    private static Mutant endedTooEarly() {
        recorder('an outcome is recorded before it is known') { String method, List args, Journal real, Closure through ->
            if (method == 'end') {
                return null
            }
            through()
            real.end(args[0] as Intent, new Ending.Done(''), args[0].at())
        }
    }

    private static Mutant intentAfterSend() {
        recorder('the intent is recorded after the call') { String method, List args, Journal real, Closure through ->
            if (method == 'end') {
                real.intend(args[0] as Intent)
                through()
            }
        }
    }

    private static Mutant unknownIsRefused() {
        recorder('an unknown outcome is recorded as a refusal') { String method, List args, Journal real, Closure through ->
            method == 'end' && args[1] instanceof Ending.Unknown
                    ? real.end(args[0] as Intent, new Ending.Refused('unknown'), args[2])
                    : through()
        }
    }

    /** @param instead what happens in place of intend and end */
    private static Mutant recorder(String bug, Closure instead) {
        new Mutant(bug) {
            Journal journal(Journal real) {
                Borders.journal(real) { String method, List args, Closure through ->
                    method in ['intend', 'end'] ? instead(method, args, real, through) : through()
                }
            }
        }
    }

    private static Mutant forgetful() {
        new Mutant('what is open in the journal is not looked at') {
            Journal journal(Journal real) {
                Borders.journal(real) { String method, List args, Closure through ->
                    method in ['open', 'recent'] ? [] : through()
                }
            }
        }
    }

    private static Mutant noLock() {
        new Mutant('the lock does not lock') {
            String getCaughtBy() { 'races' }

            Journal journal(Journal real) {
                Borders.journal(real) { String method, List args, Closure through ->
                    def free = {} as Journal.Claim
                    method == 'claim' ? free : method == 'claimNow' ? Optional.of(free) : through()
                }
            }
        }
    }
}
