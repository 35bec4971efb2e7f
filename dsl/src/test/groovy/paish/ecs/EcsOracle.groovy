package paish.ecs

import com.google.gson.JsonParseException
import paish.cloud.Cloud
import paish.engine.Event
import paish.sandbox.Answer
import paish.sandbox.Client
import paish.trials.Agreements
import paish.trials.Finding
import paish.trials.Process
import paish.trials.Service
import paish.trials.Tape
import paish.trials.Wrapped

import java.time.Duration
import java.time.Instant

import static paish.trials.Finding.Sort.DUPLICATE
import static paish.trials.Finding.Sort.LOST
import static paish.trials.Finding.Sort.STUCK
import static paish.trials.Finding.Sort.UNPLANNED
import static paish.trials.Finding.Sort.WRONG

/**
 * Holds what was promised of runs against what the service has and what it has done. Shares nothing with the engine but
 * the words on the wire: {@code paish} is the key of the tag.
 */
class EcsOracle {

    private static final Map<String, String> LISTS = [
            'vpc DescribeVpcs': 'VpcId', 'vpc DescribeVSwitches': 'VSwitchId', 'ecs DescribeSecurityGroups': 'SecurityGroupId',
            'ecs DescribeInstances': 'InstanceId']
    /** A deletion takes so long; the instance is billed until then. */
    private static final Duration LEAVING = Duration.ofSeconds(10)

    private final Service service
    private final Client client
    private final Tape tape
    private final Map<String, Map> shared
    /** What the service asked an hour for each instance when it was made, and what had been agreed to. */
    private final Map<String, Map> bills = [:]

    EcsOracle(Service service, Client client, Tape tape) {
        this.service = service
        this.client = client
        this.tape = tape
        this.shared = everything()
    }

    /** Everything that there is in any region of the trial, read with nothing of ours in between. */
    Map<String, Map> everything() {
        EcsWork.REGIONS.collectMany { region ->
            LISTS.collectMany { list, id ->
                def (product, action) = list.split(' ') as List<String>
                def asked = [RegionId: region, PageSize: 50]
                def answer = product == 'ecs' ? client.ecs(action, asked) : client.vpc(action, asked)
                assert answer.http == 200: "$region $list: $answer.body"
                (answer.body.values().find { it instanceof Map }.values()[0] as List<Map>).collect { [it[id], it] }
            }
        }.collectEntries()
    }

    /** The cloud with somebody who notes the price of each instance in the moment in which it is made. */
    Cloud metered(Cloud real) {
        def oracle = this
        new Wrapped.Calls(real) {
            Map<String, Object> call(String region, String operation, Map<String, ?> parameters) {
                try {
                    real.call(region, operation, parameters)
                } finally {
                    operation == 'ecs:RunInstances' ? oracle.made(region, parameters) : null
                }
            }
        }
    }

    private void made(String region, Map<String, ?> parameters) {
        def id = done().find { it.action == 'RunInstances' && it.token == parameters.ClientToken }?.created
        if (!id || bills.containsKey(id)) {
            return
        }
        def image = answer { client.ecs('DescribeImageFromFamily', [RegionId: region, ImageFamily: parameters.ImageFamily]) }.Image.ImageId
        def asked = [RegionId: region, ResourceType: 'instance', InstanceType: parameters.InstanceType, PriceUnit: 'Hour', Period: 1,
                     SystemDisk: parameters.SystemDisk, ImageId: image] + parameters.subMap(['SpotStrategy'])
        def price = answer { client.ecs('DescribePrice', asked) }.PriceInfo.Price.TradePrice as BigDecimal
        def agreed = tape.items('answer').findAll { it.yes() }*.plan().findAll { p -> p.actions().any { it.verb().word() == 'create' } }
        bills[id] = [price: price, agreed: agreed ? agreed[-1].cost().worst().orElse(null) : 0G,
                               until: parameters.AutoReleaseTime]
    }

    /** Asked until it is answered: the weather is the same for everybody. */
    private static Answer answer(Closure<Answer> asking) {
        while (true) {
            try {
                def answer = asking()
                if (answer.http == 200) {
                    return answer
                }
            } catch (IOException | JsonParseException ignored) {
                Thread.onSpinWait()
            }
        }
    }

    /** @param open what the journal still has, and {@code orphans} what is said to be nobody's */
    List<Finding> judge(List open, List orphans) {
        def findings = []
        def now = everything()
        (now.keySet() - shared.keySet()).each { findings << new Finding(LOST, "left: $it ${now[it]}") }
        shared.each { id, was ->
            if (now[id] != was) {
                findings << new Finding(WRONG, "the shared $id has changed: ${now[id]} was $was")
            }
        }
        open.each { findings << new Finding(LOST, "still open: ${it.intent()}") }
        orphans.each { findings << new Finding(LOST, "said to be an orphan: $it") }
        findings + products() + once() + alive() + billed() + new Agreements(tape).broken() +
                tape.items('escaped').collect { new Finding(STUCK, "nobody had expected $it") }
    }

