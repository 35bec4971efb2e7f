package paish.cloud;

import paish.api.Api;

/** Opens clients. */
public final class Clouds {

    private Clouds() {}

    public static Cloud open(Target target, Api api) {
        return open(target, api, Settings.standard());
    }

    /** Opens without loading the core library or touching the network. */
    public static Cloud open(Target target, Api api, Settings settings) {
        return new TableCloud(target, api, settings);
    }
}
