package paish.script;

import groovy.lang.GString;
import paish.language.FileText;

/** What {@code file('x.py')} gives: to a script text like any other, to a word the text of a file of that name. */
final class ReadFile extends GString {

    private final FileText file;

    ReadFile(String name, String text) {
        super(new Object[0]);
        this.file = new FileText(name, text);
    }

    FileText file() {
        return file;
    }

    @Override
    public String[] getStrings() {
        return new String[] {file.text()};
    }
}
