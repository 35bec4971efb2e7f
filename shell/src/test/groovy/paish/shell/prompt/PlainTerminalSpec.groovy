package paish.shell.prompt

import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path

/** A terminal that can do nothing but write lines, one that says no size, and files that run before the first prompt. */
class PlainTerminalSpec extends Specification {

    @TempDir
    Path home

    @AutoCleanup
    Sitter me

    def "a dumb terminal gets the same, on lines one below the other"() {
        given:
        me = new Sitter(home, type: 'dumb', environment: [TERM: 'dumb']).prompted()

        when:
        me.enter('[1, 2].collect {').enter('it * 21').enter('}').sees('\n21  42').prompted()

        then:
        me.screen().contains('\n21  42\n')

        and:
        me.enter("throw new Exception('no luck')").sees('no luck').prompted()
        me.type('abc\u0003').prompted()
    }

    def "a terminal that says no size is taken for one of 120 columns"() {
        given:
        def virtual = org.jline.utils.ScreenTerminal.withTerminal('test', 'xterm', 80, 24)
        virtual.terminal().setSize(new org.jline.terminal.Size(0, 0))
        def streams = new paish.shell.terminal.Streams(System.in, System.out, System.err, new paish.shell.terminal.Terminal(true, true, true, 0))

        when:
        def console = Console.on(virtual.terminal(), new paish.shell.session.Session(streams, new paish.shell.option.OptionsBuilder().build(), [:]))

        then:
        console.now().streams().terminal().columns() == 120

        cleanup:
        virtual.terminal().close()
    }

    def "the user's own file runs before the first prompt, and an error in it is told and no more"() {
        given:
        Files.writeString(home.resolve('paishrc.pai'), "println 'hello'\nnope()\n")

        when:
        me = new Sitter(home).sees('nope').prompted()

        then:
        me.screen().contains('paishrc.pai:2:1')
        me.enter('1 + 1').sees('\n2\n').prompted()
    }

    def "-i runs a file, then prompts"() {
        given:
        def file = Files.writeString(home.resolve('x.pai'), "6 * 7\n")
        me = new Sitter(home, files: [file.toString()])

        expect:
        me.prompted().screen() == '42\nsandbox cn-hangzhou/40823>'
    }
}
