package paish.shell.terminal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jline.builtins.Nano;
import paish.language.Exit;
import paish.language.Failure;

/** The terminal library's editor, for whoever has named none of their own. */
public final class SmallEditor {

    private SmallEditor() {}

    /** Returns when it is left. */
    public static void open(org.jline.terminal.Terminal terminal, Path file) {
        try {
            Nano nano = new Nano(terminal, file.toAbsolutePath().getParent());
            nano.open(List.of(file.getFileName().toString()));
            nano.run();
        } catch (IOException e) {
            throw new Failure(Exit.FAILED, "the editor cannot be opened: " + e.getMessage(), "set VISUAL or EDITOR to one of yours", e);
        }
    }
}
