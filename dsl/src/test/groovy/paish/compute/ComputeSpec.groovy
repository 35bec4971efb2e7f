package paish.compute

import java.nio.file.Path
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.CyclicBarrier
import java.util.concurrent.TimeUnit
import paish.SandboxWorld
import paish.engine.Dialogue
import paish.engine.Live
import paish.engine.Rate
import paish.engine.Request
import paish.language.Exit
import paish.language.Failure
import paish.language.Place
import paish.script.Context
import paish.script.Scripts
import paish.script.Source
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** What is needed becomes a priced choice, and the choice a plan: over the wire, with the prices and the stock of now. */
class ComputeSpec extends Specification {

    static final String MAKE = "script '''make all'''"

    @TempDir
    Path folder

    @AutoCleanup
    SandboxWorld world

    ByteArrayOutputStream printed = new ByteArrayOutputStream()

    def setup() {
        world = new SandboxWorld(folder)
    }

    def run(String script) {
        Scripts.run([new Source('x.pai', script, folder)], Context.EMPTY, { world }, { }, new PrintStream(printed))
    }

    List<String> said(String script) {
        run(script)
        printed.toString().readLines()
    }

    def created() {
        world.dialogue.plans.collectMany { it.actions() }
    }

    static String need(String more, String region = "region 'cn-hangzhou'; workspace '40823'\n") {
        "${region}def need = compute { cpu 8; memory '16Gi'; duration '30m'; $more }\n"
    }

    def stock(Map of) {
        world.control('POST', 'stock', new com.google.gson.Gson().toJson(of))
    }

    def prices(Map of) {
        world.control('POST', 'prices', new com.google.gson.Gson().toJson(of))
    }

    def "the cheapest product that fits is chosen, and every candidate says what speaks against it"() {
        when:
        def said = said(need(MAKE) + 'select(need).rows.each { println "$it.Verdict|$it.Product|$it.Type|$it.Cost|$it.Minutes|$it.Complexity|$it.Cleanup" }')
        def rows = said.findAll { it.contains('|') }*.tokenize('|')

        then:
        rows[0][0] == 'chosen'
        rows*.get(1).toSet() == ['ecs', 'dlc', 'fc', 'ack'] as Set
        rows.every { it[0] && it[5] && it[6] }

        and: 'among what fits nothing is cheaper than what was chosen'
        def fitting = rows.findAll { it[0] in ['chosen', 'fits'] }
        fitting*.get(3)*.toBigDecimal().min() == rows[0][3].toBigDecimal()

        and: 'nothing was created, nothing asked'
        world.dialogue.plans == []
    }

    def "prices decide, those of now: what has become dear is not chosen"() {
        given:
        def before = (said(need(MAKE) + 'println select(need).rows[0].Type')).last()
        prices(region: 'cn-hangzhou', type: before, factor: 100)

        expect:
        said(need(MAKE) + 'println select(need).rows[0].Type').last() != before
    }

    def "what is out of stock everywhere is not chosen"() {
        given:
        def type = said(need("product ecs; $MAKE") + 'println select(need).rows[0].Type').last()
        stock(region: 'cn-hangzhou', zone: '*', type: type, available: false)

        when:
        def rows = said(need("product ecs; $MAKE") + 'select(need).rows.each { println "$it.Verdict|$it.Type" }')

        then:
        rows.any { it == "out of stock|$type" }
        !rows.contains("chosen|$type".toString())
        rows.any { it.startsWith('chosen|') }
    }

    def "a product that is named is the only one that is asked"() {
        when:
        def products = said(need("product $product; $MAKE") + 'select(need).rows.each { println "row $it.Product" }').findAll { it.startsWith('row ') }.toSet()

        then:
        products == ["row $product".toString()] as Set

        where:
        product << ['ecs', 'dlc', 'fc', 'ack']
    }

    def "a product that is locked and cannot be taken fails; nothing takes its place"() {
        when:
        run(need("product fc; $MAKE") + 'create need')

        then:
        Failure e = thrown()
        e.exit() == Exit.FAILED
        e.message.contains('fc')
        e.message.contains('no price is known')
        created() == []
        world.ledger().findAll { it.action =~ /Create|Run/ } == []
    }

    def "training goes to a training job"() {
        when:
        run(need("task training; gpu 1, type: 'T4'; script '''torchrun train.py'''").replace('cpu 8', 'cpu 4').replace("'16Gi'", "'8Gi'") + 'create need')

        then:
        created()*.kind() == ['dlc']
        created()[0].body().JobSpecs[0].EcsSpec == 'ecs.gn6i-c4g1.xlarge'
        created()[0].body().UserCommand == 'torchrun train.py'
        created()[0].body().JobMaxRunningTimeMinutes == 60
    }

    def "a service goes to an instance that is kept"() {
        when:
        run(need("task service; script '''systemctl start nginx'''") + 'create need')

        then:
        created()*.kind() == ['ecs']
        created()[0].cost().worst().empty
        world.ledger()*.action.containsAll(['CreateSecurityGroup', 'RunInstances'])
        created()[0].notes().any { it.contains('it is kept') }
        created()[0].notes().any { it.contains('not compared: dlc, fc') }
    }

    def "the region follows from what the script fetches, and the plan names the line: #script"() {
        when:
        run("workspace '40823'\n" + need("product ecs; script '''\n$script\n'''", '') + 'create need')

        then:
        created()[0].region() == region
        created()[0].notes()[0].startsWith("region $region: ")
        created()[0].notes()[0].contains(why)

        where:
        script                                                    || region           | why
        'make all'                                                || 'cn-hangzhou'    | ''
        'make all\npip install torch'                             || 'ap-southeast-1' | "line 3 runs 'pip install torch'"
        'git clone https://github.com/a/b'                        || 'ap-southeast-1' | 'line 2'
        'pip install -i https://mirrors.aliyun.com/pypi/simple x' || 'cn-hangzhou'    | ''
    }

