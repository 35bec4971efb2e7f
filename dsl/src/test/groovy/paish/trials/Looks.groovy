package paish.trials

import java.time.Duration
import java.util.stream.Stream
import paish.cloud.Cloud
import paish.engine.Provisioner
import paish.engine.Request

/** Known bugs: what goes wrong where it is looked for what exists. */
class Looks {

    static List<Mutant> mutants() {
        [firstPageOnly(), staleReads(), gone(), prefixNames(), caseInsensitiveNames(), endedCounts(), runningDoesNotCount(), anyMark()]
    }

    private static Mutant firstPageOnly() {
        new Mutant('only the first page of a list is read') {
            Cloud cloud(Cloud real) {
                new Wrapped.Calls(real) {
                    Stream<Map<String, Object>> rows(String region, String operation, Map<String, ?> parameters) {
                        def rows = real.rows(region, operation, parameters)
                        operation ==~ /.*:List(Instances|Jobs)/ ? rows.limit(5) : rows
                    }
                }
            }
        }
    }

    private static Mutant staleReads() {
        new Mutant('what was read once is not read again') {
            Cloud cloud(Cloud real) {
                def kept = new java.util.concurrent.ConcurrentHashMap<String, List>()
                new Wrapped.Calls(real) {
                    Stream<Map<String, Object>> rows(String region, String operation, Map<String, ?> parameters) {
                        kept.computeIfAbsent("$region $operation $parameters".toString()) {
                            real.rows(region, operation, parameters).toList()
                        }.stream()
                    }
                }
            }
        }
    }

    private static Mutant gone() {
        new Mutant('what is not listed at once does not exist') {
            Duration settle(Duration window) {
                Duration.ZERO
            }
        }
    }

    private static Mutant prefixNames() {
        names('names match by their beginning') { String wanted, String actual -> actual.startsWith(wanted) }
    }

    private static Mutant caseInsensitiveNames() {
        names('names match whatever their case') { String wanted, String actual -> actual.equalsIgnoreCase(wanted) }
    }

    private static Mutant names(String bug, Closure<Boolean> same) {
        new Mutant(bug) {
            Cloud cloud(Cloud real) {
                new Wrapped.Calls(real) {
                    Stream<Map<String, Object>> rows(String region, String operation, Map<String, ?> parameters) {
                        def field = [ListInstances: 'InstanceName', ListJobs: 'DisplayName'][operation.split(':')[1]]
                        real.rows(region, operation, parameters).map { row ->
                            def taken = Fortune.NAMES.find { field && same(it, row[field]) }
                            taken ? row + [(field): taken] : row
                        }
                    }
                }
            }

            Provisioner provisioner(Provisioner real) {
                new Wrapped.Changed(real) {
                    List<Provisioner.Difference> differences(Request request, Map<String, Object> existing) {
                        real.differences(request, existing + [(real.operations().nameField()): request.name()])
                    }
                }
            }
        }
    }

    private static Mutant endedCounts() {
        jobs('a job that has ended counts as existing') { String status, boolean counts -> true }
    }

    private static Mutant runningDoesNotCount() {
        jobs('a job that runs does not count') { String status, boolean counts -> counts && status != 'Running' }
    }

    private static Mutant jobs(String bug, Closure<Boolean> those) {
        new Mutant(bug) {
            Provisioner provisioner(Provisioner real) {
                real.kind() != 'dlc' ? real : new Wrapped.Changed(real) {
                    boolean counts(String status) {
                        those(status, real.counts(status))
                    }
                }
            }
        }
    }

    private static Mutant anyMark() {
        new Mutant('any mark of ours counts, whichever intent it is of') {
            Provisioner provisioner(Provisioner real) {
                new Wrapped.Changed(real) {
                    Map<String, Object> listingMarked(String workspace, String correlator) { real.listing(workspace) }

                    boolean isMarked(Map<String, Object> row, String correlator) { true }
                }
            }
        }
    }
}
