package paish.script

import java.lang.ref.WeakReference

/** The classes of inputs go when nothing of them is in use any more. */
class InteractiveMemorySpec extends InteractiveSpecification {

    static final int INPUTS = 60

    def "#what that is over can be collected"() {
        given:
        evaluate 'def seen = []'

        when:
        INPUTS.times { evaluate "$input; seen << new java.lang.ref.WeakReference(this.getClass())" }
        List<WeakReference> seen = scope.variables().seen

        then: 'all but the last few, to which something may refer'
        seen.size() == INPUTS
        collected(seen) >= INPUTS - 5

        where:
        what                              | input
        'an input'                        | 'x = 1; [1, 2].each { x += it }'
        'a method that was made anew'     | 'def f(n) { n + 1 }; f(1)'
        'a class that was made anew'      | 'class P { int x }; def p = new P(x: 1)'
    }

    static int collected(List<WeakReference> seen) {
        for (int i = 0; i < 20 && seen.count { it.get() != null } > 5; i++) {
            System.gc()
        }
        seen.count { it.get() == null }
    }
}