    def "a region that the user gives is kept, and what speaks against it is said"() {
        when:
        run(need("product ecs; region 'cn-shanghai'; script '''pip install torch'''") + 'create need')

        then:
        created()[0].region() == 'cn-shanghai'
        created()[0].notes().any { it.contains('cn-shanghai') && it.contains('time out') }
    }

    def "a budget is a cap on the worst case: the time limit is shortened to it, and beyond the expected time it fails"() {
        when:
        run(need("product ecs; budget '$budget'; $MAKE") + 'create need')

        then:
        created()[0].cost().worst().get() <= most

        where:
        budget     || most
        '1.6 CNY'  || 1.6
        "\\\$1"    || 7.2
    }

    def "no budget holds for a service: it is compared, and not created"() {
        given:
        def service = need("task service; budget '5 CNY'; script 'systemctl start nginx'")

        expect:
        said(service + 'println select(need).rows[0].Verdict').last() == 'chosen'

        when:
        run(service + 'create need')

        then:
        Failure e = thrown()
        e.exit() == Exit.OVER_BUDGET
        e.message.contains('nothing bounds what it costs')
        world.dialogue.plans == []
    }

    def "what is too dear is not created, and the cheaper alternative is named"() {
        when:
        run(need("budget '0.1 CNY'; $MAKE") + 'create need')

        then:
        Failure e = thrown()
        e.exit() == Exit.OVER_BUDGET
        e.hint().contains('the cheapest that fits is')
        created() == []
    }

    def "a budget in dollars shows its rate with the day that it is of"() {
        when:
        run(need("product ecs; budget '\\\$5'; $MAKE") + 'create need')

        then:
        created()[0].notes().any { it =~ /budget 5 USD = 36 CNY .*7\.2.*20\d\d-\d\d-\d\d/ }
    }

    def "the products are asked at once, none waits for another"() {
        given: 'two products of which neither answers before the other has been asked'
        def both = new CyclicBarrier(2)
        def first = Collections.newSetFromMap(new ConcurrentHashMap())
        def live = world.engine().live()
        def waiting = new Live() {
            List<Map<String, Object>> rows(String region, String operation, Map<String, ?> parameters) {
                meet(operation)
                live.rows(region, operation, parameters)
            }

            Optional<Map<String, Object>> get(String region, String operation, Map<String, ?> parameters) {
                meet(operation)
                live.get(region, operation, parameters)
            }

            void meet(String operation) {
                if (first.add(operation.startsWith('pai-') ? 'dlc' : 'ecs')) {
                    both.await(20, TimeUnit.SECONDS)
                }
            }
        }
        def wanted = new Request('compute', 'x', 'cn-hangzhou', '40823', [:], [], Optional.empty(), false, new Place('x.pai', 1, 1), [:],
                [task: 'oneShot', cpu: 8, memory: 16, gpu: 0, duration: 1800, timeout: 3600, script: 'make all', origin: '<inline>'])

        expect:
        new Choosing(wanted, waiting, Rate.REFERENCE).choose().rows()*.Product.containsAll(['ecs', 'dlc'])
    }

    def "one product that refuses to answer does not keep the others from being compared"() {
        given:
        world.close()
        world = new SandboxWorld(folder.resolve('denied'), Dialogue.Answer.YES, 'DescribeInstanceTypes:forbidden')

        when:
        def said = said(need(MAKE) + 'select(need).rows.each { println "row $it.Product" }')

        then:
        said.any { it.startsWith('ecs could not be asked: ecs:DescribeInstanceTypes') }
        said.contains('row dlc')
    }

    def "a product that has nothing of the kind is said, too"() {
        when:
        run("region 'cn-hangzhou'; workspace '40823'\ncreate compute { cpu 2; memory '4Gi'; gpu 1, type: 'H999'; duration '1h'; $MAKE }")

        then:
        Failure e = thrown()
        e.message.contains('ecs: nothing in cn-hangzhou has 2 vCPU, 4 GiB, 1 GPU H999')
        e.message =~ /and \d+ more: select shows all of them/
    }

    def "what takes longer than an instance runs a script goes to a job, and is not cut short"() {
        when:
        run(need("duration '30h'; $MAKE", "region 'cn-hangzhou'; workspace '40823'\n").replace("duration '30m'; ", '') + 'create need')

        then:
        created()[0].kind() == 'dlc'
        created()[0].body().JobMaxRunningTimeMinutes == 3600

        when: 'there is none but an instance'
        run(need("product ecs; duration '30h'; $MAKE").replace("duration '30m'; ", '') + 'create need')

        then:
        Failure e = thrown()
        e.message.contains('a script runs 24 h at the most there')
    }

    def "nothing is created when the answer is no"() {
        given:
        world.dialogue.answer = Dialogue.Answer.NO

        when:
        run(need(MAKE) + 'create need')

        then:
        Failure e = thrown()
        e.exit() == Exit.NOT_CONFIRMED
        world.ledger().findAll { it.action =~ /Create|Run/ } == []
    }

    def "a script that does nothing is found before anything is asked: #script"() {
        when:
        def found = Scripts.check([new Source('x.pai', need("script '''$script'''"), folder)], Context.EMPTY).findAll { it.isError() }

        then:
        found*.code() == [code]

        where:
        script                     || code
        ''                         || 'compute.script.empty'
        '# to be written'          || 'compute.script.comments'
        'echo TODO'                || 'compute.script.placeholder'
        'yum install -y git'       || 'compute.script.package-manager'
    }
}
