package paish.shell.csv

import paish.cloud.Secret
import paish.engine.Handle
import spock.lang.Specification

/** RFC 4180, read back by a reader that shares no code with the writer. */
class CsvSpec extends Specification {

    def "#value is written as #text"() {
        expect:
        written(value) == text

        where:
        value                                 | text
        [[a: 1, b: 'x'], [b: 'y', c: null]]   | 'a,b,c\r\n1,x,\r\n,y,\r\n'
        [[a: 'say "hi", now']]                | 'a\r\n"say ""hi"", now"\r\n'
        [[a: [1, [k: 'v']]]]                  | 'a\r\n"[1,{""k"":""v""}]"\r\n'
        [1, null, 'x']                        | 'value\r\n1\r\n\r\nx\r\n'
        [a: 1E+3]                             | 'a\r\n1000\r\n'
        [t: Secret.of('T', 'hunter2')]        | 't\r\n***\r\n'
        []                                    | ''
        null                                  | ''
        new Handle('dsw', 'nb', 'r', 'w')     | 'kind,name,id,workspace,region\r\ndsw,nb,,w,r\r\n'
    }

    def "whatever stands in a cell is read back as it was"() {
        given:
        def random = new Random(4180)
        def letters = ['a', ',', '"', '\n', '\r', ' ', '中', ';', "'"]
        def table = (1..200).collect { (1..3).collectEntries { c -> ["c$c".toString(), (0..random.nextInt(6)).collect { letters[random.nextInt(letters.size())] }.join()] } }

        expect:
        read(written(table)) == [['c1', 'c2', 'c3']] + table*.values()*.toList()
    }

    private static String written(Object value) {
        def out = new ByteArrayOutputStream()
        Csv.print(value, new PrintStream(out, true, 'UTF-8'))
        out.toString('UTF-8')
    }

    /** The grammar of the RFC, a letter at a time. */
    private static List<List<String>> read(String text) {
        def records = [], record = [], cell = new StringBuilder()
        boolean quoted = false
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i)
            if (quoted) {
                if (c == '"' as char && i + 1 < text.length() && text.charAt(i + 1) == '"' as char) {
                    cell.append('"')
                    i++
                } else if (c == '"' as char) {
                    quoted = false
                } else {
                    cell.append(c)
                }
            } else if (c == '"' as char) {
                quoted = true
            } else if (c == ',' as char) {
                record << cell.toString()
                cell.length = 0
            } else if (c == '\r' as char) {
                i++
                record << cell.toString()
                cell.length = 0
                records << record
                record = []
            } else {
                cell.append(c)
            }
        }
        records
    }
}
