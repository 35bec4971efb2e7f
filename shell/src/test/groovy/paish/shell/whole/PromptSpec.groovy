package paish.shell.whole

import java.nio.file.Files
import java.nio.file.Path
import java.time.InstantSource
import paish.sandbox.Sandbox
import paish.sandbox.SandboxOptions
import spock.lang.AutoCleanup
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

/** A sitting at the prompt, as a person sees it: the real program in a terminal of 80 × 24. */
@Requires({ Tmux.there() })
class PromptSpec extends Specification {

    static final String PROMPT = 'sandbox cn-hangzhou/40823'
    static final String NOTEBOOK = "dsw { name 'nb'; spec 'ecs.c6.large'; image 'image-05cefd0be2exxxx'; stopAfter '8h' }"

    @TempDir
    Path home

    @AutoCleanup
    Sandbox sandbox

    @AutoCleanup
    Tmux tmux

    def "it starts with where it acts, evaluates, and leaves with the keys that people expect"() {
        given:
        open()

        expect: 'target, region and workspace'
        tmux.until("$PROMPT>")

        when:
        tmux.enter('x = 6 * 7')
        tmux.until('42')
        tmux.enter('_ + x')

        then:
        tmux.until('84')

        when: 'a line is dropped, and leaves nothing behind'
        tmux.type("println 'never")
        tmux.press('C-c')
        tmux.enter("'still here ' + x")

        then:
        tmux.until('still here 42')

        when:
        tmux.press('C-d')

        then:
        tmux.ended() == 0
    }

    def "an input goes on until it is whole, and a pasted script is one"() {
        given:
        open()
        tmux.until("$PROMPT>")

        when:
        tmux.enter('def add(a, b) {')
        tmux.enter('a + b')
        tmux.enter('}')
        tmux.enter('add 20, 22')

        then:
        tmux.until('42')

        when:
        tmux.paste("def total = 0\n[1, 2, 3].each {\n  total += it\n}\n\"total \$total\"\n")
        tmux.press('Enter')

        then:
        tmux.until('total 6')
    }

    def "Tab offers the words of the block that the cursor is in, with what they are for"() {
        given:
        open()
        tmux.until("$PROMPT>")

        when:
        tmux.type("dlc { name 'a'; worker { co")
        tmux.press('Tab')

        then: 'the only word of a worker that begins so, not one of the job'
        tmux.until { it.contains('worker { count') }
        !tmux.screen().contains('command')

        when:
        tmux.press('C-c').type("dsw { name 'a'; sp")
        tmux.press('Tab')

        then:
        tmux.until { it.contains('spec') && it.contains('spot') }
    }

    def "a mistake is shown at its place, with what was probably meant, before anything is sent"() {
        given:
        open()
        tmux.until("$PROMPT>")

        when:
        tmux.enter("create dsw { name 'nb'; spek 'ecs.c6.large'; image 'image-05cefd0be2exxxx' }")
        def screen = tmux.until('did you mean')

        then:
        screen.contains("'spek'") && screen.contains('spec') && screen.contains('^')
        !screen.contains('Exception')
        created() == 0

        when: 'the session goes on'
        tmux.enter('1 + 1')

        then:
        tmux.until { it =~ /(?m)^2$/ }
    }

    def "a creation is planned, asked for, made once agreed to, and watched above what is typed"() {
        given:
        open()
        tmux.until("$PROMPT>")

        when:
        tmux.enter("nb = create $NOTEBOOK")

        then:
        tmux.until('Proceed with 1 change on sandbox? [y/N]')
        created() == 0

        when: 'a no'
        tmux.enter('n')
        tmux.until { it.readLines().last().startsWith(PROMPT) }

        then:
        created() == 0

        when: 'Ctrl-C at the question is a no, too'
        tmux.enter("nb = create $NOTEBOOK")
        tmux.until('[y/N]')
        tmux.press('C-c')
        tmux.until { it.readLines().last().startsWith(PROMPT) }

        then:
        created() == 0

        when:
        tmux.press('C-l')
        tmux.enter("nb = create $NOTEBOOK")
        tmux.until('[y/N]')
        tmux.enter('y')
        tmux.until("created dsw 'nb'")
        tmux.until('1 watched')
        tmux.type('half of a li')

        then: 'it returned at once; what happens is told above the line, which stays'
        created() == 1
        tmux.until { it.contains('Running') && it.readLines().last().endsWith('> half of a li') }

        when: 'a wait can be left, and stops nothing'
        tmux.press('C-c')
        tmux.enter("await nb, Stopped, timeout: '25m'")
        tmux.until('→ Stopped')
        tmux.press('C-c')
        tmux.until { it.readLines().last().startsWith(PROMPT) }

        then:
        tmux.everything().contains('nothing was stopped')

        when:
        tmux.enter('nb.Status')

        then:
        tmux.until { it =~ /(?m)^Running$/ }
    }

