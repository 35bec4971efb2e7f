package paish.shell.render

import paish.cloud.Secret
import paish.engine.Handle
import spock.lang.Specification

/** Values where nobody looks at a screen: as the service gave them, whole, and all of them. */
class ValueTextSpec extends Specification {

    record Point(int x, Integer y) {}

    static class Bean {
        String name = 'b'
        int size = 3
    }

    def "rows are a table of their telling fields; null is told from what is not there"() {
        expect:
        print([
            [Extra: 1, InstanceId: 'dsw-1', InstanceName: '训练', Status: 'Running', EcsSpec: 'ecs.c6.large', Labels: []],
            [Extra: 2, InstanceId: 'dsw-22', InstanceName: 'nb', Status: 'Stopped', EcsSpec: null, Labels: []],
            [Extra: 3, InstanceId: 'dsw-3', InstanceName: 'new', Status: 'Shiny']
        ]) == '''\
            InstanceId  InstanceName  Status   EcsSpec
            dsw-1       训练          Running  ecs.c6.large
            dsw-22      nb            Stopped  null
            dsw-3       new           Shiny    -
            '''.stripIndent()
    }

    def "a TensorBoard is not taken for the job that it belongs to"() {
        expect:
        print([[JobId: 'dlc1', DisplayName: 'curves', Status: 'Running', TensorboardId: 'tb-1', SummaryPath: '/mnt/tb']]) == '''\
            TensorboardId  DisplayName  Status   JobId  SummaryPath
            tb-1           curves       Running  dlc1   /mnt/tb
            '''.stripIndent()
    }

    def "cells of later pages are whole, though the columns are those of the first"() {
        given:
        def rows = (1..101).collect { [JobId: "dlc$it".toString(), DisplayName: it == 101 ? 'a-name-of-the-second-page' : 'x'] }

        expect:
        print(rows).readLines().last() == 'dlc101  a-name-of-the-second-page'
    }

    def "rows beyond the first page are fetched only after it is printed"() {
        given:
        def out = new ByteArrayOutputStream()
        def printedBefore = ''
        def rows = (1..250).iterator().collect()
        def lazily = new Iterator() {
            int next = 0
            boolean hasNext() { next < rows.size() }
            Object next() {
                if (next == 100) { printedBefore = out.toString() }
                [JobId: "dlc${++next}".toString(), DisplayName: 'x']
            }
        }

        when:
        new ValueText(Style.PLAIN, 0).print(lazily, new PrintStream(out, true))

        then:
        printedBefore.contains('dlc100')
        out.toString().readLines().size() == 251
    }

    def "#value is shown as '#shown'"() {
        expect:
        print(value) == shown

        where:
        value                                            | shown
        null                                             | ''
        42                                               | '42\n'
        0.1                                              | '0.1\n'
        true                                             | 'true\n'
        'two\nlines'                                     | 'two\nlines\n'
        'bad \u001b[2J \u009b1m \u202eeman'              | 'bad \ufffd[2J \ufffd1m \ufffdeman\n'
        []                                               | '(none)\n'
        [:]                                              | '(none)\n'
        [1, 2]                                           | '1\n2\n'
        [1, null, 'a']                                   | '1\nnull\na\n'
        [a: 1, bcd: [x: 'y']]                            | 'a  1\nbcd\n  x  y\n'
        [a: null, s: Secret.of('S', 'hunter2')]          | 'a  null\ns  ***\n'
        [[a: 1, b: [c: null]]]                           | 'a  b\n1  {c=null}\n'
        new Handle('dsw', 'nb', 'cn-hangzhou', '40823')  | "dsw 'nb'\n"
        new Point(1, null)                               | 'x  1\ny  null\n'
        [new Point(1, 2), new Point(10, null)]           | ' x     y\n 1     2\n10  null\n'
        new Bean()                                       | 'name  b\nsize  3\n'
        [new Bean(name: 'c')]                            | 'name  size\nc        3\n'
        new File('/tmp').toPath()                        | '/tmp\n'
    }

    private static String print(Object value) {
        def out = new ByteArrayOutputStream()
        new ValueText(Style.PLAIN, 0).print(value, new PrintStream(out, true, 'UTF-8'))
        out.toString('UTF-8')
    }
}
