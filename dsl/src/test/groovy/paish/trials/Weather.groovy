package paish.trials

/** Faults of every kind that the sandbox knows, drawn by chance. */
class Weather {

    private static final List<String> CREATIONS = ['CreateInstance', 'CreateJob']
    private static final List<String> LISTS = ['ListInstances', 'ListJobs']
    private static final List<String> FOLLOWING = ['CreateIdleInstanceCuller', 'CreateInstanceShutdownTimer']
    private static final List<String> KINDS = ['throttle', 'error500', 'drop', 'commit-drop', 'truncate', 'delay', 'lag',
                                               'no-stock', 'quota', 'forbidden', 'image-pull', 'node-failure']

    static String of(Random random) {
        def pairs = CREATIONS.collect { fault(random, it, pick(random, ['commit-drop', 'drop', 'truncate', 'error500'])) }
        def more = (0..random.nextInt(4)).collect { fault(random, operation(random), pick(random, KINDS)) }
        def late = CREATIONS.collect { fault(random, it, 'lag') }
        ((random.nextInt(3) ? pairs : []) + (random.nextInt(2) ? late : []) + more).join(',')
    }

    private static String operation(Random random) {
        pick(random, ['*'] + CREATIONS + LISTS + FOLLOWING)
    }

    private static String fault(Random random, String operation, String kind) {
        def probability = String.format(Locale.ROOT, '%.2f', 0.1d + 0.3d * random.nextDouble())
        "$operation:$kind:$probability${argument(random, kind)}"
    }

    private static String argument(Random random, String kind) {
        switch (kind) {
            case 'delay': return ':1'
            case 'throttle': return ":${100 + random.nextInt(2000)}"
            case 'lag': return ":${random.nextInt(61)}"
            default: return ''
        }
    }

    static <T> T pick(Random random, List<T> of) {
        of[random.nextInt(of.size())]
    }
}
