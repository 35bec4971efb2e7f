package paish.trials

import java.nio.file.Files
import java.nio.file.Path

/** How much is tried: a little in every test run, all of it with {@code -Ptrials}. */
class Form {

    static final boolean LONG = Boolean.getBoolean('paish.trials.long')

    /** Print what happened in every trial with a finding. */
    static final boolean TELL = Boolean.getBoolean('paish.trials.tell')

    /** A new folder, in memory where the system has such a place. */
    static Path folder() {
        def memory = Path.of('/dev/shm')
        Files.isWritable(memory) ? Files.createTempDirectory(memory, 'paish-trial') : Files.createTempDirectory('paish-trial')
    }

    /** @param property overrides both, e.g. {@code paish.trials.random=2000} */
    static int count(String property, int shortly, int atLength) {
        Integer.getInteger("paish.trials.$property", LONG ? atLength : shortly)
    }

    /** Neighbouring seeds give a {@link Random} neighbouring first draws; these are far apart. */
    static long spread(long seed) {
        seed * 0x9E3779B97F4A7C15L
    }

    /** From the first seed on; one alone is replayed with a count of one. */
    static List<Long> seeds(String property, int shortly, int atLength) {
        long first = Long.getLong('paish.trials.seed', 1L)
        (first..<(first + count(property, shortly, atLength))).toList()
    }
}
