package paish.shell.render

import paish.engine.Handle
import spock.lang.Specification

class ValueTextSpec extends Specification {

    def "rows are a table of their telling fields, Chinese names included"() {
        expect:
        print([
            [Extra: 1, InstanceId: 'dsw-1', InstanceName: '训练', Status: 'Running', EcsSpec: 'ecs.c6.large', Labels: []],
            [Extra: 2, InstanceId: 'dsw-22', InstanceName: 'nb', Status: 'Stopped', EcsSpec: null, Labels: []]
        ]) == '''\
            InstanceId  InstanceName  Status   EcsSpec
            dsw-1       训练          Running  ecs.c6.large
            dsw-22      nb            Stopped
            '''.stripIndent()
    }

    def "a narrow terminal loses columns at the right, never the alignment"() {
        expect:
        print([[JobId: 'dlc1', DisplayName: 'a-rather-long-name', Status: 'Running', JobType: 'PyTorchJob']], 40) == '''\
            JobId  DisplayName         Status
            dlc1   a-rather-long-name  Running
            '''.stripIndent()
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
        'bad \u001b[2J'                                  | 'bad \ufffd[2J\n'
        []                                               | '(none)\n'
        [1, 2]                                           | '1\n2\n'
        [a: 1, bcd: [x: 'y']]                            | 'a  1\nbcd\n  x  y\n'
        new Handle('dsw', 'nb', 'cn-hangzhou', '40823')  | "dsw 'nb'\n"
    }

    private static String print(Object value, int columns = 0) {
        def out = new ByteArrayOutputStream()
        new ValueText(Style.PLAIN, columns).print(value, new PrintStream(out, true, 'UTF-8'))
        out.toString('UTF-8')
    }
}