    def "what was created is watched again by the next start"() {
        given:
        open('', 1e-9)
        tmux.until("$PROMPT>")
        tmux.enter("create $NOTEBOOK")
        tmux.until('[y/N]')
        tmux.enter('y')
        tmux.until('1 watched')
        tmux.press('C-d')
        tmux.until('Leave?')
        tmux.enter('y')
        tmux.ended()
        tmux.close()

        when:
        start()

        then: 'the first prompt does not wait for it'
        tmux.until("$PROMPT>").readLines().last().startsWith("$PROMPT>")

        when: 'the next one knows'
        tmux.until { tmux.press('Enter'); it.contains('1 watched') }

        then:
        noExceptionThrown()
    }

    def "Ctrl-C ends an endless loop, and the variables are still there"() {
        given:
        open()
        tmux.until("$PROMPT>")
        tmux.enter('n = 0')
        tmux.enter('while (true) { n++ }')
        tmux.until('while (true)')

        when:
        tmux.until { tmux.press('C-c'); it.contains('interrupted') }
        tmux.enter("n > 0 ? 'it ran' : 'it did not'")

        then:
        tmux.until('it ran')
    }

    def "a dumb terminal keeps its prompt when a line is dropped"() {
        given:
        serve()
        start(environment: [TERM: 'dumb'])
        tmux.until("$PROMPT>")

        when:
        tmux.type('40 + ')
        tmux.press('C-c')
        tmux.until { it.count(PROMPT) >= 2 }
        tmux.enter('40 + 2')

        then:
        tmux.until { it =~ /(?m)^42$/ }
        !tmux.screen().contains('\u001b')
    }

    def "a narrower terminal gets narrower tables, at once"() {
        given:
        open()
        tmux.until("$PROMPT>")
        tmux.enter('specs(type: GPU).take(3)')
        tmux.until { it.contains('InstanceType') && it.readLines().last().startsWith(PROMPT) }

        when:
        tmux.resize(44, 24)
        tmux.press('C-l')
        tmux.enter('specs(type: GPU).take(3)')
        def screen = tmux.until { it.contains('InstanceType') && it.count(PROMPT) == 2 }

        then:
        screen.readLines().every { it.length() <= 44 }
    }

    def "a sitting is saved as a script that checks and runs"() {
        given:
        open()
        tmux.until("$PROMPT>")
        tmux.enter("size = 'ecs.c6.large'")
        tmux.enter('sizee')
        tmux.until('sizee')
        tmux.enter("nb = create dsw { name 'nb'; spec size; image 'image-05cefd0be2exxxx'; stopAfter '8h' }")
        tmux.until('[y/N]')
        tmux.enter('y')
        tmux.until("created dsw 'nb'")
        def file = home.resolve('sitting.pai')

        when:
        tmux.enter("/save $file")
        tmux.until { Files.exists(file) }
        tmux.enter("/quit")
        def code = tmux.ended()
        tmux.close()

        then: 'without what failed'
        code == 0
        def script = Files.readString(file)
        !script.contains('sizee') && script.contains('size =')

        when:
        start('run', file.toString(), '--yes')

        then:
        tmux.ended() == 0
        tmux.everything().contains("adopted dsw 'nb'")
        created() == 1
    }

    def "the history is there the next time, without what began with a space"() {
        given:
        open()
        tmux.until("$PROMPT>")
        tmux.enter("'first of all'")
        tmux.enter(" 'nobody is to know'")
        tmux.until { it.contains('\nnobody is to know') && it.readLines().last() == "$PROMPT>" }
        tmux.press('C-d')
        tmux.ended()
        tmux.close()

        when:
        start()
        tmux.until("$PROMPT>")
        tmux.press('Up')

        then:
        tmux.until { it.readLines().last() == "$PROMPT> 'first of all'" }
    }

    def "a start-up file that fails is told, and the prompt comes all the same"() {
        given:
        serve()
        Files.writeString(home.resolve('paishrc.pai'), "greeting = 'hello'\nnosuchthing()\n")

        when:
        start()
        def screen = tmux.until("$PROMPT>")

        then:
        screen.contains('paishrc.pai') && screen.contains('nosuchthing')
    }

    def "what is not there is said without a stack trace: the network is cut"() {
        given:
        open()
        tmux.until("$PROMPT>")
        sandbox.close()

        when:
        tmux.enter('jobs.size()')
        def screen = tmux.until { it.readLines().last().startsWith(PROMPT) && it.contains('error') }

        then:
        !screen.contains('at paish.') && !screen.contains('Exception')
    }

    private void open(String faults = '', double speed = 60) {
        serve(faults, speed)
        start()
    }

    private void serve(String faults = '', double speed = 60) {
        sandbox = Sandbox.start(new SandboxOptions(0, home.resolve('state'), faults, speed, 7, InstantSource.system()))
    }

    private void start(Map how = [:], String... arguments) {
        tmux = new Tmux([PAISH_HOME: home.toString(), PAISH_REGION: 'cn-hangzhou', PAISH_WORKSPACE: '40823',
                         PAISH_ENDPOINT: sandbox.endpoint().toString()]).start(how, arguments)
    }

    private int created() {
        new URI("${sandbox.endpoint()}/_sandbox/ledger").toURL().text.count('"CreateInstance"')
    }
}
