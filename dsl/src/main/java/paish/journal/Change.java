package paish.journal;

import java.sql.SQLException;

/** One thing to write; several may go into one transaction. */
interface Change {

    void write(Statements statements) throws SQLException;
}
