package paish.shell.prompt

import paish.shell.Main
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path

/** Inputs from a pipe: results on standard output and nothing else there, nobody is asked, the first failure ends it. */
class PipeSpec extends Specification {

    static final NOTEBOOK = "create dsw {\n  name 'nb1'\n\n  image 'image-05cefd0be2exxxx'\n  spec 'ecs.c6.large'\n}\n"

    @TempDir
    Path home

    String out, err

    def "each input's value is a result; an input may have several lines"() {
        expect:
        run('1 + 1\n\n[1, 2].collect {\n  it * 21\n}\n') == 0
        out == '2\n21\n42\n'
        err == ''
    }

    def "the last line needs no end, and a command is one"() {
        expect:
        run('40 + 2') == 0
        out == '42\n'
        run('1\n/quit\n2\n') == 0
        out == '1\n'
    }

    def "the first failure ends it with its exit code"() {
        expect:
        run("1\ndsw { nmae 'x' }\n2\n") == 2
        out == '1\n'
        err.contains(' --> [2]:1:7')

        and: 'so does what is never closed'
        run('[1, 2].collect {\n  it\n') == 2
        out == ''
    }

    def "nobody to ask: nothing is changed without --yes"() {
        expect:
        run(NOTEBOOK + '1\n') == 3
        err.contains("+ create dsw 'nb1'")
        out == ''
        run('instances()\n') == 0
        out == '(none)\n'

        and:
        run(NOTEBOOK + 'instances().size()\n', '--yes') == 0
        out.readLines().last() == '1'
    }

    def "no escape codes, whatever the terminal's name"() {
        expect:
        run("[[a: 1]]\nnope\n") == 2
        !(out + err).contains('\u001b')
    }

    def "a command of the system's shell gives its output"() {
        expect:
        run('!echo hello; exit 3\n1\n') == 0
        out == 'hello\n1\n'
        err == 'exit code 3\n'
    }

    def "-i runs a file first; the user's own file comes before it, and an error in one ends it"() {
        given:
        def file = Files.writeString(home.resolve('x.pai'), "println 'file'\n")
        Files.writeString(home.resolve('paishrc.pai'), "println 'own'\n")

        expect:
        run('1 + 1\n', '-i', file.toString()) == 0
        out.readLines() == ['own', 'file', '2']

        when:
        Files.writeString(file, 'nope()\n')

        then:
        run('1 + 1\n', '-i', file.toString()) == 2
        out == 'own\n'
    }

    private int run(String input, String... args) {
        def bytes = new ByteArrayOutputStream()
        def errors = new ByteArrayOutputStream()
        def code = Main.run(args, new ByteArrayInputStream(input.getBytes('UTF-8')), new PrintStream(bytes, true), new PrintStream(errors, true),
                [PAISH_HOME: home.toString(), PAISH_REGION: 'cn-hangzhou', PAISH_WORKSPACE: '40823', TERM: 'xterm-256color'])
        (out, err) = [bytes.toString(), errors.toString()]
        code
    }
}
