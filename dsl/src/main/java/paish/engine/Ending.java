package paish.engine;

import paish.cloud.CloudException;

/** How an intent ended. */
public sealed interface Ending {

    /** The call was carried out, once. */
    record Done(String id) implements Ending {}

    /** A definite no, or nothing was sent. */
    record Refused(String why, String code, String requestId) implements Ending {

        public Refused(String why) {
            this(why, "", "");
        }

        static Refused by(CloudException e) {
            return new Refused(e.getMessage(), e.code(), e.requestId());
        }
    }

    /** Nobody knows yet: the intent stays open, and nothing is sent again before it is resolved. */
    record Unknown(String why, String code, String requestId) implements Ending {

        public Unknown(String why) {
            this(why, "", "");
        }

        static Unknown after(CloudException e) {
            return new Unknown(e.getMessage(), e.code(), e.requestId());
        }
    }

    /** Nobody knew, and it was looked for until it was certain that nothing had come of it. */
    record Absent(String why) implements Ending {}

    /** Nobody can know; a person has been told. */
    record Dismissed(String why) implements Ending {}
}
