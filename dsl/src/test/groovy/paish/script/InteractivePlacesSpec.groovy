package paish.script

import paish.language.Exit
import paish.language.Failure

/** Failures name the input and the line that is to blame; an interrupt ends what runs. */
class InteractivePlacesSpec extends InteractiveSpecification {

    def "the place is where it was written: #failing"() {
        given: 'a zero that no check knows, and one that it does'
        evaluate 'def hidden() { System.nanoTime() * 0 }; def zero = 0', "def f(n) {\n    n\n    1 / n\n}", 'def c = {\n  f(it) }',
                'class P {\n  def g(n) {\n    1 / n } }'

        when:
        evaluate failing

        then:
        Failure e = thrown()
        (e.diagnostics() ? e.diagnostics()[0].place() : e.place()).toString() == place

        where:
        failing                         || place
        '1 / hidden()'                  || '[5]:1:1'
        "zero\n\n  1 / hidden()"        || '[5]:3:3'
        'f(hidden())'                   || '[2]:3:5'
        'f(zero)'                       || '[2]:3:5'
        '\n[hidden()].each { f(it) }'   || '[2]:3:5'
        'c(hidden())'                   || '[2]:3:5'
        'new P().g(hidden())'           || '[4]:3:5'
        'new P().g(zero)'               || '[4]:3:5'
        'hidden().nothing'              || '[5]:1:1'
        'f(zero, 1)'                    || '[5]:1:1'
    }

    def "a word that is wrong in a method of an earlier input is said to be there"() {
        when:
        evaluate 'def mk(n) {\n  dsw { name n; spec "ecs.c6.large"; image "image-a" } }'
        evaluate "region 'cn-hangzhou'; workspace '1'; mk('no good')"

        then:
        Failure e = thrown()
        e.diagnostics()*.place()*.toString() == ['[1]:2:9']
    }

    def "what does not fit says so without the names of the host"() {
        when:
        evaluate 'def twice(int n) { n * 2 }', 'twice("a")'

        then:
        Failure e = thrown()
        e.diagnostics()*.message() == ["there is no method 'twice' of such arguments"]
    }

    def "an error of the JVM's is a failure like any other: #failing"() {
        given:
        evaluate 'def deep(n) { deep(n + 1) }', 'class S { static x = System.getProperty("none").size() }', 'def now() { System.nanoTime() }'

        when:
        evaluate failing

        then:
        Failure e = thrown()
        e.exit() == Exit.FAILED
        evaluate('now() != 0')

        where:
        failing << ['if (now() != 0) { throw new NoClassDefFoundError("x") }', 'new S()', 'assert now() == 0', 'if (now() != 0) { deep(1) }']
    }

    def "an interrupt ends #endless"() {
        given: 'an input that interrupts its own thread, as Ctrl-C does, and goes on'
        evaluate 'class L { def spin() { while (true) { } } }', 'def f() { while (true) { } }', 'def interrupt() { Thread.currentThread().interrupt() }'

        when:
        evaluate "interrupt()\nif (System.nanoTime() != 0) {\n $endless }"

        then:
        Failure e = thrown()
        e.exit() == Exit.INTERRUPTED
        e.place().toString() == place

        and: 'the next input runs'
        !Thread.currentThread().interrupted
        evaluate('1 + 1') == 2

        where:
        endless                                                  || place
        'while (true) { }'                                       || '[4]:3:2'
        'for (;;) { }'                                           || '[4]:3:2'
        'f()'                                                    || '[2]:1:11'
        'new L().spin()'                                         || '[1]:1:1'
        'sleep 100000'                                           || '[4]:3:2'
        'Thread.sleep(100000)'                                   || '[4]:3:2'
        'java.util.stream.Stream.iterate(1) { it }.forEach { }'  || '[4]:3:52'
    }
}
