package paish.ecs

import paish.engine.Orphan
import paish.sandbox.Client
import paish.trials.Finding
import paish.trials.Form
import paish.trials.Journals
import paish.trials.Process
import paish.trials.Service
import paish.trials.Tape
import paish.trials.Work

import java.time.Duration
import java.time.InstantSource

/** One service, one script, one journal, and the processes that come and go. */
class EcsTrial implements AutoCloseable {

    final Service service
    final EcsWork work
    final Tape tape = new Tape()
    final Client client
    final EcsOracle oracle
    private final Journals journals
    private final Map how
    private int started

    /** @param how what is between an engine and its world in every process, e.g. a {@code mutant} */
    EcsTrial(Map how = [:], long seed, EcsWork work) {
        this.how = how
        this.service = new Service(seed)
        this.work = work
        this.client = new Client(endpoint: service.endpoint, time: InstantSource.system())
        this.journals = new Journals(service.folder)
        this.oracle = new EcsOracle(service, client, tape)
    }

    Process process(Map more = [:]) {
        new Process([kinds: [new EcsProvisioner()], cloud: oracle.metered(service.cloud)] + how + more, "p${++started}", service, tape, journals.open())
    }

    Process.Run run(Process process, Work work = this.work) {
        process.run(work)
    }

    /** Fine weather and patience: first what is open is settled, a few times. */
    List<Finding> conclude() {
        service.faults('')
        client.control('DELETE', 'stock')
        client.control('DELETE', 'prices')
        for (int i = 0; i < 3 && open(); i++) {
            run(process(), new Work.Resumes())
            service.pass(Duration.ofMinutes(2))
        }
        oracle.judge(open(), orphans()) + again()
    }

    /** In the end the script itself gets through, whatever was before. */
    private List<Finding> again() {
        work.value = null
        def run = run(process())
        oracle.ending(run, work) + oracle.judge(open(), orphans())
    }

    List open() {
        journals.open().open()
    }

    private List<Orphan> orphans() {
        def engine = new Process([kinds: [new EcsProvisioner()]], 'orphans', service, new Tape(), journals.open()).engine
        EcsWork.REGIONS.collectMany { engine.orphans(it, []) }
    }

    @Override
    void close() {
        journals.close()
        service.close()
    }

    /** For a person who replays a seed. */
    List<Finding> told(String what, List<Finding> findings) {
        if (findings && Form.TELL) {
            println "$what, $work: $findings\n${tape.story()}\n${service.ledger().collect { "  $it.time $it.status $it.code $it.action $it.target $it.created $it.reply" }.join('\n')}"
        }
        findings
    }
}
