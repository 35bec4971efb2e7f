package paish.assist

import java.nio.file.Path
import java.time.Duration
import org.codehaus.groovy.runtime.DefaultGroovyMethods
import org.codehaus.groovy.runtime.StringGroovyMethods
import paish.api.Api
import paish.engine.Handle
import paish.language.LiveKind
import paish.script.Products
import paish.script.Resource
import paish.script.Rows
import paish.script.Verbs
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** What could stand at the cursor, {@code |}. */
class CandidatesSpec extends Specification {

    static final LiveValues LIVE = { LiveKind kind ->
        switch (kind) {
            case LiveKind.SPECS: return known([new LiveValue('ecs.gn6i-c4g1.xlarge', '', 'T4, 4 vCPU, 1.9 CNY/h'), new LiveValue('ecs.c6.large', '', 'CPU, 2 vCPU')])
            case LiveKind.JOB_SPECS: return known([new LiveValue('ecs.g7.2xlarge', '', 'CPU, 8 vCPU')])
            case LiveKind.INSTANCES: return known([new LiveValue('nb', 'dsw-1', 'Running'), new LiveValue('dsw-1', 'nb', 'Running')])
            case LiveKind.DATASETS: return known([new LiveValue('d-1', 'imagenet', 'oss://b/x')])
            default: return new LiveValues.Known([], Optional.empty())
        }
    }

    static known(List<LiveValue> values) {
        new LiveValues.Known(values, Optional.of(Duration.ofMinutes(3)))
    }

    @Shared
    Assistant assistant = new Assistant(new Products(), new Api(), LIVE,
            [new Command('help', 'What a word means.', { ['dsw', 'dlc'] }), new Command('history', 'Earlier lines.', { [] })], { ['run.sh', 'src/'] })

    private List<String> values(String marked, Map variables = [:]) {
        def (text, cursor) = Texts.cursor(marked)
        assistant.candidates(text, cursor, variables)*.value()
    }

    private Candidate candidate(String marked, String value) {
        def (text, cursor) = Texts.cursor(marked)
        assistant.candidates(text, cursor, [:]).find { it.value() == value }
    }

    def "at #text begins the list #first"() {
        expect:
        values(text).take(first.size()) == first

        where:
        text                                         || first
        'd|'                                         || ['dsw', 'dlc']
        'reg|'                                       || ['region']
        "region '|"                                  || ["ap-northeast-1'"]
        "region 'hz|"                                || []
        "region 'cnh|'"                              || ['cn-hangzhou']
        'dsw { |'                                    || ['name', 'workspace', 'accessibility']
        'dlc { |'                                    || ['name', 'type', 'command', 'workspace']
        "dlc { name 'x'; |"                          || ['type', 'command']
        'dlc { worker { | } }'                       || ['count', 'image', 'spec']
        "dlc { role('Worker') { | } }"               || ['count', 'image', 'spec']
        'dlc { mr|'                                  || ['maxRuntime']
        'dlc { mxr|'                                 || ['maxRuntime']
        'dlc { type |'                               || ['TFJob', 'PyTorchJob']
        'dlc { type PT|'                             || ['PyTorchJob']
        "dlc { type '|"                              || ["TFJob'", "PyTorchJob'"]
        "dlc { type 'Py|' }"                         || ['PyTorchJob']
        'dsw { accessibility |'                      || ['PUBLIC', 'PRIVATE']
        "dsw { dataset 'x', |"                       || ['mount:', 'access:', 'version:', 'options:', 'dynamic:']
        "dsw { dataset 'x', mount: '/a', |"          || ['access:', 'version:']
        "dsw { dataset 'x', access: |"               || ['RO', 'RW']
        "dsw { dataset('x', access: |)"              || ['RO', 'RW']
        "dsw { dataset 'x', access: 'R|'"            || ['RO', 'RW']
        'dsw { resources |'                          || ['cpu:', 'memory:']
        'dsw { oversold |'                           || ["'ForceQuotaOverSold'", "'AcceptQuotaOverSold'"]
        'dlc { rdma |'                               || ['true', 'false']
        'dsw { spec |'                               || ["'ecs.gn6i-c4g1.xlarge'", "'ecs.c6.large'"]
        "dsw { spec '|"                              || ["ecs.gn6i-c4g1.xlarge'", "ecs.c6.large'"]
        "dsw { spec 'c6|"                            || ["ecs.c6.large'"]
        "dlc { worker { spec '|'"                    || ['ecs.g7.2xlarge']
        "dsw { dataset 'ima|"                        || ["d-1'"]
        "instance '|"                                || ["nb'", "dsw-1'"]
        "def h = instance 'dsw|'"                    || ['dsw-1', 'nb']
        "stop instance('|')"                         || ['nb']
        'await h, Ru|'                               || ['Running']
        'await h, Running, t|'                       || ['timeout:']
        'jobs(|'                                     || ['name:', 'status:', 'type:', 'workspace:']
        'jobs(status: |'                             || ['Running', 'Succeeded']
        "instances(status: 'St|"                     || ["Stopped'", "Starting'", "Stopping'"]
        "specs(type: |"                              || ['CPU', 'GPU']
        "call '|"                                    || ["pai-dsw:CreateDiagnosis'"]
        "call 'dswGetL|"                             || ["pai-dsw:GetLifecycle'"]
        "call 'GetLifecycle|"                        || ["pai-dsw:GetLifecycle'"]
        "call 'pai-dsw:GetLifecycle', |"             || ['InstanceId:']
        "call 'pai-dsw:CreateInstance', Accessibility: |" || ["'PUBLIC'", "'PRIVATE'"]
        "dlc { command file('|"                      || ["run.sh'", 'src/']
        "file '|'"                                   || ['run.sh', 'src/']
        'create |'                                   || ['dsw', 'dlc', 'ecs']
        'region |'                                   || ["'ap-northeast-1'"]
        'show |'                                     || ['context']
        "metrics h, type: 'Gpu|'"                    || ['GpuCoreUsage']
        '8.G|'                                       || ['Gi']
        '"x".toUpper|'                               || ['toUpperCase()']
        '[1, 2].coll|'                               || ['collect(', 'collectEntries(', 'collectMany(']
        'jobs()[0].Dis|'                             || ['DisplayName']
        '/h|'                                        || ['/help', '/history']
        '/help |'                                    || ['dsw', 'dlc']
        '// d|'                                      || []
        '/* d|'                                      || []
        "'d|"                                        || []
        "dsw { name 'a' |"                           || []
        'import java.|'                              || []
    }

