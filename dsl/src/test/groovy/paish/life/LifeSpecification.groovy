package paish.life

import java.nio.file.Path
import paish.SandboxWorld
import paish.engine.Action
import paish.engine.Event
import paish.language.Failure
import paish.script.Context
import paish.script.Scripts
import paish.script.Source
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** Scripts on what exists already, from their text to the sandbox's ledger. */
abstract class LifeSpecification extends Specification {

    static final String HEAD = "region 'cn-hangzhou'\nworkspace '40823'\n"
    static final String GPU_IMAGE = 'registry.cn-hangzhou.aliyuncs.com/pai-dlc/pytorch-training:2.4-gpu'
    static final String NOTEBOOK = "dsw { name 'nb'; spec 'ecs.c6.large'; image 'image-05cefd0be2exxxx' }"
    static final String JOB = "dlc { name 'train'; type PyTorchJob; command 'python train.py'; maxRuntime '1h'; worker { image '$GPU_IMAGE'; spec 'ecs.gn6i-c4g1.xlarge' } }"

    @TempDir
    Path folder

    @AutoCleanup
    SandboxWorld world

    def setup() {
        world = new SandboxWorld(folder.resolve('state'))
    }

    /** The value of the script's last expression. */
    def run(String script, Map<String, String> environment = [:]) {
        def context = new Context([:], [:], environment)
        Scripts.run([new Source('x.pai', HEAD + script, folder)], context, { world }, { }, System.out)
    }

    def plan(String script) {
        Scripts.plan([new Source('x.pai', HEAD + script, folder)], Context.EMPTY, { world })
    }

    Failure failure(String script) {
        try {
            run(script)
        } catch (Failure failure) {
            return failure
        }
        throw new AssertionError('nothing failed' as Object)
    }

    /** All of it, as a person reads it. */
    static String said(Failure failure) {
        ([failure.message, failure.hint()] + failure.diagnostics().collectMany { [it.message(), it.hint()] }).join('\n')
    }

    /** From now on only what comes next counts. */
    void forget() {
        world.dialogue.plans.clear()
        world.dialogue.events.clear()
        world.dialogue.questions = 0
        before = world.ledger().size()
    }

    private int before = 0

    /** The mutating calls since then, as the service received them. */
    List<String> sent() {
        world.ledger().drop(before)*.action
    }

    List<Action> planned() {
        world.dialogue.plans.collectMany { it.actions() }
    }

    List<String> warnings() {
        world.dialogue.events.findAll { it.type() == Event.Type.WARNING }*.details()*.message
    }
}
