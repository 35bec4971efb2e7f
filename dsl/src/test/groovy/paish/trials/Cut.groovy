package paish.trials

/** Where a process dies, seen from one mutating call. */
enum Cut {
    BEFORE_INTENT,
    AFTER_INTENT,
    BEFORE_SEND,
    SENT_AND_LOST,
    REPLY_LOST,
    REPLY_READ,
    RECORDED

    /** The network's doing; a process may well survive these. */
    boolean getWire() {
        this in [SENT_AND_LOST, REPLY_LOST]
    }

    /** The fault that brings it about, once. */
    String fault(String operation) {
        "${operation.split(':')[1]}:${this == SENT_AND_LOST ? 'drop' : 'commit-drop'}:1x"
    }
}
