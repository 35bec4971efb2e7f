package paish.shell

import com.google.gson.Gson
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** The program from arguments to exit code, in process and without a terminal. */
class MainSpec extends Specification {

    @TempDir
    Path folder

    Map<String, String> environment = [:]
    String out
    String err

    static final NOTEBOOK = '''\
        region 'cn-hangzhou'
        workspace '40823'
        create dsw {
          name 'nb1'
          spec 'ecs.c6.large'
          image 'image-05cefd0be2exxxx'
          stopAfter '8h'
        }
        '''.stripIndent()

    def "an expression's value goes to standard output"() {
        expect:
        run('-e', '1 + 1') == 0
        out == '2\n'
        err == ''
    }

    def "#line is a mistake: exit 2 and '#said'"() {
        expect:
        run(line as String[]) == 2
        out == ''
        err.contains(said)

        where:
        line                                  | said
        ['chek', 'x.pai']                     | 'Did you mean: paish check'
        ['check', '--jsn', 'x.pai']           | '--json'
        ['check']                             | 'FILE'
        ['run', 'nowhere.pai']                | 'there is no file nowhere.pai'
        ['-e', '1', '--timeout', 'soon']      | 'such as 90s, 30m or 2h'
        ['-e', '1', '--param', 'lr']          | 'such as --param lr=0.2'
        ['-e', '1', '--color', 'blue']        | 'auto, always or never'
        ['-e', '1', '--endpoint', 'ftp://x']  | 'not an address'
        ['ls', 'cats']                        | 'codeSources'
        ['--json']                            | 'has no meaning at the prompt'
        ['--budget', '1 CNY', 'run', 'x.pai'] | "--budget stands before 'run'"
        ['--cloud', 'ls']                     | "options go behind the command"
        ['-e', '1', '--exec', '--cloud']      | 'is for the embedded sandbox only; meant is the cloud'
        ['run', '--exec', 'x.pai', '--endpoint', 'http://127.0.0.1:1'] | 'start that one with: paish sandbox --exec'
        ['ls', '--exec']                      | '--exec'
        ['-i', '-e', '1']                     | '-e evaluates one expression and does not prompt'
    }

    def "a script that throws has failed; it is not an invalid one"() {
        expect:
        run('-e', script) == 1
        err.contains(said)

        where:
        script                            | said
        '1 / 0'                           | 'Division by zero'
        "throw new Exception('no luck')"  | 'no luck'
    }

    def "help and version are results"() {
        expect:
        run(line as String[]) == 0
        out.contains(said)
        err == ''

        where:
        line              | said
        ['--version']     | 'paish '
        ['help']          | 'Exit codes: 0 done'
        ['help', 'run']   | '--budget'
        ['check', '-h']   | 'Makes no call'
    }

    def "check shows each finding with its line and exits with 2"() {
        given:
        def script = script('x.pai', "region 'cn-hangzhou'\nworkspace '40823'\ndsw {\n  nmae 'nb'\n}\n")

        expect:
        run('check', script) == 2
        out.contains("  nmae 'nb'\n")
        out.contains("^^^^\n")
        out.contains("did you mean 'name'?")
        err.contains('in 1 file')
    }

    def "check --json says it as one object, and a missing file is one more finding"() {
        given:
        def script = script('x.pai', "region 'cn-hangzhou'\nworkspace '40823'\ndsw {\n  nmae 'nb'\n}\n")

        when:
        def exit = run('check', '--json', script, 'nowhere.pai')
        def json = new Gson().fromJson(out, Map)

        then:
        exit == 2
        json.schema == 1
        !json.ok
        json.files == [script, 'nowhere.pai']
        json.diagnostics.any { it.severity == 'error' && it.path == 'dsw.nmae' && it.line == 4 && it.column == 3 && it.hint.contains("'name'") }
        json.diagnostics.any { it.file == 'nowhere.pai' }
        err == ''
    }

    def "a valid script checks with 0"() {
        expect:
        run('check', script('x.pai', NOTEBOOK)) == 0
        out == ''
        err == 'nothing to report in 1 file\n'
    }

