package paish.sandbox

import paish.api.Api
import paish.sandbox.Modelled.Extent
import paish.sandbox.fault.Fault
import spock.lang.Specification

class BehaviourSpec extends Specification {

    def "every modelled operation has a behaviour in the table, and every behaviour is modelled"() {
        given:
        def modelled = Modelled.extents().findAll { it.value != Extent.NOT_IMPLEMENTED }.keySet()
        def described = Behaviour.all().collectMany { it.operations() } as Set

        expect:
        modelled - described == [] as Set
        described - modelled == ['*'] as Set
    }

    def "ids are unique and every row says where it comes from"() {
        given:
        def all = Behaviour.all()

        expect:
        all*.id().toSet().size() == all.size()
        all.every { it.does() && it.source() }
    }

    def "every kind of fault is in the table"() {
        expect:
        Fault.Kind.values().collect { "fault.${it.word()}".toString() } as Set ==
                Behaviour.all()*.id().findAll { it.startsWith('fault.') } as Set
    }

    def "every operation of the tables is accounted for"() {
        given:
        def api = new Api()

        expect:
        Modelled.extents().size() == api.codes().sum { api.product(it).get().operations().size() }
        Modelled.extents().findAll { it.key.startsWith('pai-d') && it.value == Extent.NOT_IMPLEMENTED }.isEmpty()
    }
}
