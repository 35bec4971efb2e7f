package paish.shell.prompt

import org.jline.terminal.Attributes
import org.jline.utils.ScreenTerminal
import paish.engine.Event
import paish.language.Exit
import paish.shell.option.OptionsBuilder
import paish.shell.session.Session
import paish.shell.terminal.Streams
import paish.shell.terminal.Terminal

import java.nio.charset.StandardCharsets
import java.nio.file.Path
import java.util.function.Consumer

/** Somebody at the prompt: types on a terminal that is drawn in memory, and looks at its screen. */
class Sitter implements AutoCloseable {

    final ScreenTerminal.VirtualTerminal virtual
    final Attributes before
    final Map<String, String> environment
    Consumer<Event> announcements
    volatile int watched
    volatile Exit exit
    volatile Throwable thrown
    private final Thread thread

    Sitter(Map<String, ?> how = [:], Path home) {
        virtual = ScreenTerminal.withTerminal('test', (how.type ?: 'xterm-256color') as String, (how.columns ?: 80) as int, (how.rows ?: 24) as int)
        before = virtual.terminal().attributes
        environment = [LC_ALL: 'C.UTF-8', PAISH_HOME: home.toString(), PAISH_REGION: 'cn-hangzhou', PAISH_WORKSPACE: '40823'] + ((how.environment ?: [:]) as Map)
        def options = new OptionsBuilder()
        options.value('--color', 'never')
        ((how.flags ?: []) as List<String>).each { options.flag(it) }
        def streams = new Streams(InputStream.nullInputStream(), System.out, System.err, new Terminal(true, true, true, 80))
        def console = Console.on(virtual.terminal(), new Session(streams, options.build(), environment))
        def outside = new Loop.Outside({ watched }, { announcements = it })
        thread = new Thread({
            try {
                exit = Loop.run(console, outside, (how.files ?: []) as List<String>)
            } catch (Throwable e) {
                thrown = e
            }
        })
        thread.daemon = true
        thread.start()
    }

    Sitter type(String keys) {
        virtual.terminal().processInputBytes(keys.getBytes(StandardCharsets.UTF_8))
        this
    }

    Sitter enter(String line) {
        type(line + '\r')
    }

    /** Everything on the screen, without the blanks at the ends. */
    String screen() {
        def lines = virtual.screen().toString().readLines().collect { it.stripTrailing() }
        lines.join('\n').stripTrailing()
    }

    /** The last line that is not empty. */
    String last() {
        screen().readLines().last()
    }

    /** Looks at the screen, at each change, until it is as wanted. */
    Sitter sees(Closure<Boolean> wanted) {
        assert seen(20, wanted): "not seen; the screen is\n${screen()}\n$thrown"
        this
    }

    boolean seesWithin(int seconds, String wanted) {
        seen(seconds) { it.contains(wanted) }
    }

    private boolean seen(int seconds, Closure<Boolean> wanted) {
        long until = System.nanoTime() + seconds * 1_000_000_000L
        while (!wanted(screen())) {
            if (System.nanoTime() > until) {
                return false
            }
            virtual.screen().waitDirty(50)
        }
        true
    }

    Sitter sees(String wanted) {
        sees { it.contains(wanted) }
    }

    /** The prompt is there again, with nothing behind it. */
    Sitter prompted() {
        sees { it.readLines() && it.readLines().last().endsWith('>') }
    }

    Exit leaves() {
        thread.join(20_000)
        assert !thread.alive: "still there; the screen is\n${screen()}"
        if (thrown) {
            throw thrown
        }
        exit
    }

    boolean leavesWithin(int seconds) {
        thread.join(seconds * 1000L)
        !thread.alive
    }

    @Override
    void close() {
        virtual.terminal().close()
        thread.join(5_000)
    }
}
