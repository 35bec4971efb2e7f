package paish.script;

import paish.cloud.Cloud;
import paish.engine.Engine;

/** What a script acts on. Opened when a script first needs it: {@code check} never does. */
public interface World {

    Cloud cloud();

    Engine engine();
}
