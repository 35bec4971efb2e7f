package paish.shell.prompt;

/** What is told to a terminal beyond what JLine does by itself. */
final class Screen {

    /** Pasted text comes marked as such, or not. */
    static final String PASTE_ON = "\u001b[?2004h";
    static final String PASTE_OFF = "\u001b[?2004l";
    /** Keys and cursor as a shell expects them. */
    static final String AS_BEFORE = PASTE_OFF + "\u001b[?1l\u001b>\u001b[?25h\r\n";

    private Screen() {}
}
