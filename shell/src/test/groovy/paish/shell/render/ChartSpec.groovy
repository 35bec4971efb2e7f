package paish.shell.render

import java.time.Clock
import java.time.Instant
import java.time.ZoneId
import spock.lang.Specification

/** Measurements as a picture. */
class ChartSpec extends Specification {

    static final CLOCK = Clock.fixed(Instant.parse('2026-03-20T12:00:00Z'), ZoneId.of('Asia/Shanghai'))
    static final RAMP = points('', (0..40).collect { it * 2.5 })

    def "one series is a line with its axes, its least, greatest and last value"() {
        expect:
        show(RAMP, 30) == '''\
            Value  2026-03-20 16:00 → 16:…
            100│                      ⢀⠤⠔⠉
               │                   ⢀⠔⠒⠁
               │                ⣀⠔⠊⠁
               │            ⢀⡠⠔⠉
             50│         ⣀⡠⠊⠁
               │      ⡠⠤⠊
               │   ⡠⠔⠊
              0│⡠⠒⠉
               └──────────────────────────
                16:00                16:40
            min 0  max 100  last 100
            '''.stripIndent()
    }

    def "without UTF-8 it is drawn in ASCII"() {
        expect:
        show(RAMP, 40, Glyphs.ASCII) == '''\
            Value  2026-03-20 16:00 -> 16:40
            100|                                 ***
               |                            *****
               |                      ******
               |                 *****
             50|             ****
               |       ******
               |  ******
              0|**
               +------------------------------------
                16:00                          16:40
            min 0  max 100  last 100
            '''.stripIndent()
    }

    def "several series are a small line each, on one scale"() {
        given:
        def rows = points('worker-0', [0, 50, 100]) + points('worker-1', [100, 0, 100]) + points('工作', [50, 50, 25])

        expect:
        show(rows, 80) == '''\
            Value  2026-03-20 16:00 → 16:02  from 0 to 100
            worker-0  ▁▅█  min 0  max 100  last 100
            worker-1  █▁█  min 0  max 100  last 100
            工作      ▅▅▃  min 25  max 50  last 25
            '''.stripIndent()
        show(rows, 80, Glyphs.ASCII).readLines()[1].contains('_=#')
    }

    def "a straight line and times as text are drawn too"() {
        expect:
        show([[Timestamp: '2026-03-20T08:00:00Z', Value: 5], [Timestamp: '2026-03-20T09:00:00Z', Value: 5]], 40).readLines().size() == 12
    }

    def "what is no series is a table: #why"() {
        expect:
        !show(rows, 80).contains('min ')

        where:
        why                | rows
        'one row'          | [[Time: 1774008000000, Value: 1]]
        'no number'        | [[Time: 1774008000000, Value: 'x']] * 2
        'no time'          | [[Time: 'noon', Value: 1]] * 2
        'more fields'      | [[Time: 1774008000000, Value: 1, a: 1, b: 2, c: 3]] * 2
    }

    def "in the details of something else a series is one line"() {
        expect:
        show([PodMetrics: [[PodId: 'a', Metrics: points('', [0, 50, 100])]]], 80) == '''\
            PodMetrics
              - PodId    a
                Metrics  ▁▅█  min 0  max 100  last 100
            '''.stripIndent()
    }

    def "elsewhere than on a terminal measurements are rows"() {
        expect:
        show(RAMP, 0, Glyphs.NONE).readLines().size() == 42
    }

    def "#value is labelled #label"() {
        expect:
        Scale.label(value) == label

        where:
        value      | label
        0          | '0'
        0.12345    | '0.123'
        97.44      | '97.4'
        1234       | '1.23k'
        1_250_000  | '1.25M'
        -2000      | '-2k'
    }

    private static List points(String pod, List<Number> values) {
        def from = Instant.parse('2026-03-20T08:00:00Z')
        values.withIndex().collect { v, i -> (pod ? [PodId: pod] : [:]) + [Time: from.plusSeconds(60 * i).toEpochMilli(), Value: v] }
    }

    private static String show(Object value, int columns, Glyphs glyphs = Glyphs.UNICODE) {
        def out = new ByteArrayOutputStream()
        new ValueText(new Style(false, glyphs), Screen.of(columns), CLOCK).print(value, new PrintStream(out, true, 'UTF-8'))
        out.toString('UTF-8')
    }
}
