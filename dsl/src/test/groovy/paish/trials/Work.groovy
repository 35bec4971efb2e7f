package paish.trials

import java.time.Duration
import paish.engine.Engine
import paish.engine.Request

/** A script, and the world that it is written for. */
abstract class Work {

    /** What must be there before the script is run for the first time; made by somebody else. */
    void prepare(Service service) {}

    abstract void run(Engine engine)

    /** The id of what was prepared, for a process that did not prepare it. */
    String id = ''

    /** What must exist, once, when the script has said that all went well. */
    List<Request> getRequests() {
        []
    }

    /** Operation and target id that must have been carried out when the script has said that all went well. */
    Map<String, String> getDeeds() {
        [:]
    }

    static class Creates extends Work {

        List<Request> requests

        void run(Engine engine) {
            requests.each { engine.create(it) }
            engine.flush()
        }

        String toString() {
            "creates ${requests.join(', ')}"
        }
    }

    /** Stops or starts what a colleague has made. */
    static class Turns extends Work {

        String kind
        boolean starts

        void prepare(Service service) {
            def creation = kind == 'dsw'
                    ? service.cloud.call(Remote.REGION, 'pai-dsw:CreateInstance', Requests.notebookBody('theirs'))
                    : service.cloud.call(Remote.REGION, 'pai-dlc:CreateJob', Requests.jobBody('theirs'))
            id = creation[kind == 'dsw' ? 'InstanceId' : 'JobId']
            service.pass(Duration.ofMinutes(10))
            if (starts) {
                service.cloud.call(Remote.REGION, 'pai-dsw:StopInstance', [InstanceId: id])
                service.pass(Duration.ofMinutes(10))
            }
        }

        void run(Engine engine) {
            def handle = engine.find(kind, Remote.REGION, Remote.WORKSPACE, 'theirs')
            starts ? engine.start([handle]) : engine.stop([handle], [:])
        }

        Map<String, String> getDeeds() {
            [(starts ? 'StartInstance' : kind == 'dsw' ? 'StopInstance' : 'StopJob'): id]
        }

        String toString() {
            "${starts ? 'starts' : 'stops'} a $kind"
        }
    }

    /** An operation by its name. */
    static class Calls extends Work {

        void prepare(Service service) {
            id = service.cloud.call(Remote.REGION, 'pai-dsw:CreateInstance', Requests.notebookBody('theirs')).InstanceId
        }

        void run(Engine engine) {
            engine.call(Remote.REGION, 'pai-dsw:UpdateInstanceLabels', true,
                    [InstanceId: id, Labels: [[Key: 'team', Value: 'a']]])
        }

        Map<String, String> getDeeds() {
            [UpdateInstanceLabels: id]
        }

        String toString() {
            'calls UpdateInstanceLabels'
        }
    }

    /** No script: what {@code paish resume} does. */
    static class Resumes extends Work {

        void run(Engine engine) {
            engine.resume()
        }

        String toString() {
            'resumes'
        }
    }
}
