package paish

import java.nio.file.Path
import paish.api.Api
import paish.language.Block
import paish.language.Rule
import paish.language.Word
import paish.script.Context
import paish.script.Products
import paish.script.Scripts
import paish.script.Source
import paish.script.Verbs
import spock.lang.Specification

/** Every declaration is documented, and its examples are true. */
class WordsSpec extends Specification {

    static final String HEAD = "region 'cn-hangzhou'\nworkspace '40823'\n"

    static List<Block> blocks() {
        new Products().all()*.block()
    }

    /** [block, around the role if any, word] of every word of every block. */
    static List<List> words() {
        blocks().collectMany { block ->
            def own = block.words().values().collect { [block.name(), '%s', it] }
            def roles = block.words().values().findAll { it.block().present }.take(1).collectMany { role ->
                role.block().get().words().values().collect { [block.name(), 'worker { %s }', it] }
            }
            own + roles
        }
    }

    static List<List> rules() {
        blocks().collectMany { block ->
            def own = block.rules().collect { [block.name(), '%s', it] }
            def roles = block.words().values().findAll { it.block().present }.take(1).collectMany { role ->
                role.block().get().rules().collect { [block.name(), 'worker { %s }', it] }
            }
            own + roles
        }
    }

    static List<String> codes(String kind, String content) {
        check("$HEAD$kind {\n$content\n}")*.code()
    }

    static check(String text) {
        Scripts.check([new Source('x.pai', text, Path.of('.'))], Context.EMPTY)
    }

    def "#kind #word.name() has a documentation, and its example is right"() {
        expect:
        word.doc()
        word.example().contains(word.name())
        def codes = codes(kind, String.format(around, word.example())) - rules().collect { it[2].code() }
        codes.findAll { it.contains(".${word.name()}.") || it =~ /unknown|syntax|exception/ } == []

        where:
        [kind, around, word] << words()
    }

    def "verb #verb.name() has a documentation and an example that parses"() {
        expect:
        verb.doc()
        verb.example().contains(verb.name())
        check(HEAD + 'def h = (instances() + jobs())[0]\n' + verb.example()).findAll {
            it.isError() && !it.code().startsWith('dsw.') && it.code() != 'file.missing'
        } == []

        where:
        verb << Verbs.all().values()
    }

    def "rule #rule.code(): its passing example passes, its failing example fails"() {
        expect:
        rule.says()
        rule.source()
        rule.code() in codes(kind, String.format(around, rule.fails()))
        !(rule.code() in codes(kind, String.format(around, rule.passes())))

        where:
        [kind, around, rule] << rules()
    }

    def "the field of #kind #word.name() is one of the operation's"() {
        given:
        def api = new Api()
        def operation = api.operation(blocks().find { it.name() == kind }.operation()).get()
        def product = api.product(operation.product()).get()
        def at = around == '%s' ? (operation.rpc ? operation.query() : operation.body()) : product.types()['JobSpec']

        expect: 'every path leads through the tables to a field'
        word.field().split(/ or /).findAll { it && !api.operation("${operation.product()}:$it").present }.every { path ->
            path.replace('[]', '').split(/\./).inject(at) { fields, name ->
                assert fields?.containsKey(name) : "$path: $name is not among ${fields?.keySet()}"
                def type = fields[name].elementType().orElse(fields[name].type())
                product.types()[type] ?: [:]
            } != null
        }

        where:
        [kind, around, word] << words().findAll { it[2].field() }
    }
}
