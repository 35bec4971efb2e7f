package paish.trials

import java.time.Duration

/** Other people in the workspace: names that are nearly ours, what we were about to make, jobs of our name that have ended, and a crowd. */
class Neighbours {

    private final Service service
    private int crowd

    Neighbours(Service service) {
        this.service = service
    }

    void settle(Random random, Work.Creates work) {
        work.requests.each { request ->
            if (request.kind() == 'dsw') {
                ["${request.name()}2", request.name().toUpperCase()].findAll { random.nextInt(3) == 0 }.each { notebook(it) }
            } else {
                ["${request.name()}2", request.name().toUpperCase()].findAll { random.nextInt(3) == 0 }.each { job(it) }
                if (random.nextInt(3) == 0) {
                    job(request.name(), 'sleep 1')
                    service.pass(Duration.ofMinutes(10))
                }
            }
        }
    }

    /** Somebody else has made exactly what the script asks for, long before, and more than a page of others since. */
    void twin(Random random, Work.Creates work) {
        def request = work.requests.find { !it.again() && random.nextInt(4) == 0 }
        if (request) {
            request.kind() == 'dsw' ? notebook(request.name()) : job(request.name())
            crowd(request.kind(), request.name())
            service.pass(Duration.ofMinutes(10))
        }
    }

    /** More than a page of what a fuzzy filter for the name lets through; the newest are listed first. */
    void crowd(String kind, String name) {
        6.times { kind == 'dsw' ? notebook("${name}_${++crowd}") : job("${name}_${++crowd}") }
    }

    private void notebook(CharSequence name) {
        service.cloud.call(Remote.REGION, 'pai-dsw:CreateInstance', Requests.notebookBody(name.toString()))
    }

    private void job(CharSequence name, String command = 'sleep 8640000') {
        service.cloud.call(Remote.REGION, 'pai-dlc:CreateJob', Requests.jobBody(name.toString(), command))
    }
}
