package paish

import com.google.gson.Gson
import paish.api.Api
import paish.script.Context
import paish.script.Lookups
import paish.script.Mentioned
import paish.script.Products
import paish.script.Scripts
import paish.script.Source
import paish.script.VerbCalls
import paish.script.Verbs
import spock.lang.Specification

import java.nio.file.Path

/** What verbs and blocks call is declared, and the declarations are right. */
class PolicyTableSpec extends Specification {

    static final Products PRODUCTS = new Products()

    def "every verb says what it calls: a new one needs a row in calls.json"() {
        given:
        def table = new VerbCalls()

        expect:
        Verbs.ALL.keySet().findAll { verb ->
            !(verb in Lookups.ALL.keySet()) && !(verb in VerbCalls.BY_ARGUMENTS) && table.of(verb, 'dsw', 1, Optional.of([] as Set), Optional.empty()).empty
        } == [] as Set
    }

    def "what is said to a verb decides, and what it is given: #said, #having"() {
        expect:
        new VerbCalls().of('update', kind, 1, Optional.of([said] as Set), Optional.ofNullable(having as Set)).get() ==
                calls + (kind == 'dsw' ? ['pai-dsw:GetInstance', 'pai-dsw:GetUserCommand'] : ['pai-dlc:GetJob']) as Set

        where:
        kind  | said            | having       || calls
        'dsw' | 'label'         | null         || ['pai-dsw:UpdateInstanceLabels']
        'dsw' | 'accessibility' | ['ImageId']  || ['pai-dsw:UpdateInstance']
        'dsw' | 'spec'          | null         || ['pai-dsw:UpdateInstance', 'pai-dsw:ListEcsSpecs', 'aiworkspace:GetImage']
        'dsw' | 'spec'          | ['ImageId']  || ['pai-dsw:UpdateInstance', 'pai-dsw:ListEcsSpecs', 'aiworkspace:GetImage']
        'dsw' | 'spec'          | ['ImageUrl'] || ['pai-dsw:UpdateInstance', 'pai-dsw:ListEcsSpecs']
        'dlc' | 'priority'      | null         || ['pai-dlc:UpdateJob']
    }

    def "every operation in the table exists"() {
        given:
        def api = new Api()
        def table = new Gson().fromJson(VerbCalls.getResource('calls.json').getText('UTF-8'), Map)
        def named = table.verbs.values().collectMany { it.calls + (it.many ?: []) + (it.said ?: [:]).values().flatten() + (it.having ?: [:]).values()*.values().flatten() } +
                table.blocks.values().collectMany { it.always + it.words.values().flatten() }

        expect:
        named.size() > 30
        named.every { api.operation(it).present }
        table.blocks.every { kind, row -> row.words.keySet().every { PRODUCTS.get(kind).get().block().words().containsKey(it) } }
    }

    def "what a block may call, told by its words, covers what any request calls"() {
        given:
        def table = new VerbCalls()

        expect:
        (1..20).each { seed ->
            def block = new GeneratedBlock(seed)
            def source = new Source('x.pai', block.script(), Path.of('.'))
            def exact = Scripts.policy([source], Context.EMPTY).operations()
            def words = Mentioned.in(source, PRODUCTS).blocks()[block.kind]
            assert table.block(block.kind, words).containsAll(exact)
            assert exact.contains(PRODUCTS.get(block.kind).get().provisioner().operations().create())
        }
    }
}
