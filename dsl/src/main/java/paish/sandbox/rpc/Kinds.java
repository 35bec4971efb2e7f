package paish.sandbox.rpc;

/** The kinds of documents that ECS and VPC keep; each looks at some of the other's. */
public final class Kinds {

    public static final String VPC = "vpc";
    public static final String VSWITCH = "vswitch";
    public static final String GROUP = "securityGroup";
    public static final String INSTANCE = "ecs";
    /** The network interface of an instance: it is gone a while after the instance, and holds vSwitch and groups until then. */
    public static final String INTERFACE = "eni";
    public static final String DISK = "disk";
    public static final String KEY_PAIR = "keyPair";
    public static final String COMMAND = "command";
    public static final String INVOCATION = "invocation";
    public static final String FILE = "file";
    public static final String TOKEN = "token";
    /** What a test has set about stock and prices; these stand in no region. */
    public static final String LEVER = "lever";

    private Kinds() {
    }
}
