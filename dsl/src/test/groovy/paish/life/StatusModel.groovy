package paish.life

/**
 * Which verb may be sent in which status and where it leads: written from the sources (instance-management rules,
 * training-jobs rules, SDK models) and the sandbox's assumptions, sharing nothing with the program's own tables.
 */
class StatusModel {

    /** One verb: as it is typed, what it sends, in which statuses, and the status that shows at once. */
    static class Move {

        String verb
        /** Of a handle's variable and a number that has not been used before. */
        Closure<String> text
        String sends
        Set<String> from
        /** Of the status that it is sent in; empty when the resource may be gone. */
        Closure<String> leads = { it }
        /** Whether it may be sent to what the service shows, the status left aside. */
        Closure<Boolean> when = { shown, number -> true }

        boolean allows(Map shown, int number) {
            shown.Status in from && when(shown, number)
        }

        String toString() { verb }
    }

    static final Set<String> DSW_STATUSES = ['Creating', 'Queuing', 'ResourceAllocating', 'Starting', 'EnvPreparing', 'Running', 'Saving', 'Saved',
                                             'Stopping', 'Stopped', 'Failed', 'Deleting']
    static final Set<String> DLC_STATUSES = ['Creating', 'Queuing', 'EnvPreparing', 'SanityChecking', 'Running', 'Stopping', 'Succeeded', 'Failed', 'Stopped']

    private static final Set<String> SETTLED = ['Stopped', 'Failed']
    private static final Set<String> LIVING = DSW_STATUSES - 'Deleting'
    private static final Set<String> ENDED = ['Succeeded', 'Failed', 'Stopped']

    static final List<Move> DSW = [
            // Instance-management rules: Running → Stopping → Stopped; start needs Stopped or Failed.
            new Move(verb: 'stop', text: { h, n -> "stop $h" }, sends: 'StopInstance', from: ['Running'], leads: { 'Stopping' }),
            new Move(verb: 'stop, saving', text: { h, n -> "stop $h, saveImage: true" }, sends: 'StopInstance', from: ['Running'], leads: { 'Saving' }),
            new Move(verb: 'start', text: { h, n -> "start $h" }, sends: 'StartInstance', from: SETTLED, leads: { 'Starting' }),
            // Assumed: nobody confirms a deletion in another status.
            new Move(verb: 'delete', text: { h, n -> "delete $h, confirm: true" }, sends: 'DeleteInstance', from: SETTLED, leads: { 'Deleting' }),
            // Instance-management rules: some parameters need it Stopped. That a machine's driver is one of them is assumed.
            new Move(verb: 'update driver', text: { h, n -> "update $h, driver: '535.$n'" }, sends: 'UpdateInstance', from: SETTLED),
            new Move(verb: 'update and start', text: { h, n -> "update $h, driver: '535.$n', start: true" }, sends: 'UpdateInstance', from: SETTLED,
                    leads: { 'Starting' }),
            new Move(verb: 'update priority', text: { h, n -> "update $h, priority: ${1 + n % 9}" }, sends: 'UpdateInstance', from: LIVING,
                    when: { shown, n -> shown.Priority != 1 + n % 9 }),
            new Move(verb: 'snapshot', text: { h, n -> "snapshot $h, name: 's$n', image: 'registry-vpc.cn-hangzhou.aliyuncs.com/team/walk:v$n'" },
                    sends: 'CreateInstanceSnapshot', from: ['Running'], leads: { 'Saving' }),
            new Move(verb: 'label', text: { h, n -> "label $h, walk: '$n'" }, sends: 'UpdateInstanceLabels', from: LIVING),
    ]

    static final List<Move> DLC = [
            // Training-jobs rules: stop needs Running or Queuing; deletion needs an end.
            new Move(verb: 'stop', text: { h, n -> "stop $h" }, sends: 'StopJob', from: ['Running', 'Queuing'], leads: { 'Stopping' }),
            new Move(verb: 'delete', text: { h, n -> "delete $h, confirm: true" }, sends: 'DeleteJob', from: ENDED, leads: { '' }),
            // There is no such operation.
            new Move(verb: 'start', text: { h, n -> "start $h" }, sends: 'StartJob', from: []),
            // Training-jobs rules: accepted in any status, applied on a quota before the job runs.
            new Move(verb: 'update priority', text: { h, n -> "update $h, priority: ${1 + n % 9}" }, sends: 'UpdateJob',
                    from: ['Creating', 'Queuing', 'EnvPreparing'], when: { shown, n -> shown.ResourceId && shown.Priority != 1 + n % 9 }),
            // UpdateJob model: only upwards.
            new Move(verb: 'publish', text: { h, n -> "update $h, accessibility: PUBLIC" }, sends: 'UpdateJob', from: DLC_STATUSES,
                    when: { shown, n -> shown.Accessibility != 'PUBLIC' }),
            new Move(verb: 'hide', text: { h, n -> "update $h, accessibility: PRIVATE" }, sends: 'UpdateJob', from: []),
            // GetWebTerminal, GetDashboard models: the job has to be Running.
            new Move(verb: 'terminal', text: { h, n -> "terminal $h" }, sends: 'GetWebTerminal', from: ['Running']),
            new Move(verb: 'dashboard', text: { h, n -> "dashboard $h" }, sends: 'GetDashboard', from: ['Running']),
    ]
}
