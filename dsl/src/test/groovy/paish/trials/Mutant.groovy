package paish.trials

import java.time.Duration
import paish.cloud.Cloud
import paish.engine.Dialogue
import paish.engine.Journal
import paish.engine.Provisioner

/** A known bug, put between an engine and what it works with. As it stands, none. */
class Mutant {

    static final Mutant NONE = new Mutant('none')

    final String bug

    Mutant(String bug) {
        this.bug = bug
    }

    /** The trials that show it. */
    String getCaughtBy() { 'random faults' }

    Cloud cloud(Cloud cloud) { cloud }

    Journal journal(Journal journal) { journal }

    Provisioner provisioner(Provisioner provisioner) { provisioner }

    Dialogue dialogue(Dialogue dialogue) { dialogue }

    Duration settle(Duration window) { window }

    String toString() {
        bug
    }
}
