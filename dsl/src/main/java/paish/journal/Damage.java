package paish.journal;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import paish.language.Exit;
import paish.language.Failure;

/** Says what is wrong with the file. Nothing here touches it. */
final class Damage {

    private static final String KEEP = "; keep the file: it says what may exist in your account";

    private Damage() {}

    static Failure writing(Path file, SQLException e) {
        return failure(file, "cannot be written", e);
    }

    static Failure reading(Path file, SQLException e) {
        return failure(file, "cannot be read", e);
    }

    static Failure foreign(Path file) {
        return new Failure(
                Exit.FAILED, "the journal " + file + " is another program's database",
                "move it elsewhere, or use another folder with PAISH_HOME");
    }

    static Failure newer(Path file, int version, int known) {
        return new Failure(
                Exit.FAILED,
                "the journal " + file + " was written by a newer paish (version " + version + "; this one knows "
                        + known + ")",
                "use the newer paish, or another folder with PAISH_HOME" + KEEP);
    }

    static Failure empty(Path file) {
        return damaged(file, "it is empty, as it never is by itself", null);
    }

    private static Failure failure(Path file, String what, SQLException e) {
        String says = e.getMessage();
        return switch (code(e)) {
            case SQLITE_CORRUPT, SQLITE_NOTADB -> damaged(file, says, e);
            case SQLITE_BUSY, SQLITE_LOCKED -> new Failure(
                    Exit.FAILED, "the journal " + file + " is locked by another program: " + says,
                    "wait until that has ended, or end it; then run it again", e);
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM -> new Failure(
                    Exit.FAILED, "the journal " + file + " " + what + ": " + says,
                    "make the file and its folder writable; nothing is created without a record of it", e);
            case SQLITE_FULL, SQLITE_IOERR -> new Failure(
                    Exit.FAILED, "the journal " + file + " " + what + ": " + says,
                    "make room on the disk and look after its health, then run it again", e);
            default -> new Failure(Exit.FAILED, "the journal " + file + " " + what + ": " + says, "", e);
        };
    }

    private static Failure damaged(Path file, String how, Throwable e) {
        return new Failure(
                Exit.FAILED, "the journal " + file + " is damaged: " + how,
                "move it aside, with the -wal and -shm files next to it, or restore it; then paish orphans lists what it"
                        + " knew and still exists" + KEEP,
                e);
    }

    /** Extended codes count as their class. */
    private static SQLiteErrorCode code(SQLException e) {
        int extended = e instanceof SQLiteException sqlite ? sqlite.getResultCode().code : e.getErrorCode();
        return SQLiteErrorCode.getErrorCode(extended & 0xff);
    }
}
