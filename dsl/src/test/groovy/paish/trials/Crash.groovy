package paish.trials

/** The process is gone: an error that the engine must not swallow, and after which nothing of it gets out any more. */
class Crash extends Error {

    Crash(String where) {
        super(where, null, false, false)
    }
}
