package paish.script

import paish.engine.Request
import paish.language.Failure

/** A script and the same script, input by input, come to the same; each seed repeats its script. */
class GeneratedInputsSpec extends InteractiveSpecification {

    static final int COUNT = Integer.getInteger('paish.generated.inputs', 15)

    def "a random script split at its statements makes the same variables and requests"() {
        expect:
        (0..<COUNT).every { seed ->
            def generated = new GeneratedInputs(seed)
            def text = generated.statements.join('\n')
            def whole = succeeding("seed $seed\n$text") {
                Scripts.run([new Source('x.pai', "$text\n[${generated.variables.collect { "$it: $it" }.join(', ')}]", folder)],
                        Context.EMPTY, { throw new AssertionError() }, { }, System.out)
            }
            scope.reset()
            succeeding("seed $seed\n$text") { inputs(generated.statements, new Random(seed)).each { evaluate it } }
            def split = scope.variables().findAll { it.value !instanceof Closure }
            assert comparable(split) == comparable(whole) : "seed $seed\n$text"
            true
        }
    }

    static Object succeeding(String what, Closure<?> evaluated) {
        try {
            evaluated()
        } catch (Failure e) {
            throw new AssertionError("$what\n$e.message ${e.diagnostics()}", e)
        }
    }

    /** One to three statements are an input. */
    static List<String> inputs(List<String> statements, Random random) {
        def inputs = []
        for (int from = 0, to; from < statements.size(); from = to) {
            to = Math.min(statements.size(), from + 1 + random.nextInt(3))
            inputs << statements.subList(from, to).join('\n')
        }
        inputs
    }

    static Map comparable(Map variables) {
        variables.collectEntries { name, value ->
            [name, value instanceof Request ? [value.kind(), value.name(), value.region(), value.workspace(), value.body().toString(), value.afterwards().toString()] : value]
        }
    }
}
