package paish.shell.render

import java.time.Clock
import spock.lang.Specification

/** Whatever the rows and the width: no line is wider than the terminal, and nothing steers it. */
class NoLineTooWideSpec extends Specification {

    static final PIECES = ['a', 'Z9', ' ', '训练', 'é', 'e\u0301', '👩‍👩‍👧', '🇨🇳', '👍🏽', '❤️', 'カ\u3099', '한', '\u001b[2J', '\t', '\n', 'x' * 30, '\u202e', 'ـب']
    static final FIELDS = ['InstanceId', 'InstanceName', 'Status', 'JobId', 'DisplayName', 'Duration', 'Price', 'GmtCreateTime', '名称', 'x', 'AccumulatedRunningTimeInMs']

    def "#columns columns, #style, seed #seed"() {
        given:
        def random = new Random(seed)
        def values = [tables(random), tables(random), (0..random.nextInt(20)).collect { text(random).replace(' ', '') }, series(random)]

        expect:
        values.every { value ->
            print(value, columns, style).readLines().every { line ->
                if (Width.of(line) > Math.max(columns, widest(value)) || line.codePoints().anyMatch { Character.isISOControl(it) }) {
                    throw new AssertionError("in $columns columns: '$line'" as Object)
                }
                true
            }
        }

        where:
        [columns, style, seed] << [[1, 7, 20, 33, 40, 80, 120], [new Style(false, Glyphs.UNICODE), new Style(false, Glyphs.ASCII), Style.PLAIN], 1..4].combinations()
    }

    /** A list of plain values is not cut: a log's line is worth more than the screen's looks. */
    private static int widest(List value) {
        value.every { it instanceof String } ? value.collect { Width.of(Cell.of(it)) }.max() : 0
    }

    private static List tables(Random random) {
        def fields = FIELDS.findAll { random.nextInt(3) }
        (0..random.nextInt(8)).collect { fields.findAll { random.nextInt(5) }.collectEntries { [(it): value(random)] } + [JobId: 'j', y: null] }
    }

    private static List series(Random random) {
        (0..random.nextInt(300)).collect { [PodId: text(random).take(random.nextInt(2)), Time: 1774008000000 + it * 60_000L, Value: random.nextGaussian() * 10 ** random.nextInt(9)] }
    }

    private static Object value(Random random) {
        switch (random.nextInt(7)) {
            case 0: return random.nextInt()
            case 1: return null
            case 2: return '2026-03-20T10:18:00Z'
            case 3: return [(text(random)): [1, null, text(random)]]
            case 4: return ['Running', 'Failed', 'Stopped', 'Queuing'][random.nextInt(4)]
            default: return text(random)
        }
    }

    private static String text(Random random) {
        (0..random.nextInt(12)).collect { PIECES[random.nextInt(PIECES.size())] }.join('')
    }

    private static String print(Object value, int columns, Style style) {
        def out = new ByteArrayOutputStream()
        new ValueText(style, Screen.of(columns), Clock.systemUTC()).print(value, new PrintStream(out, true, 'UTF-8'))
        out.toString('UTF-8')
    }
}
