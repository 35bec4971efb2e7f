package paish.language;

/** What an argument can name that no declaration lists: things of the account, and files. */
public enum LiveKind {
    WORKSPACES,
    /** By id. */
    IMAGES,
    /** By URI. */
    IMAGE_URIS,
    /** Instance types of notebooks. */
    SPECS,
    /** Instance types of jobs. */
    JOB_SPECS,
    DATASETS,
    CODE_SOURCES,
    QUOTAS,
    INSTANCES,
    JOBS,
    FILES
}
