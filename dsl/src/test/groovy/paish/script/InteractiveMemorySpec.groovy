package paish.script

import java.util.concurrent.TimeUnit
import spock.lang.Specification

/** The classes of inputs go when nothing of them is in use any more. */
class InteractiveMemorySpec extends Specification {

    def "what was made anew, or was for one input only, can be collected"() {
        given: 'Groovy holds classes softly: a JVM that lets such references go at once'
        def inputs = ['x = 1; [1, 2].each { x += it }', 'def f(n) { n + 1 }; f(1)', 'class P { int x }; def p = new P(x: 1)',
                      'class A { }; class B { A a = new A() }; def b = new B()', 'def c = { 1 }; c()']
        def java = ProcessHandle.current().info().command().get()
        def process = new ProcessBuilder([java, '-XX:SoftRefLRUPolicyMSPerMB=0', '-XX:+UseSerialGC', '-Xmx256m',
                                          '-cp', System.getProperty('surefire.test.class.path') ?: System.getProperty('java.class.path'), MemoryChild.name] + inputs)
                .redirectErrorStream(true).start()

        when:
        def said = process.inputStream.text.trim()

        then: 'all but the last few, to which something may refer'
        process.waitFor(60, TimeUnit.SECONDS)
        said.tokenize(' ')*.toInteger().every { it >= MemoryChild.INPUTS - 5 }

        cleanup:
        process.destroyForcibly()
    }
}
