package paish.trials

import java.nio.file.Path
import java.time.InstantSource
import paish.sandbox.Sandbox
import paish.sandbox.SandboxOptions

/** The service of one trial: a sandbox over the wire whose clock moves only when somebody waits. */
class Service extends Remote {

    final Path folder
    private final Sandbox sandbox

    Service(long seed) {
        this(seed, Form.folder())
    }

    private Service(long seed, Path folder) {
        this(folder, Sandbox.start(new SandboxOptions(0, folder.resolve('sandbox'), '', 1e-9d, Form.spread(seed), InstantSource.system())))
    }

    private Service(Path folder, Sandbox sandbox) {
        super(sandbox.endpoint())
        this.folder = folder
        this.sandbox = sandbox
    }

    @Override
    void close() {
        super.close()
        sandbox.close()
        folder.toFile().deleteDir()
    }
}
