package paish.shell.whole

import java.nio.file.Path
import java.util.concurrent.TimeUnit
import paish.shell.Main

/** The whole program in a terminal of its own, which tmux holds: keys go in, screens come out. */
class Tmux implements AutoCloseable {

    /** A busy machine takes its time; what never comes is told after this. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(40)

    private static final String ENDED = 'the program ended with '

    private final String socket = "paish-${UUID.randomUUID()}"
    private final Map<String, String> environment

    static boolean there() {
        try {
            new ProcessBuilder('tmux', '-V').redirectErrorStream(true).start().waitFor() == 0
        } catch (IOException none) {
            false
        }
    }

    /** @param environment of the program, on top of nothing but what a terminal has */
    Tmux(Map<String, String> environment) {
        this.environment = environment
    }

    Tmux start(Map how = [:], String... arguments) {
        def java = "${System.getProperty('java.home')}/bin/java"
        def path = System.getProperty('surefire.test.class.path', System.getProperty('java.class.path'))
        def command = [java, '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Dpaish.terminals=012', "-Dpaish.columns=${how.columns ?: 80}",
                       '-cp', path, Main.name, *arguments]
        def variables = (environment + (how.environment ?: [:])).collectMany { name, value -> ['-e', "$name=$value"] }
        // The shell stays behind to tell how the program ended; Ctrl-C is not for it.
        def script = "unset TMUX; trap : INT; ${command.collect { "'$it'" }.join(' ')}; echo \"$ENDED\$?\"; exec sleep 3600"
        tmux(['-f', '/dev/null', 'new-session', '-d', '-x', how.columns ?: 80, '-y', how.lines ?: 24, *variables, script])
        this
    }

    /** Keys by tmux's names: {@code Enter}, {@code C-c}, {@code Tab}. */
    Tmux press(String... keys) {
        tmux(['send-keys', *keys])
        this
    }

    /** Text as it is. */
    Tmux type(String text) {
        tmux(['send-keys', '-l', text])
        this
    }

    Tmux enter(String line) {
        type(line).press('Enter')
    }

    /** As a terminal pastes: in brackets where the program has asked for them. */
    Tmux paste(String text) {
        tmux(['set-buffer', text])
        tmux(['paste-buffer', '-p'])
        this
    }

    Tmux resize(int columns, int lines) {
        tmux(['resize-window', '-x', columns, '-y', lines])
        this
    }

    /** The lines of the screen, without blanks at their ends. */
    String screen() {
        tmux(['capture-pane', '-p']).readLines()*.stripTrailing().join('\n').stripTrailing()
    }

    /** The screen and what has rolled off it. */
    String everything() {
        tmux(['capture-pane', '-p', '-J', '-S', '-']).readLines()*.stripTrailing().join('\n').stripTrailing()
    }

    /** The screen, as soon as it is as asked. */
    String until(Closure<Boolean> asked) {
        def deadline = System.nanoTime() + PATIENCE
        def last = ''
        while (System.nanoTime() < deadline) {
            last = screen()
            if (asked(last)) {
                return last
            }
            pause()
        }
        throw new AssertionError("it never came to that; the screen:\n$last" as Object)
    }

    String until(String words) {
        until { it.contains(words) }
    }

    /** The exit code, once the program has ended. */
    int ended() {
        def screen = until { it.contains(ENDED) }
        screen.substring(screen.lastIndexOf(ENDED) + ENDED.length()).readLines().first() as int
    }

    @Override
    void close() {
        try {
            tmux(['kill-server'])
        } catch (AssertionError gone) {
            // Nothing was started, or it has ended.
        }
    }

    private String tmux(List arguments) {
        def process = new ProcessBuilder(['tmux', '-L', socket, '-u'] + arguments*.toString()).redirectErrorStream(true)
        process.environment().clear()
        process.environment().putAll([PATH: System.getenv('PATH'), HOME: '/nonexistent', TERM: 'xterm-256color', LC_ALL: 'C.UTF-8'])
        def started = process.start()
        started.outputStream.close()
        def said = new String(started.inputStream.readAllBytes(), 'UTF-8')
        assert started.waitFor() == 0: "tmux $arguments: $said"
        said
    }

    /** Another program has to get on: there is no clock to turn. */
    private static void pause() {
        Thread.sleep(30)
    }
}