    def "a plan is a result: every parameter, the cost, the calls and the permissions"() {
        expect:
        run('plan', script('x.pai', NOTEBOOK)) == 0
        out.contains('Plan on SANDBOX, region cn-hangzhou')
        out.contains("+ create dsw 'nb1'")
        out.contains('    EcsSpec        ecs.c6.large\n')
        out.contains('pai-dsw:CreateInstance')
        out.contains('    then pai-dsw:CreateInstanceShutdownTimer\n      ')
        out.contains('paidsw:CreateInstance')
        out.contains('worst case')
    }

    def "plan --json has the exact request"() {
        when:
        def exit = run('plan', '--json', script('x.pai', NOTEBOOK))
        def json = new Gson().fromJson(out, Map)

        then:
        exit == 0
        json.schema == 1
        json.target == 'sandbox'
        json.region == 'cn-hangzhou'
        json.actions*.action == ['create']
        json.actions[0].request.subMap('InstanceName', 'EcsSpec', 'ImageId') == [InstanceName: 'nb1', EcsSpec: 'ecs.c6.large', ImageId: 'image-05cefd0be2exxxx']
        json.actions[0].then*.call == ['pai-dsw:CreateInstanceShutdownTimer']
        json.actions[0].cost.currency == 'CNY'
        json.cost.worst > 0
        json.diagnostics == []
    }

    def "plan --json of a script that cannot be planned has the same shape and an error"() {
        when:
        def exit = run('plan', '--json', script('x.pai', "dsw { nmae 'nb' }"))
        def json = new Gson().fromJson(out, Map)

        then:
        exit == 2
        json.actions == []
        json.diagnostics.any { it.path == 'dsw.nmae' }
        json.error.exit == 2
    }

    def "a run without a terminal and without --yes shows the plan and changes nothing"() {
        given:
        def script = script('x.pai', NOTEBOOK)

        expect:
        run(script) == 3
        out == ''
        err.contains("+ create dsw 'nb1'")
        err.contains('--yes')

        and:
        run('-e', 'instances()', '--region', 'cn-hangzhou') == 0
        out == '(none)\n'
    }

    def "a run with --yes creates, and the same run again adopts"() {
        given:
        def script = script('x.pai', NOTEBOOK + "\nprintln 'made'\n")

        expect:
        run('--yes', script) == 0
        out == 'made\n'
        err.contains("created dsw 'nb1' (dsw-")

        and:
        run('run', '--yes', '--json', script) == 0
        lines()*.event == ['log', 'plan', 'adopted', 'summary']
        lines()[0].message == 'made'
        lines()[1].actions*.action == ['adopt']
        lines()[3].ok
        lines()[3].adopted == 1

        and:
        run('ls', 'dsw', '--region', 'cn-hangzhou', '--json') == 0
        lines()[0].dsw*.InstanceName == ['nb1']
    }

    def "a run in JSON ends with a summary when it fails, whatever the script printed"() {
        given:
        def script = script('x.pai', "println 'half'\nprint 'way'\n[1].each { println it }\nsecret 'NOT_SET'")

        expect:
        run('--json', script) == 1
        lines()*.event == ['log', 'log', 'error', 'summary']
        lines()*.message[0..1] == ['half', 'way1']
        lines()*.schema.unique() == [1]
        lines()[-1].with { !ok && exit == 1 && message.contains('NOT_SET') }
        !err.contains('at paish')
    }

    def "a followed log is told line by line in JSON, as it grows"() {
        given:
        def script = script('x.pai', """
            region 'cn-hangzhou'
            workspace '40823'
            def j = create dlc {
              name 'train'; type PyTorchJob; command 'sleep 600'; maxRuntime '1h'
              worker { spec 'ecs.g7.2xlarge'; image 'registry.cn-hangzhou.aliyuncs.com/pai-dlc/pytorch-training:2.4-gpu' }
            }
            await j, Running
            logs j, follow: true, lines: 2
        """.stripIndent())

        expect:
        run('--yes', '--json', script) == 0
        lines().findAll { it.event == 'log' }*.message.with { size() == 3 && it[0].contains('starting PyTorchJob') && it[2].contains('stopped after 2 lines') }
        lines()[-1].event == 'summary' && lines()[-1].value == null
    }

