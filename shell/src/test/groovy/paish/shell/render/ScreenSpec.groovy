package paish.shell.render

import java.time.Clock
import java.time.Instant
import java.time.ZoneId
import paish.engine.Handle
import paish.language.Exit
import paish.language.Failure
import paish.script.Resource
import spock.lang.Specification

/** Values on a terminal, for a person. */
class ScreenSpec extends Specification {

    static final CLOCK = Clock.fixed(Instant.parse('2026-03-20T12:00:00Z'), ZoneId.of('Asia/Shanghai'))
    static final PEOPLE = new Style(false, Glyphs.UNICODE)
    static final JOBS = [
        [JobId: 'dlc1abc', DisplayName: 'resnet50-imagenet-20260320-long-name', Status: 'Running', JobType: 'PyTorchJob', WorkspaceId: '40823',
         Priority: 1, Duration: 6120, Username: 'wang', GmtCreateTime: '2026-03-20T10:18:00Z', Envs: [:], Settings: [:]],
        [JobId: 'dlc2', DisplayName: '图像分类训练任务第二次运行', Status: 'Queuing', JobType: 'TFJob', WorkspaceId: '40823',
         Priority: 9, Duration: 0, Username: '王小明', GmtCreateTime: '2026-03-20T11:57:00Z', Envs: [:]],
        [JobId: 'dlc3', DisplayName: 'short', Status: 'Failed', JobType: 'PyTorchJob', WorkspaceId: null,
         Priority: 5, Duration: 59, Username: '👩‍💻é', GmtCreateTime: '2026-03-18T11:57:00Z', Envs: [:]]]

    def "with much room everything telling is there, times to the minute and where we are"() {
        expect:
        show(JOBS, 140) == '''\
            JobId    DisplayName                           Status     JobType     WorkspaceId  Priority    Duration  Username  GmtCreateTime
            dlc1abc  resnet50-imagenet-20260320-long-name  ✓ Running  PyTorchJob  40823               1  1 h 42 min  wang      2026-03-20 18:18
            dlc2     图像分类训练任务第二次运行            … Queuing  TFJob       40823               9         0 s  王小明    2026-03-20 19:57
            dlc3     short                                 ✗ Failed   PyTorchJob  null                5        59 s  👩‍💻é       2026-03-18 19:57
            +2 fields: Envs, Settings
            '''.stripIndent()
    }

    def "in 120 columns a time is an age, and a long name is cut"() {
        expect:
        show(JOBS, 120) == '''\
            JobId    DisplayName                   Status     JobType     WorkspaceId  Priority    Duration  Username  GmtCreateTime
            dlc1abc  resnet50-imagenet-20260320-…  ✓ Running  PyTorchJob  40823               1  1 h 42 min  wang      1 h ago
            dlc2     图像分类训练任务第二次运行    … Queuing  TFJob       40823               9         0 s  王小明    3 min ago
            dlc3     short                         ✗ Failed   PyTorchJob  null                5        59 s  👩‍💻é       2 d ago
            +2 fields: Envs, Settings
            '''.stripIndent()
    }

    def "in 80 columns wide columns are narrower before one is left out, and what is left out is said"() {
        expect:
        show(JOBS, 80) == '''\
            JobId    DisplayName    Status     JobType     WorkspaceId  Priority    Duration
            dlc1abc  resnet50-ima…  ✓ Running  PyTorchJob  40823               1  1 h 42 min
            dlc2     图像分类训练…  … Queuing  TFJob       40823               9         0 s
            dlc3     short          ✗ Failed   PyTorchJob  null                5        59 s
            +4 fields: Username, GmtCreateTime, Envs, Settings
            '''.stripIndent()
    }

    def "in 40 columns what it is and how it is remain"() {
        expect:
        show(JOBS, 40) == '''\
            JobId    DisplayName           Status
            dlc1abc  resnet50-imagenet-2…  ✓ Running
            dlc2     图像分类训练任务第…   … Queuing
            dlc3     short                 ✗ Failed
            +8 fields: JobType, WorkspaceId, Priori…
            '''.stripIndent()
    }

