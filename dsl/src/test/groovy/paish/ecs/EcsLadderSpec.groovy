package paish.ecs

import paish.engine.Dialogue
import paish.engine.Event
import paish.language.Exit

/** Where it is out of stock: the next zone, the next region, the next type, and nothing else. */
class EcsLadderSpec extends EcsSpecification {

    /** Two regions, one with three zones and one with some; two types, of which the second is dearer. */
    static final String TWO_BY_TWO = "type 'ecs.g7.xlarge', 'ecs.g7.2xlarge'; regions 'ap-southeast-1', 'ap-northeast-1'"
    static final List<String> REGIONS = ['ap-southeast-1', 'ap-northeast-1', 'cn-hangzhou', 'cn-shanghai']

    def "the next zone, then the next region, then the next type"() {
        given: 'somebody takes the last one wherever it is tried'
        service.faults('RunInstances:no-stock:7x')

        when:
        run script(TWO_BY_TWO)

        then:
        tried() == ['ecs.g7.xlarge ap-southeast-1a', 'ecs.g7.xlarge ap-southeast-1b', 'ecs.g7.xlarge ap-southeast-1c',
                    'ecs.g7.xlarge ap-northeast-1a', 'ecs.g7.xlarge ap-northeast-1b',
                    'ecs.g7.2xlarge ap-southeast-1a', 'ecs.g7.2xlarge ap-southeast-1b', 'ecs.g7.2xlarge ap-southeast-1c']

        and: 'each is said, with why'
        warnings.findAll { it.endsWith('the next place is tried') }.size() == 7
        warnings[0] == 'ecs.g7.xlarge in ap-southeast-1a: OperationDenied.NoStock; the next place is tried'

        and: 'what was made for the places before is taken away, too'
        printed == ['hi']
        left(*REGIONS) == []

        and: 'one network for a region, one vSwitch for a zone'
        done('CreateVpc')*.region == ['ap-southeast-1', 'ap-northeast-1']
        done('CreateVSwitch').size() == 5
    }

    def "no other product is ever tried"() {
        given:
        service.faults('RunInstances:no-stock')

        when:
        failure { run script(TWO_BY_TWO) }

        then:
        cloud.calls*.operation().every { it.startsWith('ecs:') || it.startsWith('vpc:') }
        done()*.product as Set == ['ecs', 'vpc'] as Set
    }

    def "the plan shows the whole ladder with its prices"() {
        when:
        run script(TWO_BY_TWO)

        then:
        def note = dialogue.plans[0].actions()[0].notes().find { it.startsWith('where it is out of stock, then: ') }
        note.split(': ', 2)[1].split('; ') as List == [
                'ecs.g7.xlarge for 1.5363 CNY an hour in ap-southeast-1b, ap-southeast-1c',
                'ecs.g7.xlarge for 1.68424 CNY an hour in ap-northeast-1a, ap-northeast-1b',
                'ecs.g7.2xlarge for 3.0348 CNY an hour in ap-southeast-1a, ap-southeast-1b, ap-southeast-1c',
                'ecs.g7.2xlarge for 3.32704 CNY an hour in ap-northeast-1a, ap-northeast-1b']

        and: 'the worst case is that of the dearest place'
        dialogue.plans[0].cost().worst().get() == (3.32704 * 80 / 60).setScale(4, java.math.RoundingMode.HALF_UP)
        dialogue.plans[0].cost().hourly() == 1.5363
    }

    def "places that are sold out when it is planned are not on the ladder, and it is said"() {
        given:
        stock(false, region: 'ap-southeast-1', zone: 'ap-southeast-1a')
        stock(false, region: 'ap-northeast-1')

        when:
        run script(TWO_BY_TWO)

        then:
        tried() == ['ecs.g7.xlarge ap-southeast-1b']
        dialogue.plans[0].actions()[0].notes().containsAll(['no stock of ecs.g7.xlarge in ap-northeast-1', 'no stock of ecs.g7.2xlarge in ap-northeast-1'])
    }

