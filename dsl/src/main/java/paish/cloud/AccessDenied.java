package paish.cloud;

/**
 * The service's {@code AccessDeniedDetail}; absent parts are empty.
 *
 * @param authAction the missing RAM action, e.g. {@code paidsw:CreateInstance}: the best hint for the user
 * @param principalType SubUser, AssumedRoleUser or Federated
 * @param noPermissionType ImplicitDeny or ExplicitDeny
 * @param encodedMessage to be decoded with {@code ram:DecodeDiagnosticMessage}
 */
public record AccessDenied(
        String authAction,
        String principalType,
        String principalName,
        String noPermissionType,
        String policyType,
        String encodedMessage) {}
