package paish.script

import paish.language.Exit
import paish.language.Failure

/** Inputs of a prompt are evaluated one after the other, and what they make stays. */
class InteractiveSpec extends InteractiveSpecification {

    def "a variable stays: #made"() {
        expect:
        evaluate(made, read) == value

        where:
        made                                | read              || value
        'def x = 1'                         | 'x + 1'           || 2
        'int y = 2'                         | 'y * 3'           || 6
        'z = 3'                             | 'z'               || 3
        'def (a, b) = [1, 2]'               | 'a + b'           || 3
        'def (int a, String b) = [1, 2]'    | '[a, b]'          || [1, '2']
        '(a, b) = [1, 2]'                   | '[b, a]'          || [2, 1]
        'var v = "t"'                       | 'v'               || 't'
        'final f = 1'                       | 'f'               || 1
        'def n'                             | 'n'               || null
        'int i'                             | 'i'               || 0
        'boolean t'                         | 't'               || false
        'Set s = [1, 1]'                    | 's.size()'        || 1
        'String s = 5'                      | 's'               || '5'
        'int[] p = [1, 2]'                  | 'p.length'        || 2
        'List<String> l = ["a"]'            | 'l[0]'            || 'a'
        'Runnable r = { q = 7 }'            | 'r.run(); q'      || 7
        'def x = 1; x++; x += 2'            | 'x'               || 4
        '[1, 2].each { sum = it }'          | 'sum'             || 2
        '@groovy.transform.Field int w = 4' | 'w'               || 4
        'def args = [1]'                    | 'args'            || [1]
        'if (true) { deep = 1 }'            | 'deep'            || 1
    }

    def "a variable can be changed, from anywhere, and made anew"() {
        expect:
        evaluate(*inputs) == value

        where:
        inputs                                                      || value
        ['def x = 1', 'x = 2', 'x']                                 || 2
        ['def x = 1', 'def x = "t"', 'x']                           || 't'
        ['def x = 1', '[1, 2, 3].each { x += it }', 'x']            || 7
        ['def x = 1', 'x++', '++x', 'x']                            || 3
        ['def (a, b) = [1, 2]', '(a, b) = [b, a]', '[a, b]']        || [2, 1]
        ['def x = null', 'x ?= 4', 'x']                             || 4
        ['def m = [k: 1]', 'm.k = 2; m.j = 3', 'm']                 || [k: 2, j: 3]
        ['def l = [1]', 'l << 2; l[0] = 5', 'l']                    || [5, 2]
        ['def name = "own"', '[name: "map"].with { name }']         || 'own'
        ['def size = 9', '[1, 2].with { size }']                    || 9
        ['def x = 1', '"x is ${x} and ${ -> x }"']                  || 'x is 1 and 1'
    }

    def "a block of statements is one input"() {
        expect:
        evaluate('''
            def x = 2
            int square(int n) {
                n * n
            }
            square(x)
        ''') == 4
        evaluate('square(x + 1)') == 9
    }

    def "closures stay, with what they captured"() {
        expect:
        evaluate(*inputs) == value

        where:
        inputs                                                                            || value
        ['def twice = { it * 2 }', 'twice(4)']                                            || 8
        ['def twice = { it * 2 }', '[1, 2].collect(twice)']                               || [2, 4]
        ['def add = { a, b = 1 -> a + b }', 'add(2) + add(2, 2)']                         || 7
        ['def counter() { int n = 0; return { n++; n } }', 'def c = counter()', 'c(); c()', 'c()'] || 3
        ['def x = 1', 'def f = { x }', 'x = 5', 'f()']                                    || 5
        ['def obj = [call: 1]', 'obj.call']                                               || 1
    }

