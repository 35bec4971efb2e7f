package paish.script;

import groovy.lang.GroovyInterceptable;
import groovy.lang.GroovyObjectSupport;
import paish.cloud.Secret;
import paish.language.Exit;
import paish.language.Failure;

/** A secret as a script holds it: it can be given to a word, and nothing else can be done with it. */
final class Sealed extends GroovyObjectSupport implements GroovyInterceptable {

    private final Secret secret;

    Sealed(Secret secret) {
        this.secret = secret;
    }

    /** For the host; a script's calls do not come here. */
    static Secret open(Sealed sealed) {
        return sealed.secret;
    }

    @Override
    public Object getProperty(String name) {
        throw closed();
    }

    @Override
    public Object invokeMethod(String name, Object arguments) {
        if (name.equals("toString")) {
            return toString();
        }
        throw closed();
    }

    private Failure closed() {
        return new Failure(Exit.FAILED, "the secret '" + secret.name() + "' can only be given to a word", "write it like: env TOKEN: secret('" + secret.name() + "')");
    }

    @Override
    public String toString() {
        return secret.toString();
    }
}
