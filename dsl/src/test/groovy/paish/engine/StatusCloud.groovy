package paish.engine

import paish.cloud.Cloud

/** Shows the statuses and addresses that it is given, one a look. */
class StatusCloud implements Cloud {

    @Delegate
    Cloud cloud
    Iterator<String> statuses
    Iterator<String> urls

    Map<String, Object> call(String region, String operation, Map<String, ?> parameters) {
        def reply = cloud.call(region, operation, parameters)
        operation == 'pai-dsw:GetInstance' ? reply + [Status: statuses.next(), InstanceUrl: urls.next()] : reply
    }
}