    def "methods stay"() {
        expect:
        evaluate(*inputs) == value

        where:
        inputs                                                                         || value
        ['int twice(n) { n * 2 }', 'twice(4)']                                         || 8
        ['int twice(n) { n * 2 }', 'twice(4)', 'int twice(n) { n * 20 }', 'twice(4)']  || 80
        ['def f(int n) { "int" }', 'def f(String s) { "text" }', '[f(1), f("a")]']     || ['int', 'text']
        ['def f(Object o) { "any" }', 'def f(int n) { "int" }', '[f(1), f("a")]']      || ['int', 'any']
        ['def f(int n) { "int" }', 'def f(Object o) { "any" }', '[f(1), f("a")]']      || ['int', 'any']
        ['def f(a, b = 2) { a + b }', 'f(1) + f(1, 1)']                                || 5
        ['def f(Map m, n) { m.k + n }', 'f(3, k: 1)']                                  || 4
        ['def f(Object... all) { all.size() }', 'f(1, 2, 3)']                          || 3
        ['def f(a, b) { a - b }', 'f(*[3, 1])']                                        || 2
        ['def x = 2', 'def f() { x }', 'x = 3', 'f()']                                 || 3
        ['def g() { 1 }; def f() { g() }', 'def g() { 2 }', 'f()']                     || 2
        ['def fib(n) { n < 2 ? n : fib(n - 1) + fib(n - 2) }', 'fib(12)']              || 144
        ['def f(c) { c(2) }', 'f { it * 3 }']                                          || 6
        ['static int s(n) { n + 1 }', 's(1)']                                          || 2
        ['private int p(n) { n + 1 }', 'this.p(1)']                                    || 2
        ['int twice(n) { n * 2 }', '[1, 2].collect(this.&twice)']                      || [2, 4]
        ['def f = { "closure" }', 'def f() { "method" }', 'f()']                       || 'method'
        ['def f() { "method" }', 'def f = { "closure" }', 'f()']                       || 'closure'
        ['def f() { jobs = 1; jobs }', 'f()']                                          || 1
    }

    def "classes, traits, enums and records stay"() {
        expect:
        evaluate(*inputs) == value

        where:
        inputs                                                                                       || value
        ['class P { int x; int twice() { x * 2 } }', 'new P(x: 4).twice()']                          || 8
        ['class P { int x }', 'def p = new P(x: 1)', 'class P { int x; int y }', 'new P(y: 2).y + p.x'] || 3
        ['class A { int f() { 1 } }', 'class B extends A { }', 'new B().f()']                        || 1
        ['trait T { int t() { 5 } }', 'class C implements T { }', 'new C().t()']                     || 5
        ['enum Colour { RED, GREEN }', 'Colour.GREEN.ordinal()']                                     || 1
        ['record Pair(int a, int b) { }', 'new Pair(1, 2).b()']                                      || 2
        ['class Outer { static class Inner { int i = 3 } }', 'new Outer.Inner().i']                  || 3
        ['class P { int x }', 'P p = new P(x: 6)', 'p.x']                                            || 6
        ['class P { int x }', 'def f(P p) { p.x }', 'f(new P(x: 2))']                                || 2
        ['class P { static int n = 0; static int next() { ++n } }', 'P.next()', 'P.next()']          || 2
        ['interface I { int i() }', 'I i = { 4 }', 'i.i()']                                          || 4
    }

    def "imports stay"() {
        expect:
        evaluate(*inputs) == value

        where:
        inputs                                                                        || value
        ['import java.time.Year', 'Year.of(2026).value']                              || 2026
        ['import java.time.Year as Y', 'Y.of(2026).value']                            || 2026
        ['import java.time.*', 'Year.of(2026).value']                                 || 2026
        ['import static java.lang.Math.max', 'max(1, 2)']                             || 2
        ['import static java.lang.Math.max as larger', 'larger(1, 2)']                || 2
        ['import static java.lang.Math.*', 'abs(-2)']                                 || 2
        ['import static java.lang.Integer.MAX_VALUE', 'MAX_VALUE']                    || Integer.MAX_VALUE
        ['import java.time.Year as Y', 'import java.time.Month as Y', 'Y.of(1).name()'] || 'JANUARY'
        ['import java.time.Year', 'class Year { int own = 1 }', 'new Year().own']     || 1
        ['class Year { int own = 1 }', 'import java.time.Year', 'Year.of(2026).value'] || 2026
    }

