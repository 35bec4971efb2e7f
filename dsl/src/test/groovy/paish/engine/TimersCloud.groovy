package paish.engine

import paish.cloud.Cloud

/** Keeps idle cullers and shows them on their instances. */
class TimersCloud implements Cloud {

    @Delegate
    Cloud cloud
    Map<String, Map> cullers = [:]

    Map<String, Object> call(String region, String operation, Map<String, ?> parameters) {
        if (operation == 'pai-dsw:CreateIdleInstanceCuller') {
            cullers[parameters.InstanceId] = parameters.findAll { it.key != 'InstanceId' }
            return [:]
        }
        def reply = cloud.call(region, operation, parameters)
        operation == 'pai-dsw:GetInstance' ? reply + [IdleInstanceCuller: cullers[parameters.InstanceId]] : reply
    }
}
