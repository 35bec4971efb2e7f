package paish.shell.completion;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** A shell's completion script. */
public final class CompletionScript {

    /** The shells there is a script for, as they are typed. */
    public enum Shell {
        bash,
        zsh,
        fish
    }

    /** Behind picocli's script, which knows commands and options but not that scripts end in .pai. */
    private static final String SCRIPTS = """

            function _paish_with_scripts() {
              _complete_paish
              local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} index command=
              for (( index=1; index<COMP_CWORD; index++ )); do
                case " %1$s " in *" ${COMP_WORDS[index]} "*) command=${COMP_WORDS[index]}; break ;; esac
              done
              case " %2$s " in *" $before "*) return ;; esac
              case " %3$s " in *" ${command:-paish} "*) ;; *) return ;; esac
              [[ $word == -* ]] && return
              local IFS=$'\n'
              type compopt &>/dev/null && compopt -o filenames
              COMPREPLY+=( $(compgen -f -X '!*.pai' -- "$word") $(compgen -d -- "$word") )
            }
            complete -F _paish_with_scripts paish
            """;

    private CompletionScript() {}

    public static String of(Shell shell, CommandLine root) {
        return shell == Shell.fish ? FishScript.of(root.getCommandSpec()) : bash(root);
    }

    /** zsh reads it too, through its own emulation. */
    private static String bash(CommandLine root) {
        CommandSpec spec = root.getCommandSpec();
        String commands = words(spec.subcommands().keySet().stream());
        String valued = words(Stream.concat(Stream.of(spec), spec.subcommands().values().stream().map(CommandLine::getCommandSpec))
                .flatMap(c -> c.options().stream())
                .filter(o -> o.arity().max() > 0)
                .flatMap(o -> Stream.of(o.names()))
                .distinct());
        String reading = words(Stream.concat(Stream.of(spec), spec.subcommands().values().stream().map(CommandLine::getCommandSpec))
                .filter(CompletionScript::readsScripts).map(CommandSpec::name));
        return AutoComplete.bash("paish", root) + String.format(SCRIPTS, commands, valued, reading);
    }

    static boolean readsScripts(CommandSpec command) {
        return command.positionalParameters().stream().anyMatch(p -> p.paramLabel().startsWith("FILE"));
    }

    static List<String> values(Iterable<String> candidates) {
        return candidates == null ? List.of() : StreamSupport.stream(candidates.spliterator(), false).toList();
    }

    private static String words(Stream<String> words) {
        return words.collect(Collectors.joining(" "));
    }
}