    def "without UTF-8 the signs are ASCII"() {
        expect:
        show(JOBS, 40, new Style(false, Glyphs.ASCII)) == '''\
            JobId    DisplayName           Status
            dlc1abc  resnet50-imagenet-..  + Running
            dlc2     图像分类训练任务第..  ~ Queuing
            dlc3     short                 ! Failed
            +8 fields: JobType, WorkspaceId, Prior..
            '''.stripIndent()
    }

    def "prices, spans, sizes and counts stand at the right: #field"() {
        expect:
        show([[InstanceType: 'a', AcceleratorType: 'CPU', JobId: 'b', (field): value]], 0).readLines()[1].contains(shown)

        where:
        field                        | value                  || shown
        'Price'                      | 1.9                    || '1.90 CNY/h'
        'Price'                      | 0.0375                 || '0.0375 CNY/h'
        'Price'                      | 'on request'           || 'on request'
    }

    def "by its name a field is told to be a time, a span or a size: #field #value"() {
        expect:
        show([x: 1, (field): value], 80).readLines()[1].endsWith(shown)

        where:
        field                        | value                       || shown
        'AccumulatedRunningTimeInMs' | 6_120_000                   || '  1 h 42 min'
        'RestartDurationInSec'       | 61                          || '  1 min 1 s'
        'MaxIdleTimeInMinutes'       | 1500                        || '  1 d 1 h'
        'DataSize'                   | 1536                        || '  1.5 KiB'
        'GmtModifiedTime'            | '2026-03-20T11:57:00Z'      || '  2026-03-20T19:57:00+08:00 (3 min ago)'
        'EndTime'                    | 1774008000000               || '  2026-03-20T20:00:00+08:00 (0 s ago)'
        'DueTime'                    | '2026-03-20T14:00:00+00:00' || '  2026-03-20T22:00:00+08:00 (in 2 h)'
        'GmtCreateTime'              | '2026-03-20T13:00:00Z'      || '  2026-03-20T21:00:00+08:00'
        'GmtExpiredTime'             | '2026-03-20T13:00:00Z'      || '  2026-03-20T21:00:00+08:00 (in 1 h)'
        'GmtCreateTime'              | ''                          || 'GmtCreateTime'
        'StartTime'                  | 'soon'                      || '  soon'
        'RestartTime'                | 3                           || '  3'
        'Duration'                   | 90                          || '  90'
    }

    def "a status has a sign and a colour, one that is new has neither"() {
        given:
        def rows = ['Running', 'Stopped', 'Failed', 'Starting', 'Shiny'].collect { [InstanceId: 'i', InstanceName: 'n', Status: it] }
        def lines = show(rows, 80, new Style(true, Glyphs.UNICODE)).readLines()

        expect:
        lines[1].contains('\u001b[32m✓ Running\u001b[0m')
        lines[2].contains('\u001b[2m■ Stopped\u001b[0m')
        lines[3].contains('\u001b[1;31m✗ Failed\u001b[0m')
        lines[4].contains('\u001b[33m… Starting\u001b[0m')
        lines[5].endsWith('  Shiny')
    }

    def "the standing of a status is its product's: a workspace has none"() {
        expect:
        show([[WorkspaceId: '1', WorkspaceName: 'w', Status: 'Running']], 80).readLines()[1] == '1            w              Running'
        show([[Kind: 'dlc', Id: '1', Status: 'Succeeded']], 80).readLines()[1].contains('✓ Succeeded')
    }

    def "short values stand side by side, lines of a log below one another"() {
        expect:
        show((1..30).collect { "item-$it".toString() }, 40).readLines().size() == 8
        show((1..3).collect { "epoch $it".toString() }, 80) == 'epoch 1\nepoch 2\nepoch 3\n'
        show([1, 20, 300], 80) == '  1   20  300\n'
    }

