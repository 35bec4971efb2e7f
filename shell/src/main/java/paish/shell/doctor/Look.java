package paish.shell.doctor;

import java.util.List;

/** One thing that is looked at. */
interface Look {

    String name();

    /** May take its time and may throw: both are told as a finding. */
    List<Finding> at(Subject subject) throws Exception;
}
