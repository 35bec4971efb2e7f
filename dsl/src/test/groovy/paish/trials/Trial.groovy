package paish.trials

import java.time.Duration
import paish.engine.Journal

/** One service, one script, one journal, and the processes that come and go. */
class Trial implements AutoCloseable {

    final Service service
    final Work work
    final Tape tape = new Tape()
    final Mutant mutant
    private final Journals journals
    private int started
    private Process.Run last

    Trial(long seed, Work work, Mutant mutant = Mutant.NONE) {
        this.service = new Service(seed)
        this.work = work
        this.mutant = mutant
        this.journals = new Journals(service.folder)
        work.prepare(service)
    }

    Process process(Map how = [:]) {
        new Process([mutant: mutant] + how, "p${++started}", service, tape, journal())
    }

    Process.Run run(Process process) {
        last = process.run(work)
    }

    /** Several processes run the script at once. */
    List<Process.Run> together(List<Process> processes, List<Work> works = processes.collect { work }) {
        def runs = new Process.Run[processes.size()]
        def threads = (0..<processes.size()).collect { i -> Thread.startDaemon("trial-$i") { runs[i] = processes[i].run(works[i]) } }
        threads.each { it.join(60_000) }
        if (threads.any { it.alive }) {
            throw new IllegalStateException("a run hangs: ${threads.find { it.alive }.stackTrace.take(12).join('\n  ')}")
        }
        last = runs.find { !it.ok() } ?: runs[0]
        runs as List
    }

    /** Fine weather and patience: the script is run until it gets through, in new processes, a few times. */
    List<Finding> conclude() {
        service.faults('')
        for (int i = 0; i < 4 && !last?.ok(); i++) {
            run(process())
            service.pass(Duration.ofMinutes(2))
        }
        service.pass(Duration.ofMinutes(2))
        if (journal().open()) {
            process().run(new Work.Resumes())
        }
        def orphans = new Process('orphans', service, new Tape(), journal()).engine.orphans(Remote.REGION, [Remote.WORKSPACE])
        new Oracle(service, work, tape, journal()).judge(last) +
                orphans.collect { new Finding(Finding.Sort.LOST, "said to be an orphan after the recovery: $it") }
    }

    @Override
    void close() {
        journals.close()
        service.close()
    }

    private Journal journal() {
        journals.open()
    }
}