    def "a place that sells out after the yes is passed by without a call that would be refused"() {
        given:
        dialogue.beforeAnswer = { stock(false, zone: 'ap-southeast-1a') }

        when:
        run script(TWO_BY_TWO)

        then:
        tried() == ['ecs.g7.xlarge ap-southeast-1b']
        warnings.contains('ecs.g7.xlarge in ap-southeast-1a: sold out; the next place is tried')
    }

    def "sold out everywhere when it is planned: nothing is made, and it says what to do"() {
        given:
        stock(false)

        when:
        def e = failure { run script(TWO_BY_TWO) }

        then:
        e.exit() == Exit.INVALID
        e.diagnostics()*.code() == ['ecs.stock.none']
        e.diagnostics()[0].message().contains('no stock of ecs.g7.2xlarge in ap-northeast-1')
        e.diagnostics()[0].hint().contains('no other product')
        done() == []
    }

    def "a spot instance: the limit is for the machine, and its disk comes on top; the list price is the most"() {
        when:
        run "create ecs { name 'run1'; type 'ecs.c7.large'; image 'ubuntu_22_04'; script 'echo hi'; timeout '40m'; regions 'ap-southeast-1'; spot limit: $limit }"

        then: '0.5805 and 0.0378 an hour'
        dialogue.plans[0].cost().worst().get() == (most as BigDecimal)
        cloud.of('ecs:RunInstances').size() == 1

        where:
        limit || most
        0.4   || 0.4378
        9     || 0.6183
    }

    def "a spot instance: where the market is above the limit it is not tried, and nothing is made"() {
        when:
        def e = failure { run "create ecs { name 'run1'; type 'ecs.c7.large'; image 'ubuntu_22_04'; script 'echo hi'; regions 'ap-southeast-1'; spot limit: 0.01 }" }

        then:
        e.diagnostics()*.code() == ['ecs.stock.none']
        e.diagnostics()[0].message().contains("the market's price of ecs.c7.large is above the limit in ap-southeast-1a, ap-southeast-1b")
        done() == []
    }

    def "a need: what is cheapest and sold out is not all that is tried"() {
        given:
        ['ecs.t6-c1m2.large', 'ecs.u1-c1m2.large', 'ecs.u1-c1m4.large', 'ecs.c6.large'].each { stock(false, type: it) }

        when:
        run "create ecs { name 'run1'; cpu 2; memory '4Gi'; image 'ubuntu_22_04'; script 'echo hi'; regions 'ap-southeast-1' }"

        then:
        tried()[0].startsWith('ecs.t6-c1m2.xlarge ')
        dialogue.plans[0].actions()[0].notes().contains('no stock of ecs.t6-c1m2.large in ap-southeast-1')
    }

