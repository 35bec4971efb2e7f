package paish.assist;

import java.util.List;
import java.util.function.Function;

/**
 * A command of the prompt.
 *
 * @param name without the slash
 * @param doc one line
 * @param arguments what could stand as its argument, given what stands there
 */
public record Command(String name, String doc, Function<String, List<String>> arguments) {}
