package paish.shell.render

import java.time.Duration
import paish.engine.Dialogue.Waiting
import paish.engine.Handle
import spock.lang.Specification

/** The live display of a wait. */
class WatchSpec extends Specification {

    static final PEOPLE = new Style(false, Glyphs.UNICODE)
    static final TWO = [waiting('dlc', 'resnet50-imagenet-20260320', 'Queuing', 'Succeeded'), waiting('dsw', '训练', 'Running', 'Running')]

    def "several are aligned"() {
        expect:
        texts(TWO, 80) == [
            "… dlc 'resnet50-imagenet-20260320'  Queuing → Succeeded  1 h 1 min",
            "✓ dsw '训练'                        Running → Running    1 h 1 min"]
    }

    def "in 40 columns the status and the time remain, and nothing wraps"() {
        expect:
        texts(TWO, 39) == ["… dlc 'resnet50-im…  Queuing  1 h 1 min", "✓ dsw '训练'         Running  1 h 1 min"]
        texts(TWO, 20) == ["… dlc 'res…  Queuing", "✓ dsw '训…   Running"]
    }

    def "whatever the width, no line is wider: #width"() {
        given:
        def many = (1..30).collect { waiting('dlc', '名' * it, ['Queuing', 'Running', 'Failed'][it % 3], 'Succeeded') }

        expect:
        lines(many, width).every { it.width() <= width && Width.of(it.styled()) == it.width() }

        where:
        width << (1..100)
    }

    def "of many the first are named and the others counted"() {
        given:
        def many = (1..30).collect { waiting('dlc', "j$it", it > 20 ? 'Running' : 'Queuing', 'Succeeded') }

        expect:
        texts(many, 80).size() == 9
        texts(many, 80)[-1] == '… and 22 more: 12 Queuing, 10 Running'
    }

    def "after the terminal became narrower all that was wrapped is taken down"() {
        given:
        def out = new ByteArrayOutputStream()
        def columns = 80
        def watch = new Watch(new PrintStream(out, true, 'UTF-8'), PEOPLE, { columns })

        when:
        watch.draw(TWO, Duration.ofMinutes(61))
        out.reset()
        columns = 40
        watch.draw(TWO, Duration.ofMinutes(61))

        then: 'two lines of 66 columns have become four'
        out.toString('UTF-8').startsWith('\r\u001b[4A\u001b[J… dlc')

        when:
        out.reset()
        watch.erase()

        then:
        out.toString('UTF-8') == '\r\u001b[2A\u001b[J'
    }

    private static List<String> texts(List<Waiting> on, int width) {
        lines(on, width)*.styled()
    }

    private static List<Watch.Line> lines(List<Waiting> on, int width) {
        Watch.lines(on, Duration.ofMinutes(61), width, PEOPLE, new Statuses())
    }

    private static Waiting waiting(String kind, String name, String status, String wanted) {
        new Waiting(new Handle(kind, name, 'r', 'w'), status, [wanted])
    }
}
