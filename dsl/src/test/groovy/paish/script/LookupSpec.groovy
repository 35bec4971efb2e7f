package paish.script

import java.nio.file.Path
import paish.SandboxWorld
import paish.api.Api
import paish.language.Failure
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** The way to what a job names: workspaces, image labels, images, data sets, code sources, quotas. */
class LookupSpec extends Specification {

    static final HEAD = "region 'cn-hangzhou'\n"
    static final WORKSPACE = "workspace '40823'\n"

    @TempDir
    Path folder

    @AutoCleanup
    SandboxWorld world

    List warnings = []

    def setup() {
        world = new SandboxWorld(folder.resolve('state'))
    }

    def "each look-up leads to what a request takes verbatim"() {
        when:
        def job = run('''
            workspace workspaces(name: 'sandbox')[0].WorkspaceId
            def chip = imageLabels(key: 'system.chipType').find { it.Value == 'GPU' }
            dlc {
                name 'j'; type PyTorchJob; command 'python t.py'; maxRuntime '1h'
                dataset datasets(name: 'imagenet')[0].DatasetId, mount: '/mnt/data'
                code codeSources(name: 'resnet')[0].CodeSourceId
                worker { image images(official: true, labels: [(chip.Key): chip.Value], name: 'pytorch-training')[0].ImageUri
                         spec specs(type: GPU, product: 'dlc').find { it.IsAvailable }.InstanceType }
            }
        ''', '')

        then:
        job.body().JobSpecs[0].Image.contains('pytorch-training')
        job.body().JobSpecs[0].Image.contains('gpu')
        job.body().DataSources[0].DataSourceId == 'd-vsqjvs0000rp5l206u'
        job.body().CodeSource.CodeSourceId == 'code-20210111103721-xxxxxxxx'
    }

    def "official images belong to no workspace, the others to one"() {
        when:
        def official = run('images(official: true)', '')
        def own = run('images(official: false)')

        then:
        official.size() > 0
        official.every { it.Labels.any { l -> l.Key == 'system.official' && l.Value == 'true' } }
        own.every { it.WorkspaceId == '40823' }
        !own.any { it.ImageId in official*.ImageId }
    }

    def "a quota is found by what it is made of"() {
        expect:
        run('workspaceResources(type: "ECS").collect { it.Spec.resourceId }').toSet() == run('quotas().findAll { it.QuotaType == "ECS" }*.Id').toSet()
    }

    def "a label that no image has is found before images are asked for: #filter"() {
        when:
        run("images(official: true, labels: $filter)")

        then:
        Failure e = thrown()
        e.diagnostics()*.message() == [message]
        e.diagnostics()[0].hint().contains(hint)
        e.diagnostics()[0].place().line() == 3

        where:
        filter                       || message                                                | hint
        "['system.chiptype': 'GPU']" || "no image has a label 'system.chiptype'"               | "'system.chipType'"
        "['system.chipType': 'gpu']" || "no image has 'gpu' for its label 'system.chipType'"   | "'GPU'"
        "'system.chipType=TPU'"      || "no image has 'TPU' for its label 'system.chipType'"   | "'CPU'"
        "'system.chipType=x86_64'"   || "no image has 'x86_64' for its label 'system.chipType'" | 'there are CPU, GPU'
    }

    def "#script is an error before any call"() {
        when:
        Scripts.run([new Source('x.pai', HEAD + WORKSPACE + script, folder)], new Context([:], [:], [:]), { assert false }, { }, System.out)

        then:
        Failure e = thrown()
        e.diagnostics()*.message() == [message]
        e.diagnostics()[0].hint().contains(hint)

        where:
        script                                        || message                                           | hint
        "jobs(stats: Running)"                        || "'jobs' has no filter 'stats'"                    | "'status'"
        "jobs(Statu: Running)"                        || "'jobs' has no filter 'Statu'"                    | "'status'"
        "jobs(status: 'running')"                     || "status: there is no 'running'"                   | "'Running'"
        "jobs(status: 'Runing,Queuing')"              || "status: there is no 'Runing'"                    | "'Running'"
        "jobs(Order: 'DESC')"                          || "Order: there is no 'DESC'"                        | "'desc'"
        "datasets(DataSourceTypes: 'OS')"             || "DataSourceTypes: there is no 'OS'"               | "'OSS'"
        "specs(product: 'dlc', SortBy: 'GPU')"        || "the service refuses SortBy here"                 | "specs(product: 'dlc').sort"
        "images(official: true, workspace: '40823')"  || "official images belong to no workspace"           | "leave the workspace out"
        "imageLabels(keys: 'a')"                      || "'imageLabels' has no filter 'keys'"              | "'key'"
        "workspaceResources(typ: 'ECS')"              || "'workspaceResources' has no filter 'typ'"                 | "'type'"
        "images(labels: [a: 'b,c'])"                  || "images labels: {a=b,c} must be a map of labels, such as ['system.chipType': 'GPU']" | ''
    }

    def "a value that is not documented and looks like no slip goes through, with a warning"() {
        when:
        run("jobs(status: 'Hibernating').size()")

        then:
        warnings*.message() == ["status: 'Hibernating' is not documented"]
    }

    def "every filter of a look-up is a parameter of its operation"() {
        given:
        def api = new Api()

        expect:
        for (lookup in Lookups.ALL.values()) {
            for (product in ['dsw', 'dlc']) {
                def operation = api.operation(lookup.operation().apply([product: product])).orElseThrow()
                def fields = lookup.word().named().values()*.field()*.apply('')  - ''
                assert operation.query().keySet().containsAll(fields + lookup.always().keySet())
            }
        }
    }

    def "where the service does not sort, rows do; a field answers in any case"() {
        when:
        def sorted = run("specs(type: GPU, product: '$product').sort { -it.gpu }*.$field")

        then:
        sorted.size() > 1
        sorted == sorted.sort(false) { -it }

        where:
        product | field
        'dsw'   | 'GPU'
        'dlc'   | 'Gpu'
    }

    def "no more rows are fetched than are asked for"() {
        given:
        def fetched = 0
        def rows = new Rows('jobs', (1..1000).iterator().with { numbers -> [hasNext: { numbers.hasNext() }, next: { fetched++; [n: numbers.next()] }] as Iterator }, { null } as java.util.function.Function)

        expect:
        rows[0].n == 1
        fetched == 1
        rows.take(3)*.n == [1, 2, 3]
        rows.find { it.n == 5 }.n == 5
        fetched == 5

        and: "the end is only known when all have been"
        rows[-1].n == 1000
        rows[1000] == null
        rows.sort { -it.n }[0].n == 1000
    }

    private def run(String script, String workspace = WORKSPACE) {
        Scripts.run([new Source('x.pai', HEAD + workspace + script, folder)], new Context([:], [:], [:]), { world }, { warnings.addAll(it) }, System.out)
    }
}
