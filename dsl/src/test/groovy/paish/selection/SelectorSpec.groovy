package paish.selection

import paish.workload.Task
import spock.lang.Specification

import java.math.MathContext
import java.time.Duration

import static paish.selection.Offers.offer
import static paish.selection.Product.ACK
import static paish.selection.Product.DLC
import static paish.selection.Product.ECS
import static paish.selection.Product.FC
import static paish.workload.Task.ONE_SHOT
import static paish.workload.Task.SERVICE
import static paish.workload.Task.TRAINING

/** The tree narrows, prices decide. */
class SelectorSpec extends Specification {

    static final List<Candidate> ONE_OF_EACH = [
            offer(ECS, 'e', hourly: 4.0), offer(DLC, 'd', hourly: 3.0), offer(FC, 'f', hourly: 1.0), offer(ACK, 'a', hourly: 2.0)]

    static Need need(Task task = ONE_SHOT, double cpu = 4, double memory = 8) {
        Need.of(task, cpu, memory, Duration.ofHours(1))
    }

    static String chosen(Need need, List<Candidate> from) {
        Selector.select(need, from).chosen().map { it.candidate().type() }.orElse('')
    }

    static Map<String, String> verdicts(Need need, List<Candidate> from) {
        Selector.select(need, from).rows().collectEntries { [(it.candidate().type()): it.verdict()] }
    }

    def "for #what the tree leaves #left"() {
        expect:
        Selector.products(need) as Set == left as Set
        Selector.select(need, ONE_OF_EACH + offer(FC, 'g', gpus: 1, gpuType: 'T4')).compared() as Set == left as Set

        where:
        what                                | need                                    || left
        'a one-shot script'                 | need()                                  || [ECS, DLC, FC, ACK]
        'a long-running service'            | need(SERVICE)                           || [ECS, ACK]
        'training'                          | need(TRAINING)                          || [DLC, FC]
        'containers'                        | need().withContainers()                 || [ACK]
        'a service in containers'           | need(SERVICE).withContainers()          || [ECS, ACK]
        'a service on a named product'      | need(SERVICE).lockedTo(FC)              || [FC]
        'training on a named product'       | need(TRAINING).lockedTo(ECS)            || [ECS]
    }

    def "what the tree leaves out is told why"() {
        expect:
        verdicts(need(SERVICE), ONE_OF_EACH).f == 'a long-running service stays on ECS or ACK'
        verdicts(need(TRAINING), ONE_OF_EACH).f == 'training is for PAI-DLC, or for Function Compute with a GPU'
        verdicts(need(TRAINING), ONE_OF_EACH).d == 'chosen'
        verdicts(need().withContainers(), ONE_OF_EACH).e == 'a Kubernetes workload needs a cluster'
    }

    def "of several products the cheapest for start-up and duration is taken, not the one with the lowest hourly price"() {
        given:
        def quick = offer(ECS, 'quick', hourly: 2.0, startup: Duration.ofMinutes(1))
        def slow = offer(ACK, 'slow', hourly: 1.0, startup: Duration.ofMinutes(15))

        expect:
        chosen(Need.of(ONE_SHOT, 4, 8, Duration.ofMinutes(5)), [slow, quick]) == 'quick'
        chosen(Need.of(ONE_SHOT, 4, 8, Duration.ofHours(5)), [slow, quick]) == 'slow'
    }

    def "fees count"() {
        expect:
        chosen(need(), [offer(ECS, 'a', hourly: 1.0, fees: 0.5), offer(ECS, 'b', hourly: 1.2)]) == 'b'
    }

    def "of two at one cost the quicker is taken, of two alike the first by name, in whatever order they come"() {
        given:
        def from = [offer(ECS, 'b', hourly: 0.0), offer(ECS, 'a', hourly: 0.0), offer(FC, 'slow', hourly: 0.0, startup: Duration.ofHours(1))]

        expect:
        from.permutations().every { chosen(need(), it) == 'a' }
        chosen(need(), [offer(ECS, 'a', hourly: 0.0, startup: Duration.ofSeconds(90)), offer(ECS, 'b', hourly: 0.0)]) == 'b'
    }

    def "a candidate without a live price cannot win, and is told so"() {
        expect:
        chosen(need(), [offer(ECS, 'known', hourly: 99.0), offer(FC, 'unknown', hourly: null)]) == 'known'
        chosen(need(), [offer(FC, 'unknown', hourly: null)]) == ''
        verdicts(need(), [offer(FC, 'unknown', hourly: null)]).unknown == 'no price is known'
    }

