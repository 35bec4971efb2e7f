package paish.trials

import paish.engine.FollowUp
import paish.engine.Request
import paish.language.Place

/** What blocks evaluate to. Jobs run for weeks, so that none ends by itself during a trial. */
class Requests {

    static final FollowUp CULLER = new FollowUp('pai-dsw:CreateIdleInstanceCuller',
            [MaxIdleTimeInMinutes: 120, CpuPercentThreshold: 20, GpuPercentThreshold: 10])
    static final FollowUp TIMER = new FollowUp('pai-dsw:CreateInstanceShutdownTimer', [RemainingTimeInMs: 864_000_000L])

    static Request notebook(String name, List<FollowUp> afterwards = []) {
        request('dsw', name, notebookBody(name), afterwards)
    }

    static Request job(String name, boolean again = false) {
        request('dlc', name, jobBody(name), [], again)
    }

    static Map<String, Object> notebookBody(String name) {
        [WorkspaceId: Remote.WORKSPACE, InstanceName: name, EcsSpec: 'ecs.c6.large',
         ImageId: 'image-05cefd0be2exxxx', Accessibility: 'PRIVATE']
    }

    static Map<String, Object> jobBody(String name, String command = 'sleep 8640000') {
        [WorkspaceId: Remote.WORKSPACE, DisplayName: name, JobType: 'PyTorchJob', UserCommand: command,
         JobSpecs: [[Type: 'Worker', PodCount: 1, EcsSpec: 'ecs.g7.2xlarge',
                     Image: 'registry.cn-hangzhou.aliyuncs.com/pai-dlc/pytorch-training:2.4-cpu']]]
    }

    private static Request request(String kind, String name, Map body, List<FollowUp> afterwards, boolean again = false) {
        new Request(kind, name, Remote.REGION, Remote.WORKSPACE, body, afterwards, Optional.empty(), again,
                new Place('trial.pai', 1, 1), [:])
    }
}
