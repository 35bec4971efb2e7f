package paish.shell.slash;

import java.util.Optional;
import paish.shell.conversation.Conversation;
import paish.shell.doctor.Doctor;
import paish.shell.doctor.DoctorText;

/** Looks over everything that paish depends on. */
final class DoctorHere implements SlashCommand {

    @Override
    public About about() {
        return About.of("doctor", "", "Looks over everything that paish depends on and says what to do.", "/doctor");
    }

    @Override
    public void run(Conversation conversation, String argument) {
        DoctorText text = new DoctorText(conversation.session().outStyle(), conversation.out());
        text.summary(Doctor.standard().examine(conversation.session(), Optional.of(conversation.where()), text::print));
    }
}
