package paish.shell.render

import paish.script.CostRows
import spock.lang.Specification

/** What {@code cost} shows: a table, and under it all of it together. */
class CostTextSpec extends Specification {

    def "the total stands under the table, with what it leaves out"() {
        given:
        def rows = new CostRows([
                [Kind: 'dlc', Id: 'dlc1', Name: 'train', Workspace: '40823', Status: 'Running', Since: '2026-01-01T00:00:00Z', Hours: 3.25,
                 Hourly: 12.5, Spent: 40.625, Estimate: true, Owner: 'me', Ours: true, Notes: 'an estimate'],
                [Kind: 'dsw', Id: 'dsw-1', Name: 'nb', Workspace: '40823', Status: 'Running', Since: '', Hours: 1.0,
                 Hourly: 0.39, Spent: 0.39, Estimate: false, Owner: 'me', Ours: false, Notes: '']], unpriced)
        def out = new ByteArrayOutputStream()

        when:
        new ValueText(Style.PLAIN, 0).print(rows, new PrintStream(out, true, 'UTF-8'))
        def lines = out.toString('UTF-8').readLines()

        then:
        lines[0].startsWith('Hourly')
        lines[1].contains('train')
        lines[2].contains('nb')
        lines.last() == 'together 12.89 CNY/h, spent so far 41.02 CNY at today\'s list prices, jobs estimated' + more

        where:
        unpriced || more
        0        || ''
        1        || '; without 1 whose price is not known'
    }
}
