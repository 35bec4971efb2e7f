package paish.cloud;

/** Sends one request and returns the reply. One implementation stands on the core library; it is loaded late. */
interface Channel extends AutoCloseable {

    /** @throws CloudException when there is no whole reply */
    Incoming send(Outgoing request);

    @Override
    void close();
}
