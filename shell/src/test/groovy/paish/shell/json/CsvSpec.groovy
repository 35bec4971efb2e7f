package paish.shell.json

import paish.cloud.Secret
import paish.engine.Action
import paish.engine.Cost
import paish.engine.Handle
import paish.engine.Plan
import spock.lang.Specification

/** {@code csv x} and {@code json x}: any value as text for other programs. */
class CsvSpec extends Specification {

    record Point(int x, Integer y) {}

    def "#value as CSV"() {
        expect:
        Csv.of(value) == csv

        where:
        value                                                        || csv
        null                                                         || ''
        []                                                           || ''
        [[a: 1, b: 'x'], [b: 'y', c: null]]                          || 'a,b,c\r\n1,x,\r\n,y,\r\n'
        [[a: 'com,ma', b: 'quo"te', c: 'two\nlines', d: ' edge']]    || 'a,b,c,d\r\n"com,ma","quo""te","two\nlines"," edge"\r\n'
        [[a: [1, [b: null]], c: 1.50]]                               || 'a,c\r\n"[1,{""b"":null}]",1.50\r\n'
        [1, '中文', null]                                             || 'value\r\n1\r\n中文\r\n\r\n'
        [a: 1, b: 2]                                                 || 'a,b\r\n1,2\r\n'
        [new Point(1, 2), new Point(3, null)]                        || 'x,y\r\n1,2\r\n3,\r\n'
        [s: Secret.of('S', 'hunter2')]                               || 's\r\n***\r\n'
        new Handle('dsw', 'nb', 'r', 'w')                            || 'kind,name,workspace,region\r\ndsw,nb,w,r\r\n'
        Cost.NOTHING                                                 || 'currency,hourly,expected,worst,estimate\r\nCNY,0,0,0,false\r\n'
    }

    def "the columns of known rows do not depend on which rows there are first"() {
        given:
        def rows = [[Zone: 1, JobId: 'a', DisplayName: 'x'], [Envs: [:], Status: 'Running', JobId: 'b', DisplayName: 'y']]

        expect:
        [rows, rows.reverse(), rows*.sort()].every { Csv.of(it).readLines()[0] == 'JobId,DisplayName,Status,Envs,Zone' }
    }

    def "what is read back is what was written"() {
        given:
        def random = new Random(7)
        def texts = (1..200).collect { (0..random.nextInt(6)).collect { ['"', ',', '\n', '\r', 'a', ' ', '中'][random.nextInt(7)] }.join('') }

        expect:
        read(Csv.of(texts.collect { [a: it, b: it] })) == [['a', 'b']] + texts.collect { [it, it] }
    }

    def "a plan is its actions"() {
        given:
        def action = new Action(Action.Verb.CREATE, 'dsw', 'nb', 'r', 'w', Optional.empty(), Optional.empty(), [A: Secret.of('S', 'hunter2')], Cost.NOTHING, [], [], [])
        def lines = Csv.of(new Plan('h', 'sandbox', 'r', [action], Cost.NOTHING, [])).readLines()

        expect:
        lines[0].startsWith('action,kind,name,')
        lines[1].startsWith('create,dsw,nb,r,w,"{""A"":""***""}"')
    }

    def "a secret as a script holds it stays one, in an object of the script's too"() {
        given:
        def constructor = Class.forName('paish.script.Sealed').getDeclaredConstructor(Secret)
        constructor.accessible = true
        def holder = new Holder()
        holder.held = constructor.newInstance(Secret.of('S', 'hunter2'))

        expect:
        Csv.of([holder, [a: [holder]]]) == 'held,a\r\n***,\r\n,"[{""held"":""***""}]"\r\n'
        Pretty.compact([holder]) == '[{"held":"***"}]'
    }

    static class Holder {
        Object held
    }

    def "JSON is indented, whole and masked"() {
        expect:
        Pretty.of([a: 1, b: [Secret.of('S', 'hunter2'), null], c: new Point(1, null), '中': '<b>']) == '''\
            {
              "a": 1,
              "b": [
                "***",
                null
              ],
              "c": {
                "x": 1,
                "y": null
              },
              "中": "<b>"
            }'''.stripIndent()
        Pretty.of([1, 2].iterator()) == '[\n  1,\n  2\n]'
        Pretty.of(null) == 'null'
    }

    /** RFC 4180, read character by character. */
    private static List<List<String>> read(String csv) {
        def rows = [], row = [], cell = new StringBuilder(), quoted = false
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i)
            if (quoted) {
                if (c == '"' as char && i + 1 < csv.length() && csv.charAt(i + 1) == '"' as char) { cell << c; i++ }
                else if (c == '"' as char) { quoted = false }
                else { cell << c }
            } else if (c == '"' as char) { quoted = true }
            else if (c == ',' as char) { row << cell.toString(); cell.length = 0 }
            else if (c == '\r' as char && csv.charAt(i + 1) == '\n' as char) { row << cell.toString(); cell.length = 0; rows << row; row = []; i++ }
            else { cell << c }
        }
        rows
    }
}
