package paish.diagnosis

import paish.SandboxWorld
import paish.language.Exit
import paish.language.Failure
import paish.product.diagnosis.Diagnosis
import paish.script.Context
import paish.script.Scripts
import paish.script.Source
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Path

/** {@code diagnose h} in scripts, and what a wait says that cannot come to its end. */
class DiagnoseVerbSpec extends Specification {

    static final String HEAD = "region 'cn-hangzhou'\nworkspace '40823'\n"

    @TempDir
    Path folder

    @AutoCleanup
    SandboxWorld world

    def setup() {
        world = new SandboxWorld(folder.resolve('state'))
    }

    static String job(String command, String more = '') {
        """def job = create dlc { name 'j'; type PyTorchJob; command '$command'; maxRuntime '12h'; $more
                                   worker { image 'registry.cn-hangzhou.aliyuncs.com/pai-dlc/pytorch-training:2.4-gpu'; spec 'ecs.gn6i-c4g1.xlarge' } }
        """
    }

    def "its parts can be gone through"() {
        given:
        run(job('python t.py # fails-with missing-module'))
        world.control('POST', 'clock', '{"advance":"3600s"}')

        expect:
        run('''def found = diagnose job('j')
               [found.cause, found.change, found.status, found.evidence[0].text, found.evidence*.source.size(), found.lookedAt.size()]''') ==
                ['missing-module', "pip 'einops'   // where the package has the module's name", 'Failed', "ModuleNotFoundError: No module named 'einops'", 2, 3]
    }

    def "printed by a script it reads as lines"() {
        given:
        run(job('python t.py # fails-with missing-module'))
        world.control('POST', 'clock', '{"advance":"3600s"}')

        when:
        def lines = run("diagnose(job('j')).toString()").readLines()

        then:
        lines[0] ==~ /dlc dlc\w+ is Failed: missing-module: .+/
        lines[1] ==~ /  log of pod .*: ModuleNotFoundError: No module named 'einops'/
        lines[-2].startsWith("change: pip 'einops'")
        lines[-1].startsWith('looked at: ')
    }

    def "what a script has from secret() is not quoted, whatever its variable is called"() {
        given:
        run(job('python t.py # fails-with leaking', "env NICK: secret('NICK')"), [NICK: 'hunter22'])
        world.control('POST', 'clock', '{"advance":"3600s"}')

        when:
        def found = run("secret('NICK')\ndiagnose job('j')", [NICK: 'hunter22']) as Diagnosis

        then:
        found.evidence()[0].text().contains('and ***')
        !found.toString().contains('hunter22')
    }

    def "nor by a wait that fails"() {
        when:
        run(job('python t.py # fails-with leaking', "env NICK: secret('NICK')") + 'await job', [NICK: 'hunter22'])

        then:
        Failure e = thrown()
        e.message.contains('likely cause: file-not-found')
        e.message.contains('and ***')
        !e.message.contains('hunter22')
    }

    def "a wait that cannot succeed any more ends early, with the cause, the line that shows it and the change"() {
        when:
        run(job('python t.py # fails-with missing-module') + 'await job')

        then:
        Failure e = thrown()
        e.exit() == Exit.FAILED
        e.message.contains('is Failed, it will not be Succeeded')
        e.message.contains('likely cause: missing-module')
        e.message.contains("ModuleNotFoundError: No module named 'einops'")
        e.message =~ /log of pod dlc\w+-worker-0, \d{4}-/
        e.hint().contains("pip 'einops'")
    }

    def "so does one for a notebook"() {
        when:
        run("""def nb = create dsw { name 'nb'; spec 'ecs.c6.large'; image 'image-05cefd0be2exxxx'; onStart 'true # fails-with image-unauthorised' }
               await nb""")

        then:
        Failure e = thrown()
        e.message.contains('likely cause: image-unauthorised')
        e.hint().contains("imageAuth secret('REGISTRY_AUTH')")
    }

    def "where the cause is not known, or cannot be read, the wait says what the status says"() {
        given:
        world.control('POST', 'faults', "{\"faults\":\"$faults\"}")

        when:
        run(job("python t.py # fails-with $scenario") + 'await job')

        then:
        Failure e = thrown()
        e.message.contains('is Failed, it will not be Succeeded')
        e.message.contains('JobFailed')
        !e.message.contains('likely cause')

        where:
        scenario         | faults
        'unknown'        | ''
        'missing-module' | 'GetPodLogs:forbidden'
    }

    def "a thing without a handle cannot be diagnosed"() {
        when:
        run("diagnose 'nb'")

        then:
        Failure e = thrown()
        e.diagnostics()*.hint().any { it.contains("diagnose job('…')") }
    }

    private def run(String script, Map<String, String> environment = [:]) {
        Scripts.run([new Source('x.pai', HEAD + script, folder)], new Context([:], [:], environment), { world }, { }, System.out)
    }
}
