package paish.shell.prompt

import org.jline.terminal.Terminal
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Path

/** Whatever is typed, and however often Ctrl-C is pressed: the prompt is there again, and the terminal is as it was. */
class RandomKeysSpec extends Specification {

    static final PIECES = ['a', 'dsw {', '}', ')', '(', '[', "'", '"', ' ', '1 + 1', 'nb', '/', '/he', '?', '\t', '\r', '\r', '\n', '\u0001', '\u0002', '\u0005',
                           '\u0006', '\u0007', '\u0008', '\u000b', '\u000c', '\u000e', '\u0010', '\u0012', '\u0014', '\u0015', '\u0017', '\u0019', '\u001a', '\u001f', '\u007f',
                           '\u001b', '\u001b[A', '\u001b[B', '\u001b[C', '\u001b[D', '\u001bOA', '\u001bOB', '\u001b[H', '\u001b[F', '\u001b[3~', '\u001b[5~',
                           '\u001b[200~x = 1\ny = 2\u001b[201~', '\u001b[1;5C', '\u001b[M !!', '\u001b[12;40R', '\u001bb', '\u001bf', '\u001bd',
                           '漢字', '😀', '\u0003', '\u0003', '\u0000', '`', '$', '\\', ';']

    @TempDir
    Path home

    @AutoCleanup
    Sitter me

    def "300 random keys with seed #seed"() {
        given:
        def random = new Random(seed)
        me = new Sitter(home, rows: 200).prompted()

        when:
        300.times {
            random.nextInt(20) == 0
                    ? me.virtual.terminal().raise([Terminal.Signal.INT, Terminal.Signal.WINCH, Terminal.Signal.CONT][random.nextInt(3)])
                    : me.type(PIECES[random.nextInt(PIECES.size())])
        }

        then: 'whatever they have begun can be dropped, and it still evaluates'
        (1..20).any { dropsAndEvaluates(it) }
        !me.screen().contains('at java.') && !me.screen().contains('at paish.') && !me.screen().contains('Exception:')

        and: 'and it leaves'
        (1..20).any { dropsAndLeaves() }
        me.virtual.terminal().attributes.toString() == me.before.toString()

        where:
        seed << [1, 2, 3]
    }

    /**
     * The terminal in memory keeps keys that came during an evaluation until the next end of a line, so that this may take
     * more than one attempt.
     */
    private boolean dropsAndLeaves() {
        me.type('\u0007\u0003\u0007\u0003').enter('/quit')
        me.leavesWithin(2)
    }

    private boolean dropsAndEvaluates(int attempt) {
        me.type('\u001b[201~\u0007\u0003\u0007\u0003').enter("123 * 1000 + $attempt")
        me.seesWithin(2, "\n${123000 + attempt}\n")
    }
}
