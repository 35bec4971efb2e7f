package paish.cloud;

import com.aliyun.credentials.models.CredentialModel;
import java.util.Map;
import paish.language.Exit;

/** Says which provider the keys come from, and nothing of the keys. */
public final class KeySource {

    private KeySource() {}

    /**
     * Looks for keys as a call would; that may ask a token service.
     *
     * @throws paish.language.Failure when there are none
     */
    public static String of(Target target, Map<String, String> environment) {
        if (target.kind() == Target.Kind.SANDBOX) {
            return target.key().or(() -> SandboxKey.of(environment)).isPresent()
                    ? "the sandbox's own, made for this start of it"
                    : "the sandbox's own, which are public";
        }
        CoreChannel.quieten();
        try {
            CredentialModel model = Credentials.of(target, environment).getCredential();
            return model.getProviderName() + " (" + model.getType() + ")";
        } catch (Credentials.Missing e) {
            String[] parts = e.getMessage().split("; ", 2);
            throw new paish.language.Failure(Exit.NOT_AUTHORISED, parts[0], parts.length > 1 ? parts[1] : "", e);
        }
    }
}
