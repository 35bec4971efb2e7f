package paish.script

import java.nio.file.Path
import paish.SandboxWorld
import spock.lang.Specification
import spock.lang.TempDir

/** A lasting scope whose world cannot be reached, unless a feature opens one. */
abstract class InteractiveSpecification extends Specification {

    @TempDir
    Path folder

    ByteArrayOutputStream printed = new ByteArrayOutputStream()
    List warnings = []
    SandboxWorld world
    Interactive scope = scope(Context.EMPTY)
    int number

    Interactive scope(Context context) {
        new Interactive(context, { assert world : 'no world is needed here'; world }, { warnings.addAll(it) }, new PrintStream(printed, true))
    }

    void openWorld() {
        world = new SandboxWorld(folder.resolve('state'))
        evaluate "region 'cn-hangzhou'"
        evaluate "workspace '40823'"
    }

    def cleanup() {
        world?.close()
    }

    /** The inputs one after the other; the value of the last. */
    def evaluate(String... inputs) {
        inputs.collect { scope.evaluate(new Source("[${++number}]", it, folder)) }.last()
    }

    String getOutput() {
        printed.toString()
    }
}