    def "a rejected candidate keeps its reason: #says"() {
        expect:
        verdicts(need, [candidate]).x == says

        where:
        need                                             | candidate                                        || says
        need()                                           | offer(ECS, 'x', cpu: 2, memory: 4)               || 'too small: 2 of 4 vCPU, 4 of 8 GiB'
        need().withGpus(2, Optional.empty())             | offer(ECS, 'x', gpus: 1, gpuType: 'T4')          || 'too small: 1 of 2 GPU'
        need().withGpus(1, Optional.of('A10'))           | offer(ECS, 'x', gpus: 1, gpuType: 'NVIDIA A100') || 'no A10, it has NVIDIA A100'
        need().withGpus(1, Optional.of('a10'))           | offer(ECS, 'x', gpus: 1, gpuType: 'NVIDIA A10')  || 'chosen'
        need()                                           | offer(ECS, 'x', stock: false)                    || 'out of stock'
        need().lockedTo(FC)                              | offer(ECS, 'x', stock: false)                    || 'product fc is asked for'
        need()                                           | offer(FC, 'x', limit: 'at most 24 hours')        || 'at most 24 hours'
        need().withBudgetCny(1.0)                        | offer(ECS, 'x', hourly: 1.0)                     || 'over budget: 1.0167 of 1 CNY'
        need()                                           | offer(ECS, 'x', cpu: 2, stock: false)            || 'too small: 2 of 4 vCPU; out of stock'
    }

    def "a named product is the only one, whatever is out of stock, too dear or missing there"() {
        expect:
        chosen(need().lockedTo(ECS), ONE_OF_EACH) == 'e'
        chosen(need().lockedTo(ECS), [offer(ECS, 'e', stock: false)] + ONE_OF_EACH.drop(1)) == ''
        chosen(need().lockedTo(ECS).withBudgetCny(3.0), ONE_OF_EACH) == ''
        chosen(need().lockedTo(ECS), ONE_OF_EACH.drop(1)) == ''
        with(Selector.select(need().lockedTo(ECS).withBudgetCny(3.0), ONE_OF_EACH)) {
            overBudget().get().candidate().product() == ECS
            smaller().empty
        }
    }

    def "over budget the cheapest that fits is named, and the largest smaller one that the budget pays for"() {
        when:
        def selection = Selector.select(need().withBudgetCny(2.0), [
                offer(ECS, 'dear', hourly: 9.0), offer(ECS, 'cheap', hourly: 3.0),
                offer(ECS, 'tiny', cpu: 1, memory: 1, hourly: 0.1), offer(ECS, 'small', cpu: 2, memory: 4, hourly: 1.0),
                offer(ECS, 'odd', cpu: 2, memory: 4, hourly: 0.5, stock: false)])

        then:
        selection.chosen().empty
        selection.overBudget().get().candidate().type() == 'cheap'
        selection.smaller().get().candidate().type() == 'small'
    }

    def "within the budget no alternative is needed"() {
        expect:
        with(Selector.select(need().withBudgetCny(9.0), ONE_OF_EACH)) {
            chosen().get().candidate().type() == 'f'
            overBudget().empty
            smaller().empty
        }
    }

    def "every row has the four dimensions, and stands in the order of its merit"() {
        when:
        def rows = Selector.select(need(), [offer(FC, 'none', hourly: null), offer(ECS, 'out', stock: false)] + ONE_OF_EACH).rows()

        then:
        rows*.candidate()*.type() == ['f', 'a', 'd', 'e', 'out', 'none']
        rows*.verdict() == ['chosen', 'fits', 'fits', 'fits', 'out of stock', 'no price is known']
        rows.every { it.candidate().complexity() && it.candidate().cleanup() }
        rows[0].estimate().get().cost().round(new MathContext(6)) == 1.01667
        rows[0].estimate().get().time() == Duration.ofMinutes(61)
    }

    def "nothing at all to choose from chooses nothing"() {
        expect:
        Selector.select(need(), []).chosen().empty
    }

    def "every row of the tables says where it is from"() {
        expect:
        ['tree.json', 'fc-gpus.json'].every { paish.workload.Table.rows(Selector, it).every { row -> row.get('source').asString } }
    }
}
