package paish.trials

import java.util.concurrent.atomic.AtomicInteger
import java.util.stream.Stream
import paish.cloud.Cloud
import paish.cloud.CloudException
import paish.dlc.DlcProvisioner
import paish.dsw.DswProvisioner
import paish.engine.Dialogue
import paish.engine.Engine
import paish.engine.EngineOptions
import paish.engine.Ending
import paish.engine.Event
import paish.engine.Intent
import paish.engine.Journal
import paish.engine.Plan
import paish.engine.Provisioner
import paish.language.Exit
import paish.language.Failure

/** One process: an engine behind borders where everything is noted down and where it can be made to die. */
class Process {

    /** How a run of the script ended. */
    static record Run(boolean ok, Failure failure, boolean crashed) {

        String toString() {
            ok ? 'ok' : crashed ? 'crashed' : "failed ${failure.exit()}: ${failure.message}"
        }
    }

    final String name
    final Tape tape
    final Engine engine
    final Ambush ambush
    private final Remote service
    private final AtomicInteger underWay = new AtomicInteger()
    private volatile boolean dead
    private final Closure<?> death
    private final Closure<?> between
    boolean says = true

    /**
     * @param how {@code ambush}, what {@code death} does, {@code mutant}, how many calls in {@code parallel}, the {@code kinds}
     *     that it knows, what happens {@code between} two calls
     */
    Process(Map how = [:], String name, Remote service, Tape tape, Journal journal) {
        this.name = name
        this.service = service
        this.tape = tape
        this.ambush = how.ambush ?: Ambush.NONE
        this.death = how.death ?: { throw new Crash(it) }
        this.between = how.between ?: {}
        Mutant mutant = how.mutant ?: Mutant.NONE
        def options = EngineOptions.of('sandbox', false)
        options = new EngineOptions(options.target(), false, options.budgetCny(), how.parallel ?: 1, mutant.settle(options.settle()))
        List<Provisioner> kinds = (how.kinds ?: [new DswProvisioner(), new DlcProvisioner()]).collect { mutant.provisioner(it) }
        this.engine = new Engine(mutant.cloud(watched(how.cloud ?: service.cloud)), kinds, mutant.dialogue(person()), options,
                service.clock, mutant.journal(watched(journal)))
    }

    Run run(Work work) {
        tape.note(name, 'run', work.toString())
        def run = attempt(work)
        tape.note(name, 'ran', run)
        run
    }

    /** A process that was only startled goes on. */
    void revive() {
        dead = false
    }

    private Run attempt(Work work) {
        try {
            work.run(engine)
            new Run(!dead, null, dead)
        } catch (Failure failure) {
            new Run(false, failure, dead)
        } catch (Throwable error) {
            if (!dead) {
                tape.note(name, 'escaped', error)
            }
            new Run(false, new Failure(Exit.FAILED, error.toString(), ''), dead)
        } finally {
            calm()
        }
    }

    /** What was sent before death still arrives; a new process is not started before that. */
    private void calm() {
        long limit = System.nanoTime() + 10_000_000_000L
        while (underWay.get() > 0 && System.nanoTime() < limit) {
            Thread.onSpinWait()
        }
    }

    private void die(Cut at, String operation) {
        dead = true
        tape.note(name, 'dies', "$at of $operation")
        death.call("$at of $operation")
    }

    private void alive() {
        if (dead) {
            throw new Crash('dead already')
        }
    }

    private void cut(Cut at, String operation) {
        alive()
        if (ambush.strikes(at, operation)) {
            die(at, operation)
        }
    }

    private Cloud watched(Cloud real) {
        def process = this
        new Cloud() {
            Map<String, Object> call(String region, String operation, Map<String, ?> parameters) {
                process.send(operation, parameters) { real.call(region, operation, parameters) }
            }

            Stream<Map<String, Object>> rows(String region, String operation, Map<String, ?> parameters) {
                process.look(operation, parameters) {
                    // Small pages, so that what is on the second one matters without a crowd.
                    real.rows(region, operation, operation ==~ /.*:List(Instances|Jobs)/ ? [PageSize: 5] + parameters : parameters)
                }
            }

            void close() {}
        }
    }

    private Stream<Map<String, Object>> look(String operation, Map<String, ?> parameters, Closure<Stream<Map<String, Object>>> real) {
        between.call(operation)
        cut(Cut.BEFORE_SEND, operation)
        tape.note(name, 'call', new Tape.Call(operation, parameters))
        def rows = real()
        cut(Cut.REPLY_READ, operation)
        rows
    }

    private Map<String, Object> send(String operation, Map<String, ?> parameters, Closure<Map<String, Object>> real) {
        between.call(operation)
        cut(Cut.BEFORE_SEND, operation)
        tape.note(name, 'call', new Tape.Call(operation, parameters))
        def wire = Cut.values().find { it.wire && ambush.strikes(it, operation) }
        if (wire) {
            service.strike(wire.fault(operation))
        }
        underWay.incrementAndGet()
        Map<String, Object> reply
        try {
            reply = real()
        } catch (CloudException e) {
            tape.note(name, 'no', "$operation: $e.message")
            if (wire && ambush.kills) {
                die(wire, operation)
            }
            throw e
        } finally {
            underWay.decrementAndGet()
        }
        cut(Cut.REPLY_READ, operation)
        reply
    }

    private Journal watched(Journal real) {
        Borders.journal(real) { String method, List args, Closure through ->
            switch (method) {
                case 'intend': return intend(args[0] as Intent, through)
                case 'end': return end(args[0] as Intent, args[1] as Ending, through)
                default: return through()
            }
        }
    }

    private Object intend(Intent intent, Closure through) {
        cut(Cut.BEFORE_INTENT, intent.operation())
        through()
        tape.note(name, 'intend', intent)
        cut(Cut.AFTER_INTENT, intent.operation())
        null
    }

    private Object end(Intent intent, Ending ending, Closure through) {
        alive()
        through()
        tape.note(name, 'end', new Tape.Ended(intent, ending))
        cut(Cut.RECORDED, intent.operation())
        null
    }

    private Dialogue person() {
        def process = this
        new Dialogue() {
            void plan(Plan plan) { process.tape.note(process.name, 'plan', plan) }

            Dialogue.Answer confirm(Plan plan) {
                process.tape.note(process.name, 'answer', new Tape.Answered(plan, process.says))
                process.says ? Dialogue.Answer.YES : Dialogue.Answer.NO
            }

            void event(Event event) { process.tape.note(process.name, 'event', event) }

            void waiting(List<Dialogue.Waiting> on, java.time.Duration elapsed) {}

            void waited() {}
        }
    }
}
