package paish.shell.whole

import java.nio.file.Path
import java.util.concurrent.TimeUnit
import paish.shell.Main

/** The whole program in a terminal of its own, which tmux holds: keys go in, screens come out. */
class Tmux implements AutoCloseable {

    /** A busy machine takes its time; what never comes is told after this. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(40)

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
        tmux(['-f', '/dev/null', 'new-session', '-d', '-x', how.columns ?: 80, '-y', how.lines ?: 24, *variables,
              "exec env -u TMUX ${command.collect { "'$it'" }.join(' ')}; "])
        tmux(['set-option', '-g', 'remain-on-exit', 'on'])
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
        def deadline = System.nanoTime() + PATIENCE
        while (System.nanoTime() < deadline) {
            def (dead, code) = tmux(['display-message', '-p', '#{pane_dead} #{pane_dead_status}']).tokenize()
            // The status comes a moment after the end.
            if (dead == '1' && code != null) {
                return code as int
            }
            pause()
        }
        throw new AssertionError("it never ended; the screen:\n${screen()}" as Object)
    }

    long pid() {
        tmux(['display-message', '-p', '#{pane_pid}']).strip() as long
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
