package paish.sandbox

import spock.lang.Requires
import spock.util.concurrent.PollingConditions

import java.nio.file.Files
import java.nio.file.Path
import java.security.SecureRandom

/** A sandbox that really executes scripts. Its clock stands still until it is told to advance; processes take their time. */
@Requires(value = { os.linux }, inherited = true)
abstract class ExecutingSpecification extends SandboxSpecification {

    static final PollingConditions SOON = new PollingConditions(timeout: 30, delay: 0.02)

    @Override
    Sandbox start(String faults, double speed = 1) {
        Sandbox.start(new SandboxOptions(0, state, faults, speed, 7, time).executing(Keys.random(new SecureRandom())))
    }

    @Override
    Client clientOf(Sandbox sandbox) {
        new Client(endpoint: sandbox.endpoint(), time: time, signer: new Signer(keyId: sandbox.keys().id(), secret: sandbox.keys().secret()))
    }

    /** A job whose processes have been begun. */
    String running(Map overrides) {
        def id = admitted(overrides)
        client.advance('31s')
        SOON.eventually { assert status(id) != 'EnvPreparing' }
        id
    }

    /** A job that has its place. */
    String admitted(Map overrides) {
        def id = client.job(overrides)
        client.advance('16s')
        SOON.eventually { assert status(id) != 'Queuing' }
        id
    }

    String status(String job) {
        client.dlc('GetJob', [JobId: job]).Status
    }

    void ends(String job, String status) {
        SOON.eventually { assert this.status(job) == status }
    }

    /** What a pod has printed, without the times. */
    List<String> log(String job, String pod) {
        client.dlc('GetPodLogs', [JobId: job, PodId: "$job-$pod"]).Logs.collect { it.drop('2026-11-20T08:00:00Z '.length()) }
    }

    void prints(String job, String pod, String line) {
        SOON.eventually { assert log(job, pod).contains(line) }
    }

    /** A machine whose assistant answers. */
    String machine() {
        def id = client.machineId(client.network())
        client.advance('65s')
        id
    }

    /** A command that was delivered. */
    String command(String machine, String script, Map overrides = [:]) {
        def id = client.run(machine, script, overrides)
        client.advance('2s')
        id
    }

    /** A command's result, as soon as it has this status and has printed something. */
    Map result(String invocation, String status) {
        SOON.eventually { assert client.result(invocation).InvocationStatus == status && client.result(invocation).Output }
        client.result(invocation)
    }

    static Map role(String type, int count) {
        new Client().JOB.JobSpecs[0] + [Type: type, PodCount: count]
    }

    static boolean alive(String pid) {
        def handle = ProcessHandle.of(pid as long)
        // What nobody has waited for yet is over all the same.
        handle.present && handle.get().alive && !Files.readString(Path.of("/proc/$pid/stat")).contains(') Z ')
    }
}