    def "variables and what they hold: #text"() {
        given:
        def scope = [rows: [[Name: 'a', 'odd key': 1]], conf: [lr: 0.1, nested: [deep: 1]], words: 'text', n: 3, _1: [Status: 'Running'],
                     at: new LiveValue('a', 'b', 'c'), token: 'sk-secret', twice: new Defined('int twice(n)')]

        expect:
        values(text, scope).take(first.size()) == first

        where:
        text                  || first
        'ro|'                 || ['rows']
        'twi|'                || ['twice(']
        'await |'             || ['at', 'conf', 'n', 'rows', 'token', 'twice(', 'words', 'Running']
        'x = con|'            || ['conf']
        'conf.|'              || ['lr', 'nested']
        'conf.nested.|'       || ['deep']
        'conf["nested"].|'    || ['deep']
        'rows[0].|'           || ['Name', "'odd key'"]
        'rows.first().N|'     || ['Name']
        'rows.N|'             || ['Name']
        'rows[7].N|'          || []
        '_1.S|'               || ['Status']
        'n.time|'             || ['times(']
        'words.len|'          || ['length()']
        'at.|'                || ['detail', 'name', 'value']
        'println "a $con|'    || ['conf']
        'println "a $conf.l|' || ['lr']
        'println "a ${con|'   || ['conf']
        'unknown.|'           || []
        'dsw { spec wor|'     || ['words']
    }

    def "behind a dot nothing is called and nothing is fetched"() {
        given:
        def fail = { throw new IllegalStateException('called') }
        def resource = new Resource(new Handle('dsw', 'nb', 'cn-hangzhou', '40823'), fail, fail, { kind -> ['Status', 'InstanceUrl'] })
        def rows = new Rows('jobs', [hasNext: fail, next: fail] as Iterator, { fail() })
        def scope = [h: resource, rows: rows, lazy: [].withLazyDefault(fail)]

        expect:
        values('h.|', scope).containsAll(['id', 'name', 'Status', 'InstanceUrl', 'details()'])
        values('h.St|', scope)[0] == 'Status'
        values('rows.|', scope).containsAll(['DisplayName', 'size()', 'collect('])
        values('rows[0].|', scope).contains('Status')
        !values('rows[0].|', scope).contains('DisplayNam')
        values('lazy[3].|', scope) == []
        values('|', scope).containsAll(['h', 'rows', 'lazy'])
    }

    def "the table of Groovy's methods holds none that Groovy does not have"() {
        given:
        def groovy = [DefaultGroovyMethods, StringGroovyMethods].collectMany { it.methods as List }.findAll { it.parameterCount > 0 }.groupBy { it.name }
        def of = [list: [Collection, Iterable, List, Object, Object[]], map: [Map], string: [CharSequence, String], number: [Number]]

        expect:
        GroovyMethods.rows().toList().every { type, method, doc ->
            assert doc && groovy[method].any { it.parameterTypes[0] in of[type] }, "$type $method"
            true
        }
    }

