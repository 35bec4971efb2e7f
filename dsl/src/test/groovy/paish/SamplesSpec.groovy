package paish

import java.nio.file.Files
import java.nio.file.Path
import paish.script.Context
import paish.script.Scripts
import paish.script.Source
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** Every sample runs, and does what its first lines say. */
class SamplesSpec extends Specification {

    static final Path SAMPLES = Path.of('..', 'samples')

    @TempDir
    Path folder

    @AutoCleanup
    SandboxWorld world

    ByteArrayOutputStream printed = new ByteArrayOutputStream()

    def setup() {
        world = new SandboxWorld(folder)
    }

    def run(String sample) {
        Scripts.run([Source.read(SAMPLES.resolve(sample))], Context.EMPTY, { world }, { }, new PrintStream(printed))
    }

    def "no sample is missing here"() {
        expect:
        Files.list(SAMPLES).withCloseable { s -> s.collect { it.fileName.toString() }.findAll { it.endsWith('.pai') }.toSet() } ==
                ['quickstart.pai', 'sweep.pai', 'catalogue.pai', 'life.pai', 'ecs-oneshot.pai', 'compute.pai'] as Set
    }

    def "the quickstart creates a notebook and a job, waits, reads a log and stops both"() {
        when:
        run 'quickstart.pai'

        then:
        world.dialogue.plans.collectMany { it.actions() }*.verb()*.word() == ['create', 'create', 'stop', 'stop']
        printed.toString().contains('JupyterLab: https://')
        printed.toString().contains('quickstart is Stopped, quickstart-training is Stopped')
    }

    def "the sweep is one plan with one question; a second run adopts"() {
        when:
        2.times { run 'sweep.pai' }

        then:
        world.dialogue.plans*.actions().collect { it*.verb()*.word() } == [['create'] * 3, ['adopt'] * 3]
        world.dialogue.questions == 1
    }

    def "one instance runs one script and is gone with all that was made for it"() {
        when:
        run 'ecs-oneshot.pai'

        then:
        world.dialogue.plans.collectMany { it.actions() }*.verb()*.word() == ['create']
        world.dialogue.questions == 1
        printed.toString() =~ /exit code 0 on i-\w+, which is Released/
        world.ledger()*.action.containsAll(['DeleteInstance', 'DeleteSecurityGroup', 'DeleteVSwitch', 'DeleteVpc'])
    }

    def "what is needed is compared, and runs where it is cheapest"() {
        when:
        run 'compute.pai'

        then:
        world.dialogue.plans.collectMany { it.actions() }*.kind() == ['ecs']
        printed.toString().contains("region ap-southeast-1: line 2 runs 'pip install --quiet numpy'")
        printed.toString().contains('budget 5 USD = 36 CNY')
        printed.toString().contains('it ran in ap-southeast-1 and is Released')
    }

    def "a notebook is labelled, saved, made a job, stopped and given another machine"() {
        when:
        run 'life.pai'

        then:
        world.dialogue.plans.collectMany { it.actions() }*.verb()*.word() ==
                ['create', 'update', 'update', 'update', 'create', 'stop', 'update']
        printed.toString().contains("command 'python train.py; sleep 60'")
        printed.toString().contains('step=100')
        printed.toString().contains('explore is Stopped with ecs.gn6v-c4g1.xlarge')
    }

    def "the catalogue ends in a table"() {
        when:
        def rows = run 'catalogue.pai'

        then:
        rows.size() == 5
        rows*.Spec.every { it.startsWith('ecs.') }
        rows*.'CNY/h' == rows*.'CNY/h'.sort(false)
        printed.toString().readLines().size() == 4
    }
}
