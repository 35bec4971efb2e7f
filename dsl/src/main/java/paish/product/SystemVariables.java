package paish.product;

import java.util.Set;
import paish.language.Filled;
import paish.language.Findings;
import paish.language.Rule;

/** Variables that the image, the driver or the service sets; CreateInstance warns that user-defined ones may overwrite them. */
public final class SystemVariables {

    private static final Set<String> NAMES = Set.of(
            "PATH", "HOME", "USER", "SHELL", "PWD", "HOSTNAME", "LD_LIBRARY_PATH", "LD_PRELOAD", "PYTHONPATH", "PYTHONHOME",
            "NVIDIA_VISIBLE_DEVICES", "CUDA_VISIBLE_DEVICES", "CUDA_HOME",
            "MASTER_ADDR", "MASTER_PORT", "WORLD_SIZE", "RANK", "LOCAL_RANK", "NODE_RANK", "TF_CONFIG");

    private SystemVariables() {}

    public static Rule rule(String block, String passes, String fails) {
        return new Rule(block + ".env.system", "A variable that the system sets should not be overridden.",
                "CreateInstance page, EnvironmentVariables: these variables may overwrite preset system environment variables",
                passes, fails, SystemVariables::check);
    }

    /** What a shell takes for a variable's name. */
    public static Rule names(String block) {
        return new Rule(block + ".env.name", "A variable's name is letters, digits, '_', '.' and '-', not beginning with a digit.",
                "POSIX, names of environment variables; containers also take '.' and '-'",
                "env LANG: 'C'", "env '1 x': 'C'",
                (filled, findings) -> filled.entries("env").forEach(env -> env.named().keySet().stream()
                        .filter(name -> !name.matches("[A-Za-z_][A-Za-z0-9_.-]*"))
                        .forEach(name -> findings.error(env, "'" + name + "' is no name of a variable", "letters, digits and '_'"))));
    }

    private static void check(Filled filled, Findings findings) {
        filled.entries("env").forEach(env -> env.named().keySet().stream()
                .filter(NAMES::contains)
                .forEach(name -> findings.warning(env, "'" + name + "' overrides a variable that the system sets",
                        "take another name unless that is what you want")));
    }
}