    /** @param work in fine weather */
    List<Finding> ending(Process.Run run, EcsWork work) {
        def said = lastRun().findAll { it.what() == 'event' && it.item().type() == Event.Type.LOG }*.item()*.details()*.message
        if (work.code == 0 && (!run.ok() || work.value != 0)) {
            return [new Finding(STUCK, "fine weather, and the script $run, $work.value")]
        }
        if (work.code && (run.ok() || !run.failure().message.contains("exit code $work.code"))) {
            return [new Finding(WRONG, "the script ends with $work.code, and the run $run")]
        }
        said == ['begun', 'done'] ? [] : [new Finding(WRONG, "it prints 'begun' and 'done', and was said to have printed $said")]
    }

    /** The instance stays, with what it stands in and nothing else; its script was begun once, and the last run found it. */
    List<Finding> kept(Process.Run run) {
        def there = (everything().keySet() - shared.keySet()).collect { it.split('-')[0] }.sort()
        def instance = everything().keySet().find { it.startsWith('i-') }
        def scripts = done().findAll { it.action == 'RunCommand' && instance in it.target.InstanceId }*.created.unique()
        def findings = once() + alive() + new Agreements(tape).broken()
        if (!run.ok()) {
            findings << new Finding(STUCK, "fine weather, and the script $run")
        }
        if (there != ['i', 'sg', 'vpc', 'vsw']) {
            findings << new Finding(LOST, "what is kept is an instance and its network, and there is $there")
        }
        if (scripts.size() != 1) {
            findings << new Finding(WRONG, "the script was begun ${scripts.size()} times on $instance")
        }
        findings
    }

    private List<Tape.Entry> lastRun() {
        def all = tape.all()
        all.drop(all.findLastIndexOf { it.what() == 'run' })
    }

    private List<Finding> products() {
        service.ledger()*.product.unique().findAll { !(it in ['ecs', 'vpc']) }.collect { new Finding(UNPLANNED, "another product: $it") }
    }

    /** A token makes one thing; an instance gets one script, and a run sends one. */
    private List<Finding> once() {
        def done = done()
        def findings = []
        done.findAll { it.token && it.created }.groupBy { [it.action, it.token] }.each { what, made ->
            if (made*.created.unique().size() > 1) {
                findings << new Finding(DUPLICATE, "$what made ${made*.created.unique()}")
            }
        }
        def scripts = done.findAll { it.action == 'RunCommand' }.unique { it.created }
        scripts.groupBy { it.target.toString() }.findAll { it.value.size() > 1 }.each {
            findings << new Finding(DUPLICATE, "the script was run twice on $it.key")
        }
        runs().each { run ->
            def sent = run.findAll { it.what() == 'call' && it.item().operation() == 'ecs:RunCommand' }*.item()*.parameters()*.ClientToken.unique()
            if (sent.size() > 1) {
                findings << new Finding(DUPLICATE, "one run sent its script ${sent.size()} times: $sent")
            }
        }
        findings
    }

    /** The tape of each run: several processes may have written on it at once. */
    private List<List<Tape.Entry>> runs() {
        tape.all().groupBy { it.process() }.values().collectMany { entries ->
            def runs = []
            entries.each { entry ->
                if (entry.what() == 'run') {
                    runs << []
                }
                runs ? runs[-1] << entry : null
            }
            runs
        }
    }

    /** All of one name: two at the same time would be two for one run. */
    private List<Finding> alive() {
        def lives = lives().sort { it.from }
        lives.collate(2, 1, false).findAll { a, b -> a.to > b.from }.collect { a, b ->
            new Finding(DUPLICATE, "$b.id was made while $a.id was there: $a $b")
        }
    }

    private List<Finding> billed() {
        lives().findAll { bills[it.id]?.agreed != null }.findAll { life ->
            bills[life.id].price * Duration.between(life.from, life.to).toMillis() / 3_600_000 > bills[life.id].agreed
        }.collect { new Finding(WRONG, "$it.id costs more than was agreed to: ${bills[it.id]}, $it") }
    }

    /** From a creation to what has ended it: a deletion, or the time at which the service lets go by itself. */
    private List<Map> lives() {
        def done = done()
        done.findAll { it.action == 'RunInstances' }.unique { it.created }.collect { creation ->
            def deleted = done.find { it.action == 'DeleteInstance' && it.target.InstanceId == creation.created }
            def until = bills[creation.created]?.until
            def ends = [deleted ? Instant.parse(deleted.time) + LEAVING : null, until ? Instant.parse(until) : null, service.now()].findAll()
            [id: creation.created, from: Instant.parse(creation.time), to: ends.min()]
        }
    }

    private List<Map> done() {
        service.ledger().findAll { (it.status as int) == 200 }
    }
}
