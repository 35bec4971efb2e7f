package paish.shell.json

import paish.cloud.Secret
import paish.cloud.Verbatim
import paish.engine.Handle
import paish.product.diagnosis.Diagnosis
import paish.product.diagnosis.Evidence
import java.nio.file.Path
import spock.lang.Specification

class JsonSpec extends Specification {

    def "#value is written as #json"() {
        expect:
        Json.text(value) == json

        where:
        value                                    | json
        null                                     | 'null'
        [a: 1, b: [true, null]]                  | '{"a":1,"b":[true,null]}'
        'quote " and 中文 <b>'                    | '"quote \\" and 中文 <b>"'
        1E+3                                     | '1000'
        0.10                                     | '0.10'
        Double.NaN                               | '"NaN"'
        Secret.of('A', 'hunter2')                | '"***"'
        [x: new Verbatim([1, 2])]                | '{"x":[1,2]}'
        Optional.empty()                         | 'null'
        Path.of('/tmp/x')                        | '"/tmp/x"'
        [1, 2].iterator()                        | '[1,2]'
        "g${1 + 1}"                              | '"g2"'
        new Diagnosis('dlc', 'dlc1', 'Failed', 'c', 'E.', [new Evidence('the job', '', 'x')], "pip 'y'", ['the job']) | '{"kind":"dlc","id":"dlc1","status":"Failed","cause":"c","explanation":"E.","evidence":[{"source":"the job","time":"","text":"x"}],"change":"pip \'y\'","lookedAt":["the job"]}'
        new Handle('dsw', 'nb', 'r', 'w')        | '{"kind":"dsw","name":"nb","id":"","region":"r","workspace":"w"}'
    }

    def "an event's own fields cannot be replaced by its details"() {
        given:
        def out = new ByteArrayOutputStream()

        when:
        new Events(new PrintStream(out)).line('log', [event: 'summary', schema: 9, message: 'x'])

        then:
        out.toString() == '{"event":"log","schema":1,"message":"x"}\n'
    }

    def "nothing follows a summary"() {
        given:
        def out = new ByteArrayOutputStream()
        def events = new Events(new PrintStream(out))

        when:
        events.summary(true, [:])
        events.log('late')
        events.summary(false, [:])

        then:
        out.toString().readLines().size() == 1
    }

    def "what a script prints becomes a line for each line, the last without a break too"() {
        given:
        def lines = []
        def out = new PrintStream(new Lines({ lines << it }), true, 'UTF-8')

        when:
        out.print('中')
        out.print('文\r\nsecond\n\nlast')
        out.close()

        then:
        lines == ['中文', 'second', '', 'last']
    }
}
