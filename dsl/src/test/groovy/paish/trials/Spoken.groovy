package paish.trials

import groovy.transform.CompileStatic
import java.time.Instant
import paish.engine.Ending
import paish.engine.Event
import paish.engine.Intent
import paish.engine.Named

/** The tape of a child process, line by line on its output, so that it survives the child. */
@CompileStatic
class Spoken extends Tape {

    private static final String MARK = 'TAPE'

    @Override
    void note(String process, String what, Object item) {
        super.note(process, what, item)
        def words = words(item)
        if (words) {
            println(([MARK, what] + words).join('\t'))
        }
    }

    /** Puts a child's line on the parent's tape. @return whether it was one */
    static boolean hear(String line, String process, Tape tape) {
        def words = line.split('\t', -1) as List<String>
        if (words[0] != MARK) {
            return false
        }
        tape.note(process, words[1], item(words[1], words.drop(2)))
        true
    }

    private static List<String> words(Object item) {
        if (item instanceof Intent) {
            return of(item)
        }
        if (item instanceof Tape.Ended) {
            def ending = item.ending()
            return of(item.intent()) + [ending.class.simpleName, ending instanceof Ending.Done ? ending.id() : '']
        }
        item instanceof Event ? [item.type().name(), item.kind(), item.name(), item.id()] : [] as List<String>
    }

    private static List<String> of(Intent intent) {
        def on = intent.on()
        [intent.correlator(), intent.operation(), on.kind(), on.region(), on.workspace(), on.name(), intent.id()]
    }

    private static Object item(String what, List<String> words) {
        switch (what) {
            case 'intend': return intent(words)
            case 'end': return new Tape.Ended(intent(words), ending(words[7], words[8]))
            default: return new Event(Event.Type.valueOf(words[0]), words[1], words[2], words[3], [:])
        }
    }

    private static Intent intent(List<String> words) {
        new Intent(words[0], words[1], new Named(words[2], words[3], words[4], words[5]), words[6], '', Instant.EPOCH)
    }

    private static Ending ending(String sort, String id) {
        switch (sort) {
            case 'Done': return new Ending.Done(id)
            case 'Refused': return new Ending.Refused('in a child')
            default: return new Ending.Unknown('in a child')
        }
    }
}
