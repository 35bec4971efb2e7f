package paish.shell.command;

import paish.shell.option.OptionsBuilder;

/** Options that several commands share. */
interface OptionGroup {

    void into(OptionsBuilder options);

    static void flag(OptionsBuilder options, String name, boolean given) {
        if (given) {
            options.flag(name);
        }
    }

    static void value(OptionsBuilder options, String name, String value) {
        if (value != null) {
            options.value(name, value);
        }
    }
}