    def "a budget below the worst case stops a run before the question: exit 4"() {
        expect:
        run('--budget', '1 CNY', '--yes', script('x.pai', NOTEBOOK)) == 4
    }

    def "a budget in dollars is held at the rate that is set by #origin, dated today"() {
        given:
        environment.putAll(variables)
        Files.writeString(Files.createDirectories(folder.resolve('home')).resolve('config'), profile)
        def arguments = ['--budget', '$500', *flags, '--yes', script('x.pai', NOTEBOOK)] as String[]

        expect:
        run(arguments) == 0
        err =~ /budget 500 USD \(at 7\.1 CNY a dollar, set on \d{4}-\d\d-\d\d with $by\)/

        where:
        origin            | flags             | variables                  | profile                  || by
        'a flag'          | ['--rate', '7.1'] | [PAISH_CNY_PER_USD: '7.3'] | 'profile.default.rate=9' || '--rate'
        'the environment' | []                | [PAISH_CNY_PER_USD: '7.1'] | 'profile.default.rate=9' || 'PAISH_CNY_PER_USD'
        'a profile'       | []                | [:]                        | 'profile.default.rate=7.1' || 'the profile'
    }

    def "a rate that is none is refused: #flags #variables"() {
        given:
        environment.putAll(variables)
        def arguments = ['--budget', '$500', *flags, '--yes', script('x.pai', NOTEBOOK)] as String[]

        expect:
        run(arguments) == 2
        err.contains(said)

        where:
        flags           | variables                   || said
        ['--rate', 'x'] | [:]                         || "--rate 'x' is no rate"
        ['--rate', '0'] | [:]                         || "--rate '0' is no rate"
        []              | [PAISH_CNY_PER_USD: '7,1']  || "'7,1', set with PAISH_CNY_PER_USD, is no rate"
    }

    def "the rate stands in the JSON of a plan where there is something to convert"() {
        expect:
        run('plan', '--json', '--budget', '$500', '--rate', '7.1', script('x.pai', NOTEBOOK)) == 0
        with(lines()[0].budget) {
            currency == 'USD'
            rate.cnyPerUsd == 7.1d
            rate.asOf ==~ /\d{4}-\d\d-\d\d/
            rate.source == '--rate'
        }
        run('plan', '--json', '--budget', '500 CNY', script('x.pai', NOTEBOOK)) == 0
        lines()[0].budget.keySet() == ['currency', 'amount'] as Set
    }

    def "--timeout bounds a run: exit 5"() {
        expect:
        run('--timeout', '300ms', script('x.pai', 'while (true) { Thread.sleep(10) }')) == 5
        err.contains('--timeout')
    }

    def "a stack trace is shown only on demand"() {
        given:
        def script = script('x.pai', "secret 'NOT_SET'")

        expect:
        run(script) == 1
        err.contains('x.pai:1')
        !err.contains('\tat ')

        and:
        run('--debug', script) == 1
        err.contains('\tat ')
    }

    def "a script can come from standard input"() {
        expect:
        run('check', '-', "dsw { nmae 'x' }") == 2
        out.contains('<stdin>:1:7')
    }

    private int run(String... args) {
        def line = args as List
        def input = line && line[-1].contains('{') && line.contains('-') ? line.removeLast() : ''
        def written = new ByteArrayOutputStream()
        def told = new ByteArrayOutputStream()
        int exit = Main.run(line as String[], new ByteArrayInputStream(input.bytes),
                new PrintStream(written, true, 'UTF-8'), new PrintStream(told, true, 'UTF-8'),
                [PAISH_HOME: folder.resolve('home').toString()] + environment)
        out = written.toString('UTF-8')
        err = told.toString('UTF-8')
        exit
    }

    private List lines() {
        out.readLines().collect { new Gson().fromJson(it, Map) }
    }

    private String script(String name, String text) {
        Files.writeString(folder.resolve(name), text).toString()
    }
}
