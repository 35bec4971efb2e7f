package paish.shell.slash

import java.nio.file.Path
import java.time.Duration
import paish.language.Failure
import paish.script.Interactive
import paish.script.World
import paish.shell.conversation.Conversation
import paish.shell.conversation.Input
import paish.shell.conversation.Settings
import paish.shell.conversation.Watching
import paish.shell.option.Options
import paish.shell.option.OptionsBuilder
import paish.shell.session.Session
import paish.shell.target.LazyWorld
import paish.shell.target.Silence
import paish.shell.target.Where
import paish.shell.terminal.Streams
import paish.shell.terminal.Terminal

/** A sitting without a terminal: real scope, real account, everything that is said and shown kept. */
class Sitting implements Conversation, AutoCloseable {

    final Session session
    final LazyWorld opened
    final Interactive scope
    final Settings settings = new Settings()
    final List<Input> inputs = []
    final List<Object> shown = []
    final ByteArrayOutputStream said = new ByteArrayOutputStream()
    Map<String, Object> variables = [:]
    List<Watching> watches = []
    List<String> stored = []
    Optional<Where> turned = Optional.empty()
    boolean left
    /** What the terminal's own editor makes of a file. */
    Closure<?> editor

    Sitting(Path home, Map<String, String> environment = [:], Options options = new OptionsBuilder().build()) {
        def out = new PrintStream(said, true, 'UTF-8')
        session = new Session(new Streams(InputStream.nullInputStream(), out, out, Terminal.NONE), options,
                [PAISH_HOME: home.toString()] + environment)
        opened = session.world(new Silence(), true)
        scope = new Interactive(session.context(), opened, {}, out)
    }

    Session session() { session }

    Interactive scope() { scope }

    Map<String, Object> variables() { variables }

    List<Input> inputs() { inputs }

    boolean evaluate(String text) {
        try {
            typed(text, scope.evaluate(session.sources().expression(text)))
            true
        } catch (Failure e) {
            typed(text, null, e.message)
            false
        }
    }

    /** What was typed before, with what came of it. */
    void typed(String text, Object value = null, String failure = null) {
        inputs << new Input(inputs.size() + 1, text, value, Optional.ofNullable(failure), Duration.ofMillis(120))
    }

    void show(Object value) { shown << value }

    PrintStream out() { session.streams().out() }

    World world() { opened.get() }

    Settings settings() { settings }

    void leave() { left = true }

    Where where() { turned.orElseGet { session.where() } }

    void turnTo(Where where) { turned = Optional.of(where) }

    List<Watching> watches() { watches }

    List<String> stored() { stored }

    boolean edit(Path file) {
        editor?.call(file)
        editor != null
    }

    /** Types a command. */
    String type(String line) {
        said.reset()
        SlashLine.of(line, { variables.containsKey(it) }).orElseThrow().run(this)
        said.toString('UTF-8')
    }

    void close() { opened.close() }
}