    def "what cannot be had is said as what it is: #words"() {
        when:
        def e = failure { run "create ecs { name 'run1'; script 'echo hi'; image '$image'; $words }" }

        then:
        e.exit() == Exit.INVALID
        e.diagnostics()*.code() == [code]
        e.diagnostics()[0].message().contains(says)
        done() == []

        where:
        words                                                              | image            || code                | says
        "cpu 500; memory '16Gi'; regions 'cn-hangzhou'"                    | 'ubuntu_22_04'   || 'ecs.stock.none'    | 'no instance type in cn-hangzhou has 500 vCPU, 16 GiB'
        "cpu 8; gpu 1, type: 'H999'; regions 'cn-hangzhou'"                | 'ubuntu_22_04'   || 'ecs.stock.none'    | '1 GPU H999'
        "type 'ecs.c7.huge'; regions 'cn-hangzhou'"                        | 'ubuntu_22_04'   || 'ecs.type.unknown'  | "no instance type 'ecs.c7.huge'"
        "type 'ecs.c7.large'; regions 'cn-hangzhou'; zones 'cn-beijing-h'" | 'ubuntu_22_04'   || 'ecs.zones.region'  | 'cn-beijing-h is in none of the regions'
        "type 'ecs.c7.large'; regions 'cn-hangzhou'; zones 'cn-hangzhou-z'" | 'ubuntu_22_04'  || 'ecs.stock.none'    | 'in cn-hangzhou there is in cn-hangzhou-h'
        "type 'ecs.c7.large'; regions 'cn-hangzhou'"                       | 'm-doesnotexist' || 'ecs.image.unknown' | "no image 'm-doesnotexist' in cn-hangzhou"
        "type 'ecs.c7.large'; regions 'cn-hangzhou'; zones 'cn-hangzhou-j'; vpc 'vpc-none', vswitch: 'vsw-none'" | 'ubuntu_22_04' || 'ecs.vpc.unknown' | 'no vSwitch vsw-none'
        "type 'ecs.c7.large'; regions 'cn-hangzhou'; zones 'cn-hangzhou-h'; vpc 'vpc-bp1m7v25emi1h5mtc8kzz', vswitch: 'vsw-bp1k9bxh0y5v3r0y7f2wj'" | 'ubuntu_22_04' || 'ecs.vpc.zone' | 'is in cn-hangzhou-j'
        "type 'ecs.c7.large'; regions 'cn-hangzhou'; zones 'cn-hangzhou-j'; vpc 'vpc-bp1m7v25emi1h5mtc8kzz', vswitch: 'vsw-bp1k9bxh0y5v3r0y7f2wj', securityGroup: 'sg-none'" | 'ubuntu_22_04' || 'ecs.vpc.group' | 'no security group sg-none'
    }

    def "sold out everywhere after the yes: a clear failure, and nothing is left"() {
        given:
        dialogue.beforeAnswer = { stock(false) }

        when:
        def e = failure { run script(TWO_BY_TWO) }

        then:
        e.exit() == Exit.FAILED
        e.message.startsWith("out of stock wherever ecs 'run1' may run: ecs.g7.xlarge in ap-southeast-1a, ")
        e.message.count(' in ap-') == 10
        e.hint().contains('nothing else is taken in its place')
        left(*REGIONS) == []
        engine().open() == []
    }

    def "sold out everywhere in the very moment: a clear failure, and what was made on the way is taken away"() {
        given:
        service.faults('RunInstances:no-stock')

        when:
        def e = failure { run script(TWO_BY_TWO) }

        then:
        e.exit() == Exit.FAILED
        e.message.contains('out of stock wherever')
        done('CreateVpc').size() == 2
        left(*REGIONS) == []
        engine().open() == []
    }

    def "what comes into stock meanwhile is tried, too"() {
        given: 'one zone has some; while it is asked it sells out, and another one gets some'
        stock(false)
        stock(true, zone: 'ap-southeast-1a')
        cloud.before = { call ->
            if (call.operation() == 'ecs:RunInstances' && call.parameters().ZoneId == 'ap-southeast-1a') {
                stock(false, zone: 'ap-southeast-1a')
                stock(true, zone: 'ap-northeast-1b', type: 'ecs.g7.xlarge')
            }
        }

        when:
        run script(TWO_BY_TWO)

        then:
        tried() == ['ecs.g7.xlarge ap-southeast-1a', 'ecs.g7.xlarge ap-northeast-1b']
        printed == ['hi']
        left(*REGIONS) == []
    }

    def "what has become dearer than what was confirmed is asked about again; a yes goes on"() {
        given:
        dialogue.beforeAnswer = { prices(3, type: 'ecs.g7.2xlarge') }

        when:
        run ONE

        then:
        dialogue.asked.size() == 2
        dialogue.asked[1].cost().worst().get() == 12.0384
        dialogue.asked[1].actions()[0].notes() == ['dearer than what was agreed to: 12.0384 CNY in the worst case instead of 4.0464']
        dialogue.asked[1].actions()[0].body().InstanceType == 'ecs.g7.2xlarge'
        printed == ['hi']
        left(*REGIONS) == []
    }

