package paish.shell

import java.nio.file.Files
import java.nio.file.Path
import java.time.InstantSource
import java.util.concurrent.TimeUnit
import paish.sandbox.Sandbox
import paish.sandbox.SandboxOptions
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** Ctrl-C and SIGTERM, sent to a whole process. */
class SignalSpec extends Specification {

    static final String NOTEBOOK = "def nb = create dsw { name 'nb'; spec 'ecs.c6.large'; image 'image-05cefd0be2exxxx'; stopAfter '8h' }"

    @TempDir
    Path folder

    @AutoCleanup
    Sandbox sandbox

    @AutoCleanup('destroyForcibly')
    Process child

    BufferedReader err

    def "#signal in a wait ends it with 130, says where it stood, and stops nothing"() {
        given: "a service whose clock stands still, so that nothing ever arrives"
        serve('', 1e-9)
        start("$NOTEBOOK\nawait nb")
        await('created dsw')

        when:
        send(signal)

        then:
        ended() == 130
        rest().contains('nothing was stopped')
        inHere('resume', '--yes')[0..1] == [0, 'nothing is open\n']

        and: "a second run adopts what is there"
        inHere('run', script('again.pai', NOTEBOOK), '--yes')[2].contains('adopted dsw')
        created() == 1

        where:
        signal << ['INT', 'TERM']
    }

    def "while a creation is under way, the first one lets it finish and tells of it"() {
        given:
        serve('CreateInstance:delay:1:2000', 60)
        start(NOTEBOOK)
        await('1 to create')
        waitForCall()

        when:
        send('INT')

        then:
        ended() == 130
        rest().contains('ending what is under way')

        and: "whatever was known then, one notebook is there in the end"
        inHere('resume', '--yes')[0] == 0
        inHere('run', script('again.pai', NOTEBOOK), '--yes')[0] == 0
        created() == 1
    }

    def "a second one leaves at once, and nothing is lost that the journal has"() {
        given:
        serve('CreateInstance:delay:1:20000', 60)
        start(NOTEBOOK)
        await('1 to create')
        waitForCall()

        when:
        send('INT')
        await('once more leaves at once')
        send('INT')

        then:
        ended() == 130

        and:
        sandbox.close()
        serve('', 60)
        inHere('run', script('again.pai', NOTEBOOK), '--yes')[0] == 0
        created() == 1
    }

    private void serve(String faults, double speed) {
        sandbox = Sandbox.start(new SandboxOptions(0, folder.resolve('state'), faults, speed, 7, InstantSource.system()))
    }

    private void start(String text) {
        def java = "${System.getProperty('java.home')}/bin/java".toString()
        def path = System.getProperty('surefire.test.class.path', System.getProperty('java.class.path'))
        def builder = new ProcessBuilder(java, '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-cp', path, Main.name, 'run', script('x.pai', text), '--yes')
        builder.environment().putAll(environment())
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
        child = builder.start()
        child.outputStream.close()
        err = child.errorReader()
    }

    private Map<String, String> environment() {
        [PAISH_HOME: folder.resolve('home').toString(), PAISH_REGION: 'cn-hangzhou', PAISH_WORKSPACE: '40823',
         PAISH_ENDPOINT: sandbox.endpoint().toString()]
    }

    private String script(String name, String text) {
        Files.writeString(folder.resolve(name), text).toString()
    }

    /** Reads what the child says until it says this. */
    private void await(String words) {
        def said = []
        for (String line = err.readLine(); line != null; line = err.readLine()) {
            said << line
            if (line.contains(words)) {
                return
            }
        }
        throw new AssertionError("the child never said '$words': ${said.join('\n')}" as Object)
    }

    /** Until the journal has the intent, which is the last thing before the call. */
    private void waitForCall() {
        def deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30)
        while (!inHere('history', '--json')[1].contains('CreateInstance') && System.nanoTime() < deadline) {
            Thread.onSpinWait()
        }
    }

    private void send(String signal) {
        assert new ProcessBuilder('kill', "-$signal".toString(), "${child.pid()}".toString()).start().waitFor() == 0
    }

    private int ended() {
        assert child.waitFor(60, TimeUnit.SECONDS)
        child.exitValue()
    }

    private String rest() {
        err.text
    }

    /** [exit code, standard output, standard error] of the same program in this process. */
    private List inHere(String... args) {
        def (out, err) = [new ByteArrayOutputStream(), new ByteArrayOutputStream()]
        int code = Main.run(args, new ByteArrayInputStream(new byte[0]), new PrintStream(out, true), new PrintStream(err, true), environment())
        [code, out.toString(), err.toString()]
    }

    private int created() {
        def reply = new URI("${sandbox.endpoint()}/_sandbox/ledger").toURL().text
        reply.count('"CreateInstance"')
    }
}
