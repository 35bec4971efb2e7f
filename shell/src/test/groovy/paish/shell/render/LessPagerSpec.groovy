package paish.shell.render

import java.util.concurrent.TimeUnit
import org.jline.terminal.Size
import org.jline.terminal.impl.DumbTerminal
import spock.lang.Specification
import spock.lang.Timeout

/** The pager over lines that are made as it asks for them. */
class LessPagerSpec extends Specification {

    def "lines are made one by one"() {
        given:
        def made = 0
        def lines = new Iterator<String>() {
            boolean hasNext() { made < 1000 }
            String next() { "训练 ${++made}" }
        }
        def reader = new BufferedReader(new InputStreamReader(new LineStream(lines), 'UTF-8'))

        when:
        def read = (1..3).collect { reader.readLine() }

        then:
        read == ['训练 1', '训练 2', '训练 3']
        made <= 4

        and: 'the end is one'
        reader.readLines().size() == 997
    }

    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    def "the first screen is shown, no more is fetched, and q leaves"() {
        given:
        def made = 0
        def lines = new Iterator<String>() {
            boolean hasNext() { made < 100_000 }
            String next() { "line ${++made}" }
        }
        def out = new ByteArrayOutputStream()
        def terminal = new DumbTerminal('test', 'xterm', new ByteArrayInputStream('q'.bytes), out, null)
        terminal.size = new Size(40, 10)

        when:
        new LessPager(terminal).show(lines)

        then:
        out.toString().contains('line 1')
        made < 50

        cleanup:
        terminal?.close()
    }
}