    def "what has become dearer, and a no: nothing of ours is left"() {
        given:
        dialogue.beforeAnswer = {
            prices(3, type: 'ecs.g7.2xlarge')
            dialogue.answer = dialogue.asked.size() == 1 ? Dialogue.Answer.YES : Dialogue.Answer.NO
        }

        when:
        def e = failure { run ONE }

        then:
        e.exit() == Exit.NOT_CONFIRMED
        e.message.contains('dearer than what was agreed to')
        done('RunInstances') == []
        left(*REGIONS) == []
        engine().open() == []
    }

    def "what has become dearer than the budget: exit 4, nobody is asked, nothing is left"() {
        given:
        dialogue.beforeAnswer = { prices(3, type: 'ecs.g7.2xlarge') }

        when:
        def e = failure { run "budget '10 CNY'\n" + ONE }

        then:
        e.exit() == Exit.OVER_BUDGET
        dialogue.asked.size() == 1
        done('RunInstances') == []
        left(*REGIONS) == []
    }

    def "what has become dearer, but not than the worst case of the ladder, is not asked about"() {
        given:
        dialogue.beforeAnswer = { prices(1.5, type: 'ecs.g7.xlarge') }

        when:
        run script(TWO_BY_TWO)

        then:
        dialogue.asked.size() == 1
        printed == ['hi']
    }

    def "a place further down that has become dearer than everything that was confirmed is asked about, too"() {
        given:
        service.faults('RunInstances:no-stock:1x')
        dialogue.beforeAnswer = { prices(4, region: 'ap-northeast-1') }

        when:
        run script("type 'ecs.g7.xlarge'; regions 'ap-southeast-1', 'ap-northeast-1'; zones 'ap-southeast-1a', 'ap-northeast-1a'")

        then:
        dialogue.asked.size() == 2
        tried() == ['ecs.g7.xlarge ap-southeast-1a', 'ecs.g7.xlarge ap-northeast-1a']
        left(*REGIONS) == []
    }

    def "a kept one in another region than the first is found there, and nothing of the first is left"() {
        given:
        service.faults('RunInstances:no-stock:3x')
        def kept = script("keep true; type 'ecs.g7.xlarge'; regions 'ap-southeast-1', 'ap-northeast-1'")

        when:
        run kept

        then:
        left('ap-southeast-1') == []
        left('ap-northeast-1').size() == 4
        dialogue.of(Event.Type.CREATED).find { it.kind() == 'ecs' }.details().region == 'ap-northeast-1'

        when:
        service.faults('')
        def status = run 'def r = ' + kept + 'r.Status'

        then:
        status == 'Running'
        done('RunInstances').size() == 1
        dialogue.of(Event.Type.ADOPTED)*.details()*.region == ['ap-northeast-1']
    }

    def "of a need the cheapest that fits is tried first"() {
        when:
        run "region 'cn-hangzhou'\n" + script("cpu 8; memory '16Gi'; zones 'cn-hangzhou-h', 'cn-hangzhou-i'")

        then:
        def ladder = [cloud.of('ecs:RunInstances')[0].parameters().InstanceType] +
                dialogue.plans[0].actions()[0].notes().find { it.startsWith('where it is') }.findAll(/ecs\.[\w.-]+/)
        def asked = ladder.unique().collect { type ->
            client.ecs('DescribePrice', [ResourceType: 'instance', InstanceType: type, PriceUnit: 'Hour', Period: 1]).PriceInfo.Price.TradePrice
        }
        asked == asked.sort(false)
        left(*REGIONS) == []
    }

    static final String ONE = "region 'ap-southeast-1'\n" + script("type 'ecs.g7.2xlarge'")

    /** The calls that asked for an instance, as type and zone. */
    private List<String> tried() {
        cloud.of('ecs:RunInstances')*.parameters().collect { "$it.InstanceType $it.ZoneId".toString() }.unique()
    }

    static String script(String words) {
        "create ecs { name 'run1'; $words; image 'ubuntu_22_04'; script 'echo hi' }\n"
    }
}
