package paish.sandbox.workspace;

import paish.sandbox.wire.Operations;

/** All of AIWorkspace that the sandbox models. */
public final class AiWorkspace {

    private AiWorkspace() {
    }

    public static void into(Operations operations) {
        Workspaces.into(operations);
        Images.into(operations);
        Datasets.into(operations);
        Assets.into(operations);
        Members.into(operations);
        Capacity.into(operations);
        Settings.into(operations);
    }
}
