package paish.shell.line

import paish.shell.command.Commands
import spock.lang.Specification

/** The quick reader and picocli read a command line in the same way, or the quick one leaves it. */
class ShortcutSpec extends Specification {

    def "'#line' means the same to both readers"() {
        given:
        def args = line.split(' ')

        expect:
        Shortcut.read(args).get() == picocli(args)

        where:
        line << [
            'x.pai',
            'x.pai y.pai --yes',
            '-y x.pai',
            'run x.pai --yes --budget 200CNY --param lr=0.2 --param n=3',
            'run x --json --region cn-hangzhou --workspace=40823',
            'run -',
            'check x.pai y.pai --json --color never',
            'check --debug x.pai',
            'plan x.pai --cloud --profile ci --endpoint http://127.0.0.1:1 --timeout 30m',
            '-e instances() --region=cn-hangzhou',
            '--json -e 1+1',
            '--region cn-hangzhou',
            '-i x.pai --cloud',
            '--yes -i',
        ]
    }

    def "'#line' is left to picocli"() {
        expect:
        Shortcut.read(line.split(' ')).isEmpty()

        where:
        line << ['help', 'ls', 'ls dsw', '--version', 'chek x.pai', 'check', 'check --jsn x.pai', 'run x.pai --region',
                 'run --region --json x.pai', 'run --help', '-e', '-i -e 1', '-i x', 'x.pai -e 1', 'sandbox --port 0']
    }

    private static Invocation picocli(String[] args) {
        Invocation read = null
        new Commands(System.out, System.err, false).execute(args) { read = it; 0 }
        read
    }
}
