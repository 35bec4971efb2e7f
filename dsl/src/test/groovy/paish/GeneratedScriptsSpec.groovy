package paish

import com.google.gson.Gson
import com.google.gson.JsonElement
import java.nio.file.Path
import paish.script.Context
import paish.script.Scripts
import paish.script.Source
import spock.lang.Specification
import spock.lang.TempDir

/** Random blocks; each seed repeats its script. */
class GeneratedScriptsSpec extends Specification {

    static final int COUNT = Integer.getInteger('paish.generated', 1000)
    static final Gson GSON = new Gson()

    @TempDir
    Path folder

    def "the plan of a random valid block sends exactly the body that the tables ask for"() {
        given:
        def world = new SandboxWorld(folder)

        expect:
        (0..<COUNT).every { seed ->
            def block = new GeneratedBlock(seed)
            def source = new Source("seed-${seed}.pai", block.script(), folder)
            def errors = Scripts.check([source], Context.EMPTY).findAll { it.isError() }
            assert errors == [] : "seed $seed\n${block.script()}"
            def actions = Scripts.plan([source], Context.EMPTY, { world }).actions()
            assert normal(actions[0].body()) == normal(block.body) : "seed $seed\n${block.script()}"
            def afterwards = actions[0].request().get().afterwards().collectEntries { [it.operation(), it.parameters()] }
            assert normal(afterwards) == normal(block.afterwards) : "seed $seed\n${block.script()}"
            actions.size() == 1 && actions[0].kind() == block.kind && actions[0].name() == block.name
        }

        cleanup:
        world.close()
    }

    def "a mutated script gives diagnostics inside the file, never an exception"() {
        expect:
        (0..<COUNT).every { seed ->
            def text = mutated(new GeneratedBlock(seed).script(), new Random(seed + 1_000_000))
            def lines = text.split('\n', -1).size()
            def diagnostics = Scripts.check([new Source('m.pai', text, folder)], Context.EMPTY)
            assert diagnostics.every { it.place().line() in 1..lines && it.place().column() >= 1 } : "seed $seed\n$text\n$diagnostics"
            assert diagnostics.every { it.message() && !(it.message() =~ /Exception|\bat paish\./) } : "seed $seed\n$text\n$diagnostics"
            true
        }
    }

    /** One to three edits of the kind that people make. */
    static String mutated(String text, Random random) {
        def result = text
        (1 + random.nextInt(3)).times {
            int at = random.nextInt(result.size())
            switch (random.nextInt(7)) {
                case 0: result = result.substring(0, at) + result.substring(Math.min(result.size(), at + 1 + random.nextInt(3))); break
                case 1: result = result.substring(0, at) + '{}\'",:$[]();=x1 \n'.charAt(random.nextInt(16)) + result.substring(at); break
                case 2: result = at + 1 < result.size() ? result.substring(0, at) + result.charAt(at + 1) + result.charAt(at) + result.substring(Math.min(result.size(), at + 2)) : result; break
                case 3: result = result.replaceFirst(/'[^'\n]*'/, '12'); break
                case 4: result = result.replaceFirst(/\d+/, '-7'); break
                case 5: def all = result.split('\n').toList(); all.add(random.nextInt(all.size()), all[random.nextInt(all.size())]); result = all.join('\n'); break
                default: def all = result.split('\n').toList(); all.remove(random.nextInt(all.size())); result = all.join('\n')
            }
        }
        result
    }

    /** Numbers by value, keys in any order. */
    static JsonElement normal(Object value) {
        GSON.toJsonTree(plain(value))
    }

    private static Object plain(Object value) {
        value instanceof paish.cloud.Verbatim ? plain(value.value())
                : value instanceof Map ? value.collectEntries { k, v -> [(k.toString()): plain(v)] }
                : value instanceof List ? value.collect { plain(it) }
                : value instanceof Number ? new BigDecimal(value.toString()).stripTrailingZeros().toPlainString() as BigDecimal
                : value instanceof Boolean ? value : value.toString()
    }

}
