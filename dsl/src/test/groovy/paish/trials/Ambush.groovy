package paish.trials

import groovy.transform.CompileStatic
import java.util.concurrent.atomic.AtomicBoolean

/** Waits for one operation to come to one cut point, and strikes once. */
@CompileStatic
class Ambush {

    static final Ambush NONE = new Ambush('', Cut.RECORDED, false)

    final String operation
    final Cut cut
    final boolean kills
    private final AtomicBoolean struck = new AtomicBoolean()

    /** @param kills whether the process dies of it; else it sees the network's failure and goes on */
    Ambush(String operation, Cut cut, boolean kills = true) {
        this.operation = operation
        this.cut = cut
        this.kills = kills
    }

    boolean strikes(Cut at, String on) {
        at == cut && on == operation && struck.compareAndSet(false, true)
    }

    boolean getStruck() {
        struck.get()
    }

    @Override
    String toString() {
        operation ? "${kills ? 'dies' : 'hit'} at $cut of $operation" : 'no ambush'
    }
}
