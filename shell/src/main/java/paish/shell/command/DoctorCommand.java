package paish.shell.command;

import paish.shell.doctor.Doctor;
import paish.shell.line.Invocation;
import paish.shell.task.Examine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code paish doctor} */
@Command(name = "doctor", header = "Look over everything that paish depends on.",
        description = "Says what is wrong and what to do. Changes nothing. Exits with 1 when there is a problem.")
final class DoctorCommand implements Asks {

    @Mixin
    private ScriptOptions options;

    @Override
    public Invocation invocation() {
        return new Invocation(new Examine(Doctor.standard()), options.options());
    }
}
