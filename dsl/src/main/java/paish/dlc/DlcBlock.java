package paish.dlc;

import static paish.language.Block.block;
import static paish.language.Word.word;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paish.language.Block;
import paish.language.Body;
import paish.language.Span;
import paish.language.LiveKind;
import paish.language.Types;
import paish.language.Word;
import paish.product.CommonWords;
import paish.product.MountWords;
import paish.product.NetworkWords;

/** The words of {@code dlc { … }}; fields as in CreateJob of pai-dlc 2020-12-03. */
final class DlcBlock {

    /** Word → the service's name of the role. */
    static final Map<String, String> ROLES = roles();

    private DlcBlock() {}

    static Block create() {
        return block("dlc", "A DLC training job.", "pai-dlc:CreateJob")
                .with(job())
                .with(roleWords(RoleBlock.create()))
                .with(inputs())
                .with(limits())
                .with(settings())
                .with(CommonWords.field())
                .ruled(DlcRules.all());
    }

    private static List<Word> job() {
        return List.of(
                word("name", "The job's name; while one of this name has not ended, a second run adopts it.", "name 'resnet50-imagenet-20260320'")
                        .to("DisplayName", Types.matching("[A-Za-z0-9_.-]{1,256}", "1 to 256 of letters, digits, '_', '.' and '-'"))
                        .required(),
                CommonWords.workspace(),
                word("type", "The framework; cannot be changed later. For a container of your own take PyTorchJob.", "type PyTorchJob")
                        .to("JobType", Types.choice(JobType.names()))
                        .required(),
                word("command", "What every pod runs.", "command 'python train.py'").to("UserCommand", Command.type()).required(),
                word("description", "What it is for.", "description 'baseline'").to("Description", Types.text()),
                word("template", "The job template that it is made from.", "template 'tpl1abc'").to("TemplateId", Types.text()),
                CommonWords.accessibility("Who sees it in the workspace."));
    }

    private static List<Word> roleWords(Block role) {
        List<Word> words = new ArrayList<>();
        ROLES.forEach((name, type) -> words.add(RoleBlock.role(name, type, role)));
        words.add(RoleBlock.anyRole(role));
        words.add(word("image", "The image of each role without one of its own.", "image 'registry.cn-hangzhou.aliyuncs.com/pai-dlc/pytorch-training:2.4-gpu'")
                .takes("image", Types.live(LiveKind.IMAGE_URIS, Types.text()), "")
                .field("JobSpecs[].Image"));
        words.add(CommonWords.quota());
        return words;
    }

    private static List<Word> inputs() {
        return List.of(
                MountWords.dataset("DataSources", "DataSourceId", "DataSourceVersion"),
                word("code", "A code source of the catalogue, checked out into every pod.", "code 'code-20260301', branch: 'main', mount: '/mnt/code'")
                        .takes("code", Types.live(LiveKind.CODE_SOURCES, Types.matching("[^\\s/:@]+", "the id of a code source; the service takes no URI")), "CodeSource.CodeSourceId")
                        .named("branch", Types.text(), "CodeSource.Branch")
                        .named("commit", Types.text(), "CodeSource.Commit")
                        .named("mount", Types.absolutePath(), "CodeSource.MountPath")
                        .field("CodeSource"),
                CommonWords.env("Envs"),
                word("pip", "Python packages to install first.", "pip 'torch==2.4', 'einops'")
                        .takes("package", Types.text(), "").many().field("ThirdpartyLibs")
                        .repeatable()
                        .writes((e, body) -> e.values().forEach(p -> body.add("ThirdpartyLibs", p))),
                word("requirements", "The folder that holds requirements.txt.", "requirements '/mnt/code'").to("ThirdpartyLibDir", Types.absolutePath()),
                NetworkWords.vpc("SwitchId"));
    }

    private static List<Word> limits() {
        return List.of(
                CommonWords.priority(),
                word("maxRuntime", "The service stops the job after it; whole minutes, rounded up. It bounds the cost.", "maxRuntime '12h'")
                        .to("JobMaxRunningTimeMinutes", Types.as(Types.duration(), d -> Span.minutes((Duration) d))),
                word("elastic", "Elastic training between two numbers of workers.", "elastic min: 1, max: 4")
                        .named("min", integer(), "ElasticSpec.MinParallelism")
                        .named("max", integer(), "ElasticSpec.MaxParallelism")
                        .named("strategy", Types.text(), "ElasticSpec.ElasticStrategy")
                        .named("aiMaster", Types.truth(), "ElasticSpec.EnableAIMaster")
                        .named("aiMasterType", Types.text(), "ElasticSpec.AIMasterType")
                        .named("aiMasterImage", Types.text(), "ElasticSpec.AIMasterDockerImage")
                        .named("edp", Types.truth(), "ElasticSpec.EnableEDP")
                        .named("edpMin", integer(), "ElasticSpec.EDPMinParallelism")
                        .named("edpMax", integer(), "ElasticSpec.EDPMaxParallelism")
                        .named("psMin", integer(), "ElasticSpec.PSMinParallelism")
                        .named("psMax", integer(), "ElasticSpec.PSMaxParallelism")
                        .field("ElasticSpec")
                        .writes((e, body) -> {
                            body.put("ElasticSpec.EnableElasticTraining", true);
                            e.writeArguments(body);
                        }),
                word("successPolicy", "When a TFJob has succeeded.", "successPolicy 'AllWorkers'")
                        .to("SuccessPolicy", Types.choice("ChiefWorker", "AllWorkers")),
                word("again", "Creates another one even while a job of this name is running.", "again true")
                        .takes("again", Types.truth(), ""));
    }

    private static List<Word> settings() {
        return List.of(
                word("rdma", "The fast network between nodes.", "rdma true").to("Settings.EnableRDMA", Types.truth()),
                word("sanityCheck", "Checks the GPUs before training.", "sanityCheck true").to("Settings.EnableSanityCheck", Types.truth()),
                word("cpuAffinity", "CPU affinity.", "cpuAffinity true").to("Settings.EnableCPUAffinity", Types.truth()),
                word("shell", "The shell that runs the command.", "shell 'bash'").to("Settings.Shell", Types.text()),
                word("grace", "How long a pod may take to end; whole seconds.", "grace '30s'")
                        .to("Settings.TerminationGracePeriodSeconds", Types.as(Types.duration(), d -> ((Duration) d).toSeconds())),
                word("tag", "Tags to find it by.", "tag team: 'vision'")
                        .anyKey(Types.scalar())
                        .field("Settings.Tags")
                        .repeatable()
                        .writes((e, body) -> e.named().forEach((k, v) -> body.put("Settings.Tags." + k.replace('.', Body.DOT), v))));
    }

    private static paish.language.Type integer() {
        return Types.whole(0, Integer.MAX_VALUE);
    }

    private static Map<String, String> roles() {
        Map<String, String> roles = new LinkedHashMap<>();
        roles.put("worker", "Worker");
        roles.put("master", "Master");
        roles.put("ps", "PS");
        roles.put("chief", "Chief");
        roles.put("evaluator", "Evaluator");
        roles.put("graphLearn", "GraphLearn");
        return java.util.Collections.unmodifiableMap(roles);
    }
}
