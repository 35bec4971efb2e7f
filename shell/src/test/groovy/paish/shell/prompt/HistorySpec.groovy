package paish.shell.prompt

import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import java.time.Instant

/** The history: for its owner only, shared by sittings, an input at a time, and never a secret. */
class HistorySpec extends Specification {

    @TempDir
    Path home

    @AutoCleanup
    Sitter me

    def "an input is there at once for the next sitting and for others, a block as one"() {
        given:
        def mine = lines()
        def others = lines()

        when:
        add(mine, '1 + 1')
        add(others, 'dsw {\n  name "a\\nb"\n}')
        add(mine, 'jobs')

        then:
        mine.all() == ['1 + 1', 'dsw {\n  name "a\\nb"\n}', 'jobs']

        when:
        others.load()

        then:
        others.all() == mine.all()
        lines().tap { load() }.all() == mine.all()
        Files.readAllLines(file()).size() == 3
        PosixFilePermissions.toString(Files.getPosixFilePermissions(file())) == 'rw-------'
    }

    def "what is repeated stands once, at its latest place, and only the latest are kept"() {
        given:
        def mine = lines(4)

        when:
        ['a', 'b', 'a', 'c', 'd', 'b', 'e'].each { add(mine, it) }

        then:
        mine.all() == ['c', 'd', 'b', 'e']

        when: 'a file is shortened once it is twice as long'
        add(mine, 'f')
        add(mine, 'g')
        def other = lines(4).tap { load() }
        new HistoryFile(file(), 4).tidy()

        then:
        Files.readAllLines(file()) == ['b', 'e', 'f', 'g']

        when: 'who has read the long one goes on with the short one'
        add(other, 'h')

        then:
        other.all() == ['e', 'f', 'g', 'h']
        lines(4).tap { load() }.all() == ['e', 'f', 'g', 'h']
    }

    def "'#input' is not kept"() {
        given:
        def mine = lines()

        when:
        add(mine, input)

        then:
        mine.all() == []
        !Files.exists(file())

        where:
        input << [' 1 + 1', '', '   ',
                  "call 'x', AccessKeyId: 'LTAI5tAbCdEfGhIjKlMn'", "token = 'abc'", "def password = \"x\"", "env API_KEY: 'x'", "env(DB_PASSWORD: 'x')",
                  "password 'x'", "dsw {\n  env HF_TOKEN: 'hf_x'\n}", '!export SECRET_KEY=x', "x = [token: ['x']]", "image 'docker://me:pw@host/x'",
                  "curl = '-H Authorization: Bearer abcdefgh1234'", "System.setProperty('password', 'x')", "println 'the-value-of-a-secret'", "setPassword('x')"]
    }

    def "'#input' is kept"() {
        given:
        def mine = lines()

        when:
        add(mine, input)

        then:
        mine.all() == [input]

        where:
        input << ["imageAuth secret('REGISTRY')", "env HF_TOKEN: secret('HF_TOKEN')", "jobs(status: Running)", "x.token == y", 'a = b == c', "!ls -l"]
    }

    def "an input that was not kept cannot be recalled, and what was answered to a question neither"() {
        given:
        me = new Sitter(home).prompted()

        when:
        me.enter('1 + 1').sees('\n2\n').prompted()
        me.enter(" 'hid' + 'den'").sees('\nhidden\n').prompted()
        me.type('\u001bOA')

        then:
        me.sees { it.endsWith('> 1 + 1') }
        Files.readAllLines(file()) == ['1 + 1']
    }

    def "a history that cannot be written costs nothing but the history"() {
        given:
        Files.createDirectory(file())
        me = new Sitter(home).prompted()

        expect:
        me.enter('1 + 1').sees('\n2\n').prompted().type('\u001bOA').sees { it.endsWith('> 1 + 1') }
    }

    private Path file() {
        home.resolve('history')
    }

    private Lines lines(int most = 100) {
        def unkept = new Unkept([MY_TOKEN: 'the-value-of-a-secret', PATH: '/usr/bin:/bin', A_TOKEN: 'jobs'])
        new Lines(new HistoryFile(file(), most), { unkept.test(it) }, most)
    }

    private static void add(Lines lines, String input) {
        lines.add(Instant.EPOCH, input)
    }
}
