package paish.shell.command;

import java.util.ArrayList;
import java.util.List;
import paish.shell.option.OptionsBuilder;
import picocli.CommandLine.Option;

/** What scripts are told from outside. */
final class ContextOptions implements OptionGroup {

    @Option(names = "--region", paramLabel = "ID", description = "Region, such as cn-hangzhou; goes before the script's own.")
    private String region;

    @Option(names = "--workspace", paramLabel = "ID", description = "Workspace; goes before the script's own.")
    private String workspace;

    @Option(names = "--budget", paramLabel = "AMOUNT", description = "Cap on the worst-case cost, such as '200 CNY' or '$50'.")
    private String budget;

    @Option(names = "--rate", paramLabel = "CNY", description = "CNY for one US dollar, such as 7.1, where the budget is in dollars.")
    private String rate;

    @Option(names = "--param", paramLabel = "NAME=VALUE", description = "What param 'NAME' gives in the script; may be repeated.")
    private List<String> params = new ArrayList<>();

    @Override
    public void into(OptionsBuilder options) {
        OptionGroup.value(options, "--region", region);
        OptionGroup.value(options, "--workspace", workspace);
        OptionGroup.value(options, "--budget", budget);
        OptionGroup.value(options, "--rate", rate);
        params.forEach(p -> options.value("--param", p));
    }
}
