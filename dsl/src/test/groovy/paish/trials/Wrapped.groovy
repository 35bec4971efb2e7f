package paish.trials

import paish.cloud.Cloud
import paish.engine.Dialogue
import paish.engine.Provisioner

/** The real thing, for a mutant to change one word of. */
class Wrapped {

    /** A provisioner with something changed. */
    static class Changed implements Provisioner {

        @Delegate
        final Provisioner real

        Changed(Provisioner real) {
            this.real = real
        }
    }

    static class Calls implements Cloud {

        @Delegate
        final Cloud real

        Calls(Cloud real) {
            this.real = real
        }
    }

    static class Says implements Dialogue {

        @Delegate
        final Dialogue real

        Says(Dialogue real) {
            this.real = real
        }
    }
}
