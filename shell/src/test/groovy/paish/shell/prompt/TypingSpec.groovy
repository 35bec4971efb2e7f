package paish.shell.prompt

import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path

/** How an input is typed: over several lines, pasted, dropped, completed, recalled. */
class TypingSpec extends Specification {

    @TempDir
    Path home

    @AutoCleanup
    Sitter me

    def setup() {
        me = new Sitter(home).prompted()
    }

    def "an input goes on until it is whole, indented, and a bracket goes below what it closes"() {
        when:
        me.enter('[1, 2].collect {').enter('it * 21').enter('}').sees('42')

        then:
        me.prompted().screen() == '''\
            sandbox cn-hangzhou/40823> [1, 2].collect {
                                   ...   it * 21
                                   ... }
            21  42
            sandbox cn-hangzhou/40823>'''.stripIndent()
    }

    def "what stands behind a command goes on until it is whole, too: #command"() {
        expect:
        me.enter("$command [1, 2].collect {").enter('it * 21').enter('}').sees('42').prompted()
        !me.screen().contains('error')

        where:
        command << ['/time', 'json']
    }

    def "a bracket within a line takes nothing away"() {
        expect:
        me.enter("[ 'a' ].size( )").sees("[ 'a' ].size( )\n1")
    }

    def "Ctrl-C drops what is typed, half a block too"() {
        when:
        me.type('dsw {\rname').sees('name').type('\u0003').prompted()
        me.enter('40 + 2')

        then:
        me.sees('\n42\n').prompted()
        !me.screen().contains('error')
    }

    def "what is pasted is one input, whatever lines it has"() {
        when:
        me.type('\u001b[200~def twice(x) {\n    2 * x\n}\n\ntwice(4)\n\u001b[201~').sees('twice(4)').enter('')

        then:
        me.sees('\n8\n').prompted()
    }

    def "Tab lists what could stand there, under a heading and with a line on each"() {
        when:
        me.type('dsw {\rstopA\t').sees('words')

        then:
        me.screen().contains('stopAfter (')
        me.screen().contains('stopAt (')

        when: 'one more letter leaves one'
        me.type('f\t').sees('...   stopAfter')

        then:
        noExceptionThrown()
    }

    def "Tab completes commands"() {
        expect:
        me.type('/qui\t').sees('> /quit')
    }

    def "Ctrl-R searches, and the arrow key brings a block back as it was"() {
        given:
        me.enter('[7].each {').enter('it').enter('}').sees('\n7\n').prompted()
        me.enter('1 + 1').sees('\n2\n').prompted()

        when:
        me.type('\u001bOA').sees { it.endsWith('> 1 + 1') }.type('\u001bOA')

        then:
        me.sees { it.readLines().takeRight(3)*.strip() == ['sandbox cn-hangzhou/40823> [7].each {', '...   it', '... }'] }

        when:
        me.type('\u0003').prompted().type('\u0012each').sees("bck-i-search: each")
        me.type('\r').sees { it.count('\n7\n') == 2 }

        then:
        noExceptionThrown()
    }

    def "a wide screen made narrow keeps what is typed"() {
        when:
        me.type('1 + 2 + 3')
        me.sees('1 + 2 + 3')
        me.virtual.screen().setSize(40, 24)
        me.virtual.terminal().setSize(new org.jline.terminal.Size(40, 24))
        me.virtual.terminal().raise(org.jline.terminal.Terminal.Signal.WINCH)
        me.enter(' + 4')

        then:
        me.sees('\n10\n').prompted()

        and: 'a table fits the width of now'
        me.enter("[[name: 'a' * 30, more: 'b' * 30]]").sees('name')
        me.prompted().screen().readLines().every { it.length() <= 40 }
    }
}
