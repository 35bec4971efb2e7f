package paish.engine

import paish.language.Exit

import java.time.Duration
import java.time.LocalDate
import java.time.ZoneId

class BudgetSpec extends EngineSpecification {

    def "a budget is read as #text"() {
        given:
        def rate = new Rate(7.0, LocalDate.of(2026, 1, 2), Optional.empty())

        expect:
        Budget.parse(text, rate).map { it.inCny().stripTrailingZeros() } == Optional.ofNullable(cny?.stripTrailingZeros())

        where:
        text       || cny
        '200 CNY'  || 200.0
        '200cny'   || 200.0
        '¥200'     || 200.0
        '$50'      || 350.0
        '12.5 USD' || 87.5
        '200'      || null
        '$5 CNY'   || null
        '5 EUR'    || null
        'much'     || null
    }

    def "a rate is read as #text, dated the day on which it is set, and says who set it"() {
        expect:
        Rate.parse(text, LocalDate.of(2026, 12, 1), '--rate').map { it.toString() }.orElse('none') == said

        where:
        text    || said
        '7.1'   || 'at 7.1 CNY a dollar, set on 2026-12-01 with --rate'
        ' 7 '   || 'at 7 CNY a dollar, set on 2026-12-01 with --rate'
        '0'     || 'none'
        '0.00'  || 'none'
        '-7'    || 'none'
        '7,1'   || 'none'
        '7e2'   || 'none'
        'much'  || 'none'
    }

    def "today is the day of the engine's own clock"() {
        expect:
        engine.today() == LocalDate.ofInstant(time.now(), ZoneId.systemDefault())
    }

    def "the worst case is the hourly price until the service stops it"() {
        expect:
        with(engine.plan([with(notebook(), maxRuntime: Duration.ofHours(8))]).cost()) {
            hourly() == 0.39
            worst().get() == 3.12
            expected() == worst()
        }
    }

    def "over budget: refused before the question, in the budget's currency"() {
        given:
        engine.budget(Budget.parse('$0.4', Rate.REFERENCE).get())
        engine.create(with(notebook(), maxRuntime: Duration.ofHours(8)))

        when:
        def failure = failure { engine.flush() }

        then:
        failure.exit() == Exit.OVER_BUDGET
        failure.message.contains('the worst case is 0.4333 USD, the budget is 0.4 USD')
        failure.message.contains('(at 7.2 CNY a dollar, reference rate of 2026-11-20, set another with --rate)')
        dialogue.plans.size() == 1
        dialogue.asked.empty
        client.ledger().empty
    }

    def "without a time limit the worst case is unbounded, and a budget refuses it with what would bound it"() {
        given:
        engine.budget(Budget.cny(1000.0))
        engine.create(notebook())
        engine.create(job())

        when:
        def failure = failure { engine.flush() }

        then:
        failure.exit() == Exit.OVER_BUDGET
        failure.message.contains("dsw 'nb', dlc 'train'")
        failure.hint().contains('stopAfter')
        failure.hint().contains('maxRuntime')
    }

    def "the budget caps what one run creates altogether"() {
        given:
        def engine = engine(EngineOptions.of('sandbox', true).withBudgetCny(4.0))
        engine.create(with(notebook('one'), maxRuntime: Duration.ofHours(8)))
        engine.flush()
        engine.create(with(notebook('two'), maxRuntime: Duration.ofHours(8)))

        when:
        def failure = failure { engine.flush() }

        then:
        failure.exit() == Exit.OVER_BUDGET
        failure.message.contains('6.24 CNY, 3.12 CNY of it for what this run has created before')
        created().size() == 1
    }

    def "within the budget it goes on"() {
        given:
        engine.budget(Budget.cny(3.12))
        engine.create(with(notebook(), maxRuntime: Duration.ofHours(8)))

        when:
        engine.flush()

        then:
        created().size() == 1
        dialogue.plans[0].budget().get().toString() == '3.12 CNY'
    }
}