    def "no candidate shows what a variable holds"() {
        expect:
        !(assistant.candidates('tok', 3, [token: 'sk-secret'])*.toString().join() =~ 'sk-secret')
        !(assistant.candidates('m.', 2, [m: [token: 'sk-secret']])*.toString().join() =~ 'sk-secret')
    }

    def "every word of every block is offered in its block and nowhere else"() {
        given:
        def blocks = new Products().all()*.block()
        def inner = blocks.collectMany { b -> b.words().values().findAll { it.block().present }.collect { w -> ["${b.name()} { ${w.name()} { |".toString(), w.block().get()] } }
        def places = blocks.collect { ["${it.name()} { |".toString(), it] } + inner

        expect:
        places.every { text, block ->
            assert values(text) as Set == block.words().keySet()
            true
        }

        and: 'outside blocks the kinds and the verbs'
        values('|') as Set == (blocks*.name() + Verbs.all().keySet()) as Set
        values('[1].each { |') as Set == (blocks*.name() + Verbs.all().keySet()) as Set

        and: 'in code inside a block the words of the block'
        values('dsw { if (x) { |') == values('dsw { |')
        values('dsw { [1].each { i -> |') == values('dsw { |')
    }

    def "in the braces of a verb: the words of the block of what it is given"() {
        expect:
        values('update(nb) { idleS|')[0] == 'idleStop'
        values('update(nb) { spe|')[0] == 'spec'
        values("update(nb) { spec '|") == values("dsw { spec '|")
        values('update(nb) { wit|')[0] == 'without'
        values('def again = clone(job) { worker { | } }') == values('dlc { worker { | } }')
        values('promote nb, { |') == values('dlc { |')
        values('promote(nb, { maxR|')[0] == 'maxRuntime'
        values('create(clone(job) { comm|')[0] == 'command'
    }

    def "a word that is there already is offered again only where it may stand often"() {
        expect:
        !('name' in values("dsw { name 'a'\n |\n spec 'b' }"))
        !('spec' in values("dsw { name 'a'\n |\n spec 'b' }"))
        'label' in values("dsw { label a: 1\n | }")
        !('name' in values("dsw { name 'a'; name| 'b' }"))
        values("dsw { nam| 'b' }")[0] == 'name'
        'name' in values("dsw { | }\ndsw { name 'b' }")
    }

    def "the menu says what a word takes, what a value is, and how old that is"() {
        expect:
        candidate('dsw { |', 'name').doc() == "required · letters, digits and '_', at most 27 of them · The instance's name, by which a second run finds it again."
        candidate('dsw { |', 'dataset').doc().startsWith('text, mount:, access: RO|RW, version:')
        candidate("dsw { spec '|", "ecs.gn6i-c4g1.xlarge'").doc() == 'T4, 4 vCPU, 1.9 CNY/h · 3 min ago'
        candidate("dsw { dataset '|", "d-1'").doc() == 'imagenet · oss://b/x · 3 min ago'
        candidate('dlc { type |', 'TFJob').doc() == 'job type'
        candidate('jobs(|', 'JobIds:').doc() == 'string'
        assistant.completion("quota '", 7, [:]).note() == ''
        assistant.completion("dsw { quota '", 13, [:]).note() == 'quotas: not fetched'
    }

    def "what is replaced begins where what is typed begins"() {
        expect:
        assistant.completion(*Texts.cursor(text).toList(), [:]).from() == from

        where:
        text                 || from
        'dsw { na|'          || 6
        "dsw { spec 'ecs.c|" || 12
        'dsw { |'            || 6
        '/he|'               || 0
        '/help ds|'          || 6
        'h.na|'              || 2
    }

    @TempDir
    Path folder

    def "files are those of the folder, folders with a slash, hidden ones on demand"() {
        given:
        folder.resolve('src').toFile().mkdirs()
        ['run.sh', '.hidden', 'src/a.py'].each { folder.resolve(it).toFile().text = '' }
        def paths = new FilePaths(folder)

        expect:
        paths.apply('') == ['run.sh', 'src/']
        paths.apply('src/') == ['src/a.py']
        paths.apply('.') == ['.hidden']
        paths.apply('none/') == []
        paths.apply('a\u0000/b') == []
    }

    def "at no place of any text anything is thrown"() {
        expect:
        Texts.scripts().every { text ->
            (0..text.length()).every { assistant.candidates(text, it, [h: 1]) != null }
            (0..text.length()).every { assistant.candidates(text.substring(0, it), it, [h: 1]) != null }
        }
    }
}