    def "what an input says does not reach back into a script that knows nothing of it"() {
        expect:
        evaluate('def x = 1') == 1
        Scripts.check([new Source('s.pai', 'x', folder)], Context.EMPTY)*.code() == ['variable.unknown']
    }

    def "an input that fails loses nothing: #failing"() {
        given:
        evaluate 'def x = 1', 'int twice(n) { n * 2 }', 'class P { }', 'import java.time.Year'

        when:
        evaluate failing

        then:
        Failure e = thrown()
        e.exit() in [Exit.INVALID, Exit.FAILED]

        and:
        evaluate('[x, twice(2), new P().class.simpleName, Year.of(1).value]') == [1, 4, 'P', 1]

        where:
        failing << ['x = (', 'dws { }', 'x.foo()', 'x = 5; nope', 'class P {', 'int twice(n) { nope() }', 'throw new IOException("gone")', 'assert x == 2']
                .collect { it == 'throw new IOException("gone")' ? 'System.getProperty("user.dir").foo()' : it }
    }

    def "what was assigned before it threw stays"() {
        when:
        evaluate 'def x = 1; def n = System.nanoTime(); if (n != 0) { throw new IllegalStateException("half-way") }; x = 2'

        then:
        Failure e = thrown()
        e.exit() == Exit.FAILED
        e.message == 'illegal state: half-way'
        evaluate('x') == 1
    }

    def "the last result is _, earlier ones go by their number"() {
        expect:
        evaluate('1 + 1') == 2
        evaluate('_ * 10') == 20
        evaluate('def nothing = null') == null
        evaluate('[_, _1, _2]') == [20, 2, 20]
        evaluate('_4.size()') == 3

        when:
        evaluate '_3'

        then:
        Failure e = thrown()
        e.diagnostics()*.message() == ["there is no variable '_3'"]
    }

    def "a _ of the user's own is read before the last result"() {
        expect:
        evaluate('1', '_ = 7', '_') == 7
        evaluate('[1, 2].collect { _ -> _ * 2 }') == [2, 4]
    }

    def "an input without a number gives _ alone"() {
        when:
        scope.evaluate(new Source('start.pai', '5', folder))

        then:
        evaluate('_') == 5
    }

    def "nothing is left after a reset"() {
        given:
        evaluate "def x = 1; region 'cn-hangzhou'", 'def f() { 1 }', 'class P { }', 'import java.time.Year'

        when:
        scope.reset()

        then:
        scope.variables() == [:]
        scope.methods() == []
        scope.types() == [:]
        scope.imports() == []
        scope.settings() == [:]

        when:
        evaluate 'x'

        then:
        thrown(Failure)
    }

    def "completion sees variables, methods, types and imports"() {
        when:
        evaluate 'def x = 1; y = "t"', '_own = 2', 'int twice(int n, s = 1) { n }', 'def other(Object... all) { }', 'class P { class Q { } }',
                'import java.time.Year', 'import java.time.Month as M', 'import java.text.*', 'import static java.lang.Math.max', 'import static java.lang.StrictMath.*'

        then:
        scope.variables() == [x: 1, y: 't']
        scope.methods() == ['def other(Object[] all)', 'int twice(int n)', 'int twice(int n, s)']
        scope.types().keySet() == ['P'] as Set
        scope.imports() == ['java.time.Year', 'java.time.Month as M', 'java.text.*', 'static java.lang.Math.max', 'static java.lang.StrictMath.*']
    }

    def "warming changes nothing"() {
        when:
        scope.warm()

        then:
        scope.variables() == [:]
        scope.settings() == [:]
        output == ''
    }
}
