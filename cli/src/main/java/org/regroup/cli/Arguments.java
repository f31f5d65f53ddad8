package org.regroup.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.regroup.counting.exchange.Nearest;

/// The words after a command: options with their values, and the rest.
///
/// Options are read as `--name value` or `--name=value`, in any order; after `--` everything else is no option. It is read by
/// hand because a library for it took as long to start as the whole rest of a count.
final class Arguments {

    /// The words are wrong; the message is a sentence without its full stop.
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1;

        Wrong(String message) {
            super(message);
        }
    }

    private final Map<String, List<String>> values = new HashMap<>();
    private final List<String> rest = new ArrayList<>();

    /// @throws Wrong if a word is no option of the command, or an option lacks its value
    Arguments(Usage usage, List<String> words) {
        boolean options = true;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (options && word.equals("--")) {
                options = false;
            } else if (options && word.startsWith("-") && word.length() > 1) {
                int equals = word.startsWith("--") ? word.indexOf('=') : -1;
                String name = equals < 0 ? word : word.substring(0, equals);
                Usage.Option option = usage.option(name).orElseThrow(() -> unknown(name, usage));
                if (option.isFlag() && equals >= 0)
                    throw new Wrong("Option '" + name + "' takes no value");
                if (!option.isFlag() && equals < 0 && ++i == words.size())
                    throw new Wrong("Missing value for option '" + name + "': " + option.label());
                List<String> given = values.computeIfAbsent(name, _ -> new ArrayList<>());
                if (!given.isEmpty() && !option.repeatable())
                    throw new Wrong("Option '" + name + "' is given twice");
                given.add(option.isFlag() ? "" : equals < 0 ? words.get(i) : word.substring(equals + 1));
            } else {
                rest.add(word);
            }
        }
    }

    private static Wrong unknown(String name, Usage usage) {
        String question = Nearest.question(name, usage.options().stream().map(Usage.Option::name).toList());
        return new Wrong("Unknown option: '" + name + "'" + (question.isEmpty() ? "" : "." + question));
    }

    /// Words that are no options.
    List<String> rest() {
        return List.copyOf(rest);
    }

    boolean has(String option) {
        return values.containsKey(option);
    }

    Optional<String> value(String option) {
        return values(option).stream().findFirst();
    }

    List<String> values(String option) {
        return values.getOrDefault(option, List.of());
    }

    Optional<Path> path(String option) {
        return value(option).map(Arguments::pathOf);
    }

    static Path pathOf(String word) {
        if (word.isEmpty())
            throw new Wrong("The name of a file is empty");
        try {
            return Path.of(word);
        } catch (InvalidPathException e) {
            throw new Wrong("\"" + word + "\" cannot be the name of a file");
        }
    }

    Optional<Long> number(String option) {
        return value(option).map(text -> number(option, text));
    }

    static long number(String option, String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw new Wrong("Invalid value for option '" + option + "': \"" + text + "\" is not a whole number");
        }
    }

    /// One of the names of an enum, in lower case with hyphens; the first if the option is not given.
    <E extends Enum<E>> E choice(String option, E[] choices) {
        return value(option).map(text -> {
            List<String> names = Arrays.stream(choices).map(Arguments::word).toList();
            int index = names.indexOf(text);
            if (index < 0)
                throw new Wrong("Invalid value for option '" + option + "': \"" + text + "\"." + Nearest.question(text, names)
                        + " It can be " + String.join(", ", names));
            return choices[index];
        }).orElse(choices[0]);
    }

    /// How people write a name of an enum.
    static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