    def "at most so many rows, and no page more than that is fetched"() {
        given:
        def fetched = 0
        def rows = new Iterator() {
            boolean hasNext() { true }
            Object next() { [JobId: "j${++fetched}".toString(), DisplayName: 'x'] }
        }
        def lines = print(rows, new Screen.Fixed(80, 24, 10, Optional.empty())).readLines()

        expect:
        lines.size() == 12
        lines.last() == '… and more; use /pager or json x'
        fetched == 10
    }

    def "at most so many lines of anything else"() {
        expect:
        print((1..100).join('\n'), new Screen.Fixed(80, 24, 10, Optional.empty())).readLines().size() == 11
        print((1..10).join('\n'), new Screen.Fixed(80, 24, 10, Optional.empty())).readLines().last() == '10'
    }

    def "what is longer than the screen goes to the pager, which fetches what it shows"() {
        given:
        def fetched = 0
        def paged = null
        def rows = new Iterator() {
            boolean hasNext() { true }
            Object next() { [JobId: "j${++fetched}".toString(), DisplayName: 'x'] }
        }
        def screen = new Screen.Fixed(80, 24, 10, Optional.of({ lines -> paged = (1..200).collect { lines.next() } } as Pager))

        expect:
        print(rows, screen) == ''
        paged[0].startsWith('JobId')
        paged[199].startsWith('j199')
        fetched < 205
    }

    def "what fits does not"() {
        given:
        def screen = new Screen.Fixed(80, 24, 10, Optional.of({ lines -> assert false } as Pager))

        expect:
        print(JOBS, screen).readLines().size() == 5
    }

    def "a resource is shown with its status and its telling fields"() {
        given:
        def details = [InstanceId: 'dsw-1', InstanceName: 'nb', Status: 'Running', EcsSpec: 'ecs.c6.large', WorkspaceId: '40823', ImageUrl: 'x', Driver: 'y',
                       GmtCreateTime: '2026-03-20T11:57:00Z']

        expect:
        show(resource('dsw-1') { details }, 80) == '''\
            kind           dsw
            name           nb
            id             dsw-1
            Status         ✓ Running
            region         cn-hangzhou
            EcsSpec        ecs.c6.large
            WorkspaceId    40823
            GmtCreateTime  2026-03-20T19:57:00+08:00 (3 min ago)
            +2 fields: ImageUrl, Driver
            '''.stripIndent()
    }

    def "resources are a table with their statuses; where these cannot be read it is shown without"() {
        expect:
        show([resource('dsw-1') { [Status: 'Running'] }, resource('') { assert false }], 80) == '''\
            kind  name  id     Status     workspace  region
            dsw   nb    dsw-1  ✓ Running  40823      cn-hangzhou
            dsw   nb    -      -          40823      cn-hangzhou
            '''.stripIndent()
        show([resource('dsw-1') { throw new Failure(Exit.FAILED, 'gone', '') }], 80) == '''\
            kind  name  id     workspace  region
            dsw   nb    dsw-1  40823      cn-hangzhou
            '''.stripIndent()
    }

    def "merely showing what is queued asks nobody"() {
        expect:
        show(resource('') { assert false }, 80) == "kind  dsw\nname  nb\nid    (was not created)\n"
        show([resource('') { assert false }], 80) == "kind  name  workspace  region\ndsw   nb    40823      cn-hangzhou\n"
    }

    private static Resource resource(String id, Closure<Map> read) {
        def handle = new Handle('dsw', 'nb', 'cn-hangzhou', '40823')
        if (id) {
            handle.exists(id)
        }
        new Resource(handle, { read() }, { handles -> handles.collectEntries { [it, read()] } }, { [] })
    }

    private static String show(Object value, int columns, Style style = PEOPLE) {
        print(value, Screen.of(columns), style)
    }

    private static String print(Object value, Screen screen, Style style = PEOPLE) {
        def out = new ByteArrayOutputStream()
        new ValueText(style, screen, CLOCK).print(value, new PrintStream(out, true, 'UTF-8'))
        out.toString('UTF-8')
    }
}
