package paish.life

import paish.cloud.Cloud

import java.util.stream.Stream

/** Writes down in which status the program saw a resource last, and what it sends to it then. */
class Overseen implements Cloud {

    /** What only looks and is allowed in any status. */
    private static final Set<String> LOOKS = ['pai-dsw:GetInstance', 'pai-dlc:GetJob']
    private static final Set<String> LISTS = ['pai-dsw:ListInstances', 'pai-dlc:ListJobs']
    private static final Set<String> WITH_STATUS = ['GetWebTerminal', 'GetDashboard']

    static class Sending {

        String action
        String id
        /** As it was seen last, or null when nobody has looked since the verb was said. */
        String status

        String toString() { "$action in $status" }
    }

    @Delegate
    Cloud cloud
    /** Before every look at a status: time passes there, and not between a look and what follows from it. */
    Closure beforeLook = {}
    List<Sending> sent = [].asSynchronized()
    private final Map<String, String> seen = Collections.synchronizedMap([:])

    /** From now on only what is seen anew counts. */
    void begin() {
        seen.clear()
        sent.clear()
    }

    Map<String, Object> call(String region, String operation, Map<String, ?> parameters) {
        String action = operation.split(':')[1]
        boolean judged = action in WITH_STATUS || !(action.startsWith('Get') || action.startsWith('List') || action.startsWith('Create') && !id(parameters))
        if (judged) {
            sent << new Sending(action: action, id: id(parameters), status: seen[id(parameters)])
        } else if (operation in LOOKS) {
            beforeLook()
        }
        def reply = cloud.call(region, operation, parameters)
        if (operation in LOOKS) {
            seen[id(parameters)] = reply.Status
        }
        reply
    }

    Stream<Map<String, Object>> rows(String region, String operation, Map<String, ?> parameters) {
        if (!(operation in LISTS)) {
            return cloud.rows(region, operation, parameters)
        }
        beforeLook()
        cloud.rows(region, operation, parameters).peek { row -> seen[id(row)] = row.Status }
    }

    private static String id(Map parameters) {
        parameters.InstanceId ?: parameters.JobId ?: parameters.jobId
    }
}
