package paish.script

import paish.language.Exit
import paish.language.Failure

/** An input is checked with the scope's own values before it runs; the check leaves no trace in them. */
class InteractiveCheckSpec extends InteractiveSpecification {

    static final String SET = "region 'cn-hangzhou'; workspace '40823'"
    static final String REST = "spec 'ecs.c6.large'; image 'image-05cefd0be2exxxx'"

    List<String> codes(String input) {
        try {
            evaluate input
            []
        } catch (Failure e) {
            e.diagnostics()*.code()
        }
    }

    def "values of earlier inputs are known: #input"() {
        given:
        evaluate SET, *before

        expect:
        codes(input) == found

        where:
        before                                                                   | input                                           || found
        ["def n = 'no good'"]                                                    | "dsw { name n; $REST }"                         || ['dsw.name.pattern']
        ["def n = 'good'"]                                                       | "dsw { name n; $REST }"                         || []
        ["def l = [[n: 'no good']]"]                                             | "dsw { name l[0].n; $REST }"                    || ['dsw.name.pattern']
        ["def mk = { n -> dsw { name n; $REST } }"]                              | "mk('no good')"                                 || ['dsw.name.pattern']
        ["def mk(n) { dsw { name n; $REST } }"]                                  | "mk('no good')"                                 || ['dsw.name.pattern']
        ["def mk(n) { dsw { name n; $REST } }", "def all = [mk('a')]"]           | "price all.collect { 1 }"                       || ['price.request']
        ["record Nb(String n) { }", "def nb = new Nb('no good')"]                | "dsw { name nb.n(); $REST }"                    || ['dsw.name.pattern']
        ["class Nb { String n }"]                                                | "dsw { name new Nb(n: 'no good').n; $REST }"    || ['dsw.name.pattern']
        ["enum E { A }"]                                                         | "dsw { name E.A.name() + '!'; $REST }"          || ['dsw.name.pattern']
        ["'no good'"]                                                            | "dsw { name _; $REST }"                         || ['dsw.name.pattern']
        ["def name = 'own'"]                                                     | "dsw { name name; $REST }"                      || []
        ["def image = 'image-a'"]                                                | "dsw { name 'a'; spec 'ecs.c6.large'; image image }" || []
    }

    def "words of a block are checked, with place and suggestion, and own names are suggested"() {
        given:
        evaluate SET, 'def learningRate = 0.1', 'int twice(n) { n * 2 }'

        when:
        evaluate input

        then:
        Failure e = thrown()
        e.exit() == Exit.INVALID
        with(e.diagnostics()[0]) {
            it.code() == code
            it.place().toString() == at
            it.hint() == hint
        }

        where:
        input                                   || code               | at       | hint
        "dsw { name 'a'; imag 'x'; $REST }"     || 'word.unknown'     | '[4]:1:17' | "did you mean 'image'?"
        'learningRat + 1'                       || 'variable.unknown' | '[4]:1:1' | "did you mean 'learningRate'?"
        'twise(2)'                              || 'verb.unknown'     | '[4]:1:1' | "did you mean 'twice'?"
        'job()'                                 || 'job.arguments'    | '[4]:1:1' | "write it like: job 'sweep-0'"
    }

    def "an input that is wrong further down does nothing at all: #input"() {
        given:
        evaluate '''
            class P { int x }
            def x = 1
            def l = [1]
            def m = [k: [1]]
            def s = new StringBuilder("a")
            def p = new P(x: 1)
            def add() { l << 9; x = 9 }
            def c = { x = 8; l << 8 }
            def counter() { int n = 0; return { n++; n } }
            def next = counter()
            def self = [1]
            self << self
            def a = [1, 2] as int[]
        '''

        when:
        evaluate "$input; nope"

        then:
        thrown(Failure)
        scope.variables().x == 1
        scope.variables().l == [1]
        scope.variables().m == [k: [1]]
        scope.variables().s.toString() == 'a'
        scope.variables().p.x == 1
        scope.variables().self.size() == 2
        scope.variables().a[0] == 1
        evaluate('next()') == 1
        !scope.variables().containsKey('fresh')
        output == ''

        where:
        input << ['x = 5', 'def x = 5', 'x++', 'l << 2', 'l.clear()', 'm.k << 2', 'm.j = 1', 's.append("b")', 'p.x = 5', 'add()', 'c()', 'c.call()',
                'next()', 'fresh = 1', '[1].each { l << it }', '(x, l) = [3, 4]', 'println "seen"', 'self.clear()', 'self << 1', 'a[0] = 7',
                'l.addAll([3]); m.clear()', '[x].each { x += it }']
    }

    def "what runs with effects runs once: #input"() {
        given:
        evaluate '''
            class C { static int n = 0; static int next() { ++n } }
            class D { static all = []; def f() { all << 1; all.size() } }
            enum F { ONE; int n = 0; int next() { ++n } }
            class G { int n; int next() { ++n } }
            def l = []
            def add() { l << 1; println "added" }
            def g = new G()
        '''

        expect:
        evaluate(input) == value
        output == shown

        where:
        input                         || value | shown
        'add(); l.size()'             || 1     | 'added\n'
        'C.next()'                    || 1     | ''
        'new D().f()'                 || 1     | ''
        'C.n++; C.n'                  || 1     | ''
        'println 1; 2'                || 2     | '1\n'
        'F.ONE.next()'                || 1     | ''
        'g.next()'                    || 1     | ''
        'new G().next()'              || 1     | ''
        'l << 1; l'                   || [1]   | ''
    }

    def "a live object is not asked while an input is checked"() {
        given:
        openWorld()
        evaluate "def h = create dsw { name 'nb'; $REST }", 'def all = jobs()', 'def rows = instances()'
        def calls = world.ledger().size()

        when:
        evaluate "h.Status; rows[0]; all.size(); stop h; dsw { name 'no good' }"

        then:
        thrown(Failure)
        world.ledger().size() == calls

        and: 'in a run it is'
        evaluate('h.Status') instanceof String
        evaluate('rows[0].InstanceName') == 'nb'
    }

    def "a loop without end does not hold up the check"() {
        when:
        evaluate 'def n = 0; class L { def spin() { while (true) { } } }'
        evaluate(input)

        then:
        warnings*.code() == codes

        where:
        input                                                                          || codes
        'def stop = System.nanoTime() + 1000; while (System.nanoTime() < stop) { n++ }' || []
        'for (;;) { if (n++ > 1100000) { break } }; n > 5'                              || ['script.endless']
        'java.util.stream.Stream.iterate(1) { it + 1 }.anyMatch { it > 1200000 }'       || ['script.endless']
    }
}
