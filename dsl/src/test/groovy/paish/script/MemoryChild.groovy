package paish.script

import java.nio.file.Path

/** Evaluates many inputs in a JVM of its own, and says how many of their classes are gone. */
class MemoryChild {

    static final int INPUTS = 40

    static void main(String[] inputs) {
        println inputs.collect { collected(it) }.join(' ')
    }

    static int collected(String input) {
        def scope = new Interactive(Context.EMPTY, { null }, { }, System.out)
        scope.evaluate(new Source('[0]', 'def seen = []', Path.of('.')))
        INPUTS.times { scope.evaluate(new Source("[${it + 1}]", "$input; seen << new java.lang.ref.WeakReference(this.getClass())", Path.of('.'))) }
        def seen = scope.variables().seen
        for (int i = 0; i < 10 && seen.count { it.get() } > 5; i++) {
            System.gc()
        }
        seen.count { it.get() == null }
    }
}
