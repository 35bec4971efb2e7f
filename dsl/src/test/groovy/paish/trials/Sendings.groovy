package paish.trials

import paish.cloud.Cloud
import paish.cloud.CloudException
import paish.cloud.Failure
import paish.cloud.Outcome
import paish.engine.Dialogue
import paish.engine.Plan
import paish.engine.Provisioner

/** Known bugs: what goes wrong where calls are sent. */
class Sendings {

    static List<Mutant> mutants() {
        [freshToken(), blindRetry(), twice(), refusedWhenUnknown(), doneWhenUnknown(), abort()]
    }

    private static Mutant freshToken() {
        new Mutant('a fresh token on each attempt') {
            Provisioner provisioner(Provisioner real) {
                new Wrapped.Changed(real) {
                    Map<String, Object> marked(Map<String, Object> body, String correlator) {
                        real.marked(body, UUID.randomUUID().toString())
                    }
                }
            }
        }
    }

    private static Mutant blindRetry() {
        creations('creations are retried blindly') { Closure<Map> send, CloudException unknown -> send() }
    }

    private static Mutant refusedWhenUnknown() {
        creations('a lost reply or a 5xx is taken for a refusal') { Closure<Map> send, CloudException unknown ->
            throw new CloudException(Failure.of(unknown.operation(), unknown.region(), true, Outcome.REJECTED, unknown.code(), unknown.text()))
        }
    }

    private static Mutant doneWhenUnknown() {
        creations('a lost reply is taken for a success') { Closure<Map> send, CloudException unknown ->
            [InstanceId: 'dsw-somewhere', JobId: 'dlcsomewhere']
        }
    }

    /** @param then what is done about an unknown outcome */
    private static Mutant creations(String bug, Closure<Map> then) {
        new Mutant(bug) {
            Cloud cloud(Cloud real) {
                new Wrapped.Calls(real) {
                    Map<String, Object> call(String region, String operation, Map<String, ?> parameters) {
                        try {
                            return real.call(region, operation, parameters)
                        } catch (CloudException e) {
                            if (e.outcome() != Outcome.UNKNOWN || !isCreation(operation)) {
                                throw e
                            }
                            return then({ real.call(region, operation, parameters) }, e)
                        }
                    }
                }
            }
        }
    }

    private static Mutant twice() {
        new Mutant('a plan is carried out twice') {
            Cloud cloud(Cloud real) {
                new Wrapped.Calls(real) {
                    Map<String, Object> call(String region, String operation, Map<String, ?> parameters) {
                        def reply = real.call(region, operation, parameters)
                        isCreation(operation) ? real.call(region, operation, parameters) : reply
                    }
                }
            }
        }
    }

    private static Mutant abort() {
        new Mutant('it goes on after a no') {
            Dialogue dialogue(Dialogue real) {
                new Wrapped.Says(real) {
                    Dialogue.Answer confirm(Plan plan) {
                        real.confirm(plan)
                        Dialogue.Answer.YES
                    }
                }
            }
        }
    }

    private static boolean isCreation(String operation) {
        operation in ['pai-dsw:CreateInstance', 'pai-dlc:CreateJob']
    }
}
