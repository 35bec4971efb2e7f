package paish

import com.google.gson.Gson
import java.nio.file.Path
import paish.engine.Event
import paish.script.Context
import paish.script.Scripts
import paish.script.Source
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** The hard rules of the sources on notebooks, jobs and compute, line by line, and where each is shown to hold. */
class SourceRulesSpec extends Specification {

    static final Map<String, Map> TABLES = ['notebooks', 'jobs', 'compute'].collectEntries {
        [it, new Gson().fromJson(SourceRulesSpec.getResource("/sources/${it}.json").getText('UTF-8'), Map)]
    }
    static final IMAGE = 'registry.cn-hangzhou.aliyuncs.com/pai-dlc/pytorch-training:2.4-gpu'
    static final WHERE = "region 'cn-hangzhou'\nworkspace '40823'\n"

    @TempDir
    Path folder

    @AutoCleanup
    SandboxWorld world

    static File spec(String path) {
        path.startsWith('shell/') ? new File("../shell/src/test/groovy/${path - 'shell/'}") : new File("src/test/groovy/$path")
    }

    static List check(String text) {
        Scripts.check([new Source('x.pai', text, Path.of('.'))], Context.EMPTY).findAll { it.error }
    }

    private SandboxWorld run(String text) {
        world = new SandboxWorld(folder)
        Scripts.run([new Source('x.pai', text, folder)], Context.EMPTY, { world }, { }, System.out)
        world
    }

    def "#table, line #line: #row.says"() {
        expect:
        row.feature
        spec(row.spec).text.contains("def \"$row.feature\"(")

        where:
        [table, row] << TABLES.collectMany { name, content -> content.rows.collect { [name, it] } }
        line = row.line.intValue()
    }

    def "every line of the source of #table that says so stands in the table, and a rule is said once"() {
        expect:
        content.rows*.line*.intValue().toSet() == content.lines*.intValue().toSet()
        content.rows.every { it.says && it.spec }
        content.rows*.says.toUnique().size() == content.rows.size()

        where:
        table << TABLES.keySet()
        content = TABLES[table]
    }

    def "without a region nothing is looked up or created: #script"() {
        expect:
        check(script)*.path() == [path]

        where:
        script                                                                                         || path
        'specs(type: CPU)'                                                                             || 'specs.region'
        "workspace '1'\ncreate dsw { name 'nb'; spec 'ecs.c6.large'; image 'image-05cefd0be2exxxx' }"   || 'dsw.region'
    }

    def "without a workspace no job is created"() {
        expect:
        check("region 'cn-hangzhou'\ncreate dlc { name 'j'; type PyTorchJob; command 'x'; maxRuntime '1h'; worker { image 'r/i:1'; spec 'ecs.c6.large' } }")*.path() == ['dlc.workspace']
    }

    def "a key in a script is an error, and is not repeated"() {
        given:
        def key = 'LTAI' + '5tAbCdEfGhIj1234'

        when:
        def found = check(WHERE + "def k = '$key'")

        then:
        found*.code() == ['script.accessKey']
        !found.toString().contains(key)
    }

    def "what a spec is cannot be told from its name: #spec"() {
        expect: 'the same image with either: the check says nothing'
        check(WHERE + "dsw { name 'nb'; spec '$spec'; image 'r.io/x:1-gpu-py3' }") == []

        where:
        spec << ['ecs.c6.large', 'ecs.gn6i-c4g1.xlarge']
    }

    def "a role with #what is refused"() {
        expect:
        def found = check(WHERE + "dlc { name 'j'; type PyTorchJob; command 'x'; maxRuntime '1h'; $quota worker { count 1; image '$IMAGE'; $words } }")
        found.any { it.code() == 'dlc.role.compute.one' && it.message() == message }

        where:
        what                   | quota        | words                                                   || message
        'a spec and resources' | "quota 'q';" | "spec 'ecs.c6.large'; resources cpu: 1, memory: '1Gi'"  || "'resources' and 'spec' exclude each other"
        'neither'              | ''           | ''                                                      || "'worker' needs one of spec, resources"
    }

    def "only what is written is sent"() {
        when:
        run(WHERE + "create dsw { name 'nb'; spec 'ecs.c6.large'; image 'image-05cefd0be2exxxx' }")

        then: 'who may see it is said outright, and the mark is ours'
        world.dialogue.plans*.actions().flatten()*.body()*.keySet() == [['WorkspaceId', 'InstanceName', 'EcsSpec', 'ImageId', 'Accessibility'] as Set]
        world.ledger()*.labels*.keySet() == [['paish'] as Set]

        and: 'nothing follows'
        world.ledger()*.action == ['CreateInstance']
    }

    def "a creation comes back while the notebook is still being made"() {
        when:
        run(WHERE + "create dsw { name 'nb'; spec 'ecs.c6.large'; image 'image-05cefd0be2exxxx' }")

        then:
        world.dialogue.events.findAll { it.type() == Event.Type.CREATED }*.name() == ['nb']
        world.cloud.call('cn-hangzhou', 'pai-dsw:ListInstances', [:]).Instances*.Status.every { it != 'Running' }
    }
}
