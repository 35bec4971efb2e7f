package paish.ecs

import paish.trials.Ambush
import paish.trials.Cut
import paish.trials.Finding
import paish.trials.Form
import paish.trials.Process
import paish.trials.Work

import java.time.Duration

/** A trial whose script, faults, stock, prices, deaths, interruptions, answers and waits all come from one seed. */
class EcsFortune {

    static final List<String> MUTATING = ['vpc:CreateVpc', 'vpc:CreateVSwitch', 'ecs:CreateSecurityGroup', 'ecs:RunInstances', 'ecs:RunCommand',
                                          'ecs:DeleteInstance', 'ecs:DeleteSecurityGroup', 'vpc:DeleteVSwitch', 'vpc:DeleteVpc']
    private static final List<String> READS = ['DescribeVpcs', 'DescribeVSwitches', 'DescribeSecurityGroups', 'DescribeInstances',
                                               'DescribeInvocationResults', 'DescribeCloudAssistantStatus', 'DescribePrice']
    private static final List<String> KINDS = ['throttle', 'error500', 'drop', 'commit-drop', 'truncate', 'delay', 'lag', 'no-stock',
                                               'forbidden', 'quota']
    /** Seconds between two processes; after the last the service itself has released what was left. */
    private static final List<Integer> WAITS = [0, 5, 70, 300, 7200]

    private final Random random
    private final long seed

    EcsFortune(long seed) {
        this.seed = seed
        this.random = new Random(Form.spread(seed))
    }

    List<Finding> tell(Map how = [:]) {
        try (def trial = new EcsTrial(how, seed, EcsWork.random(random))) {
            trial.service.faults(weather())
            (1 + random.nextInt(3)).times {
                attempt(trial)
                trial.service.pass(Duration.ofSeconds(pick(WAITS)))
            }
            trial.told("seed $seed", trial.conclude())
        }
    }

    private void attempt(EcsTrial trial) {
        def process = trial.process(ambush: ambush(), between: between(trial, random.nextInt(3) ? -1 : random.nextInt(60)))
        process.says = random.nextInt(8) != 0
        trial.run(process, random.nextInt(4) ? trial.work : new Work.Resumes())
        Thread.interrupted()
    }

    private Ambush ambush() {
        random.nextInt(2) ? Ambush.NONE : new Ambush(pick(MUTATING), pick(Cut.values() as List))
    }

    /** @param interrupted before the call of this number; -1: never */
    private Closure between(EcsTrial trial, int interrupted) {
        def runner = Thread.currentThread()
        def chance = new Random(random.nextLong())
        int number = 0
        return { String operation ->
            if (number++ == interrupted) {
                runner.interrupt()
            }
            if (chance.nextInt(12) == 0) {
                trial.client.control('POST', 'stock', place(chance) + [available: chance.nextBoolean()])
            }
            // Nobody can know of a price that rises in the very moment of the creation.
            if (chance.nextInt(12) == 0 && operation != 'ecs:RunInstances') {
                trial.client.control('POST', 'prices', place(chance).subMap(['region', 'type']) + [factor: 0.5d + 2 * chance.nextDouble()])
            }
        }
    }

    private static Map place(Random chance) {
        switch (chance.nextInt(3)) {
            case 0: return [region: EcsWork.REGIONS[chance.nextInt(3)]]
            case 1: return [type: ['ecs.g7.xlarge', 'ecs.c7.xlarge', 'ecs.g7.2xlarge'][chance.nextInt(3)]]
            default: return [zone: ['cn-hangzhou-h', 'cn-hangzhou-j', 'ap-southeast-1a', 'ap-northeast-1b'][chance.nextInt(4)]]
        }
    }

    private String weather() {
        def faults = (0..random.nextInt(4)).collect { fault(pick(MUTATING).split(':')[1], pick(KINDS)) }
        def reads = (0..random.nextInt(3)).collect { fault(pick(READS), pick(KINDS - ['forbidden'])) }
        def lag = ['CreateVpc', 'CreateVSwitch', 'CreateSecurityGroup', 'RunInstances'].findAll { random.nextBoolean() }.collect { fault(it, 'lag') }
        (random.nextInt(5) ? faults + reads : []).plus(random.nextBoolean() ? lag : []).join(',')
    }

    private String fault(String operation, String kind) {
        def argument = [delay: ':1', throttle: ":${100 + random.nextInt(2000)}", lag: ":${random.nextInt(61)}"][kind] ?: ''
        "$operation:$kind:${String.format(Locale.ROOT, '%.2f', 0.1d + 0.4d * random.nextDouble())}$argument"
    }

    private <T> T pick(List<T> of) {
        of[random.nextInt(of.size())]
    }
}
