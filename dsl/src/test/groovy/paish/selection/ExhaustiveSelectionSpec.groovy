package paish.selection

import paish.workload.Task
import spock.lang.Specification

import java.time.Duration

import static paish.selection.Offers.offer

/** The selector against a search that shares nothing with it: it looks at every pair, and counts in whole numbers. */
class ExhaustiveSelectionSpec extends Specification {

    static final int COUNT = Integer.getInteger('paish.catalogues', 10_000)
    static final long FIRST = Long.getLong('paish.seed', 20260)

    static <T> T one(Random random, List<T> of) {
        of[random.nextInt(of.size())]
    }

    static Need need(Random random) {
        def need = Need.of(one(random, Task.values() as List), random.nextInt(9), random.nextInt(5) * 4, Duration.ofSeconds(random.nextInt(4) * 1800))
        need = random.nextInt(3) ? need : need.withGpus(1 + random.nextInt(2), Optional.ofNullable(one(random, [null, 'T4', 'A10', 'V100'])))
        need = random.nextInt(6) ? need : need.withContainers()
        need = random.nextInt(3) ? need : need.withBudgetCny(random.nextInt(400) / 100)
        random.nextInt(3) ? need : need.lockedTo(one(random, Product.values() as List))
    }

    /** Few different values, so that ties are many. */
    static List<Candidate> catalogue(Random random) {
        (0..<random.nextInt(13)).collect {
            int gpus = random.nextInt(3)
            offer(one(random, Product.values() as List), 't' + random.nextInt(6),
                    zone: one(random, ['', 'cn-hangzhou-h', 'cn-hangzhou-i']), region: one(random, ['cn-hangzhou', 'cn-shanghai']),
                    cpu: random.nextInt(10), memory: random.nextInt(6) * 4, gpus: gpus, gpuType: gpus ? one(random, ['T4', 'A10', 'NVIDIA A10', 'V100']) : '',
                    hourly: random.nextInt(8) ? new BigDecimal(random.nextInt(5) * 25).movePointLeft(2) : null,
                    fees: random.nextInt(3) ? 0.0 : new BigDecimal(random.nextInt(4) * 25).movePointLeft(2),
                    startup: Duration.ofSeconds(random.nextInt(3) * 900), stock: random.nextInt(5) > 0,
                    limit: random.nextInt(9) ? null : 'limit')
        }
    }

    /** Cost times a hundred times the seconds of an hour: a whole number. */
    static long cost(Need need, Candidate c) {
        long seconds = c.startup().toSeconds() + need.duration().toSeconds()
        (c.hourly().get() * 100).toLong() * seconds + (c.fees() * 100).toLong() * 3600
    }

    static boolean takes(Need need, Candidate c) {
        def product = c.product().word()
        if (need.product().present) {
            if (need.product().get().word() != product) return false
        } else if (need.task().word() == 'service') {
            if (!(product in ['ecs', 'ack'])) return false
        } else if (need.task().word() == 'training') {
            if (product != 'dlc' && !(product == 'fc' && c.gpus() > 0)) return false
        } else if (need.containers() && product != 'ack') {
            return false
        }
        if (c.limit().present || !c.inStock() || !c.hourly().present) return false
        if (c.cpu() < need.cpu() || c.memoryGiB() < need.memoryGiB() || c.gpus() < need.gpus()) return false
        if (need.gpus() && need.gpuType().present && need.gpuType().get() != c.gpuType().replace('NVIDIA ', '')) return false
        !need.budgetCny().present || cost(need, c) <= (need.budgetCny().get() * 360_000).toLong()
    }

    static boolean better(Need need, Candidate a, Candidate b) {
        if (cost(need, a) != cost(need, b)) return cost(need, a) < cost(need, b)
        if (a.startup() != b.startup()) return a.startup().seconds < b.startup().seconds
        a.name() != b.name() ? a.name() < b.name() : a.region() < b.region()
    }

    /** What is wrong with the choice of a seed; empty when nothing is. */
    static String wrong(long seed) {
        def random = new Random(seed)
        def need = need(random)
        def catalogue = catalogue(random)
        def able = catalogue.findAll { takes(need, it) }
        def unbeaten = able.findAll { a -> !able.any { b -> better(need, b, a) } }
        def selection = Selector.select(need, catalogue)
        def found = selection.chosen().map { it.candidate() }.orElse(null)
        boolean same = found == null ? unbeaten.empty : unbeaten.any { it.name() == found.name() && !better(need, it, found) && !better(need, found, it) }
        boolean all = selection.rows().findAll { it.fits() }*.candidate().toSet() == able.toSet()
        same && all ? '' : "seed $seed: $need from $catalogue chose $found, unbeaten are $unbeaten"
    }

    static boolean chooses(long seed) {
        def random = new Random(seed)
        Selector.select(need(random), catalogue(random)).chosen().present
    }

    def "the choice from a random catalogue is the one that no other beats"() {
        given:
        println "seeds $FIRST to ${FIRST + COUNT - 1}; -Dpaish.seed=N -Dpaish.catalogues=1 repeats one"

        expect:
        (FIRST..<FIRST + COUNT).collect { wrong(it) }.findAll().take(3) == []
    }

    def "the random catalogues are neither hopeless nor easy"() {
        given:
        int chosen = (FIRST..<FIRST + 1000).count { chooses(it) }

        expect:
        chosen > 200
        chosen < 900
    }

    def "whatever is out of stock, too dear or absent, a locked product is never left"() {
        expect:
        (FIRST..<FIRST + COUNT).findAll { seed ->
            def random = new Random(seed)
            def product = one(random, Product.values() as List)
            def selection = Selector.select(need(random).lockedTo(product), catalogue(random))
            [selection.chosen(), selection.overBudget(), selection.smaller()].any { it.present && it.get().candidate().product() != product }
        } == []
    }
}
