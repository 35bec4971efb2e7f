package paish.trials

import paish.engine.Ending
import paish.engine.Entry
import paish.engine.Event
import paish.engine.Intent
import paish.engine.Journal

import static paish.trials.Finding.Sort.DUPLICATE
import static paish.trials.Finding.Sort.LOST
import static paish.trials.Finding.Sort.STUCK
import static paish.trials.Finding.Sort.WRONG

/**
 * Holds what the engine said, wrote and sent against what really happened in the service.
 * Shares nothing with the engine but the words on the wire: {@code paish} is the key of the correlator.
 */
class Oracle {

    private static final List<String> CREATIONS = ['CreateInstance', 'CreateJob']

    private final Work work
    private final Tape tape
    private final List<Map> done
    private final List<Map> ours
    private final List<Map> live
    private final Journal journal
    private final List<Finding> findings = []

    Oracle(Service service, Work work, Tape tape, Journal journal) {
        this.work = work
        this.tape = tape
        this.done = service.ledger().findAll { (it.status as int) == 200 }
        this.ours = done.findAll { it.action in CREATIONS && correlator(it) }
        this.live = service.live()
        this.journal = journal
    }

    /** @param last how the script's last run ended, in fine weather */
    List<Finding> judge(Process.Run last) {
        duplicates()
        lost()
        records()
        claims()
        plans()
        ending(last)
        findings
    }

    private void duplicates() {
        ours.groupBy { correlator(it) }.findAll { it.value.size() > 1 }.each { c, made ->
            found(DUPLICATE, "one intent, ${made.size()} resources: ${made*.created} with correlator $c")
        }
        ours.findAll { !(it.name in onPurpose()) }.groupBy { [it.action, it.name] }.each { what, made ->
            def overlapping = made.collate(2, 1, false).findAll { pair -> endOf(pair[0]) > (pair[1].time as String) }
            overlapping.each { found(DUPLICATE, "$what was created while it existed: ${it*.created}") }
        }
    }

    /** The names of which there may be several: each intent still makes one at most. */
    private Set<String> onPurpose() {
        work.requests.findAll { it.again() }*.name() as Set
    }

    /** When a resource ceased to count as existing: the end of a job; never for an instance. */
    private String endOf(Map creation) {
        def job = creation.action == 'CreateJob' ? live.find { it.id == creation.created }?.row : null
        job?.Status in ['Succeeded', 'Failed', 'Stopped'] && job.GmtFinishTime ? job.GmtFinishTime : '9999'
    }

    private void lost() {
        def known = tape.intents()*.correlator() as Set
        def named = (tape.events().findAll { it.type() in [Event.Type.CREATED, Event.Type.ADOPTED] }*.id() +
                tape.endings()*.ending().findAll { it instanceof Ending.Done }*.id()) as Set
        ours.each { creation ->
            if (!(correlator(creation) in known)) {
                found(LOST, "$creation.created carries ${correlator(creation)}, which was never recorded")
            } else if (!(creation.created in named)) {
                found(LOST, "$creation.action made $creation.created '$creation.name', and nobody was told")
            }
        }
        journal.open().each { found(LOST, "still open after the recovery: ${it.intent()}") }
    }

    /** The journal equals the ledger: as it is kept, and in everything that was ever written to it. */
    private void records() {
        def made = ours.collectEntries { [correlator(it), it.created] }
        made.each { c, id ->
            def kept = journal.entry(c)
            if (!kept.present || kept.get().state() != Entry.State.DONE || kept.get().id() != id) {
                found(WRONG, "the ledger has $id, the journal ${kept.orElse(null)}")
            }
        }
        tape.endings().findAll { action(it.intent()) in CREATIONS }.each { ended ->
            def real = made[ended.intent().correlator()]
            if (ended.ending() instanceof Ending.Done && ended.ending().id() != real) {
                found(WRONG, "recorded as done, ${ended.ending().id()}, but the ledger has $real for ${ended.intent()}")
            }
            if (ended.ending() instanceof Ending.Refused && real) {
                found(WRONG, "recorded as refused ('${ended.ending().why()}'), but $real exists for ${ended.intent()}")
            }
        }
        tape.endings().groupBy { it.intent().correlator() }.each { c, endings ->
            def definite = endings*.ending().findAll { it instanceof Ending.Done || it instanceof Ending.Refused }
            if (definite.collect { it instanceof Ending.Done ? it.id() : 'refused' }.unique().size() > 1) {
                found(WRONG, "one intent, two endings: $definite for $c")
            }
        }
    }

    /** What was said to exist does, under exactly that name, and still counts. */
    private void claims() {
        tape.events().findAll { it.type() in [Event.Type.CREATED, Event.Type.ADOPTED] }.each { said ->
            def there = live.find { it.id == said.id() }
            if (!there || there.name != said.name() || there.kind != said.kind()) {
                found(WRONG, "said to be ${said.type().word()}: ${said.kind()} '${said.name()}' ${said.id()}; there is $there")
            }
        }
        [(Event.Type.STOPPED): 'Stop', (Event.Type.STARTED): 'Start'].each { type, verb ->
            tape.events().findAll { it.type() == type }.each { said ->
                if (!done.any { it.action.startsWith(verb) && said.id() in it.target.values() }) {
                    found(WRONG, "said to be ${type.word()}: ${said.id()}, and the ledger knows nothing of it")
                }
            }
        }
    }

    private void plans() {
        findings.addAll(new Agreements(tape).broken())
    }

    private void ending(Process.Run last) {
        tape.items('escaped').each { found(STUCK, "nobody had expected $it") }
        if (!last.ok()) {
            found(STUCK, "fine weather, and the script $last")
            return
        }
        work.requests.each { request ->
            def named = live.findAll { it.kind == request.kind() && it.name == request.name() }
            def there = named.findAll { !ended(it) }
            if (there.size() > 1 && !request.again() || !there && !named.any { it.id in ours*.created }) {
                found(there ? DUPLICATE : WRONG, "after a success there are ${there.size()} of $request: ${there*.id}")
            }
            there.findAll { it.status != 'Failed' }.each { one ->
                request.afterwards().each { follows(it.operation(), one.id) }
            }
        }
        work.deeds.each { action, id -> follows(action, id) }
    }

    private void follows(String operation, String id) {
        if (!done.any { it.action == operation.split(':')[-1] && id in it.target.values() }) {
            found(WRONG, "after a success the ledger has no $operation for $id")
        }
    }

    private static boolean ended(Map resource) {
        resource.kind == 'dlc' && resource.status in ['Succeeded', 'Failed', 'Stopped']
    }

    private static String action(Intent intent) {
        intent.operation().split(':')[1]
    }

    private static String correlator(Map entry) {
        entry.labels?.paish ?: entry.tags?.paish
    }

    private void found(Finding.Sort sort, String text) {
        findings << new Finding(sort, text)
    }
}
