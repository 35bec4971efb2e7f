package paish.cloud;

import com.aliyun.credentials.Client;
import com.aliyun.credentials.models.CredentialModel;
import com.aliyun.credentials.provider.AlibabaCloudCredentialsProvider;
import com.aliyun.credentials.provider.CLIProfileCredentialsProvider;
import com.aliyun.credentials.provider.DefaultCredentialsProvider;
import com.aliyun.credentials.provider.StaticCredentialsProvider;
import java.util.Map;

/** Where keys come from: the sandbox's, a profile of the official CLI, or the default chain. */
final class Credentials implements AlibabaCloudCredentialsProvider {

    /** No keys could be had; its message is for people and holds none. */
    static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1;

        Missing(String message) {
            super(message);
        }
    }

    private final AlibabaCloudCredentialsProvider source;
    private final String hint;

    private Credentials(AlibabaCloudCredentialsProvider source, String hint) {
        this.source = source;
        this.hint = hint;
    }

    static Client of(Target target, Map<String, String> environment) {
        if (target.kind() == Target.Kind.SANDBOX) {
            SandboxKey key = target.key().or(() -> SandboxKey.of(environment)).orElse(SandboxKey.PUBLIC);
            return new Client(new Credentials(sandbox(key), ""));
        }
        String preset = environment.getOrDefault("ALIBABA_CLOUD_PROFILE", "");
        target.profile().filter(p -> !preset.isEmpty() && !preset.equals(p)).ifPresent(p -> {
            // The library lets the variable win over what it is told; the wrong account would pay.
            throw new Missing("profile " + p + " is asked for, but ALIBABA_CLOUD_PROFILE says " + preset + "; unset it");
        });
        String hint = target.profile()
                .map(p -> "check profile " + p + " in ~/.aliyun/config.json (aliyun configure --profile " + p + ")")
                .orElse("set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET, or run aliyun configure");
        try {
            AlibabaCloudCredentialsProvider source = target.profile().isPresent()
                    ? CLIProfileCredentialsProvider.builder().profileName(target.profile().get()).build()
                    : new DefaultCredentialsProvider();
            return new Client(new Credentials(source, hint));
        } catch (RuntimeException e) {
            throw missing(hint, e);
        }
    }

    @Override
    public CredentialModel getCredentials() {
        try {
            return source.getCredentials();
        } catch (RuntimeException e) {
            throw missing(hint, e);
        }
    }

    @Override
    public String getProviderName() {
        return source.getProviderName();
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (Exception e) {
            throw new IllegalStateException("closing " + source.getProviderName(), e);
        }
    }

    /** The library's message may quote a token service's reply or a credentials file: only its kind is kept. */
    private static Missing missing(String hint, RuntimeException e) {
        return new Missing("no usable credentials; " + hint + " (" + e.getClass().getSimpleName() + ")");
    }

    private static AlibabaCloudCredentialsProvider sandbox(SandboxKey key) {
        return StaticCredentialsProvider.builder()
                .credential(CredentialModel.builder()
                        .accessKeyId(key.id())
                        .accessKeySecret(key.secret())
                        .type("access_key")
                        .providerName("static_ak")
                        .build())
                .build();
    }
}
