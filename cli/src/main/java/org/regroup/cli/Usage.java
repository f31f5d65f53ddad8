package org.regroup.cli;

import java.util.List;
import java.util.Optional;

/// What a command takes and does, for its reader and for [Arguments].
///
/// @param command  its word, such as `count`
/// @param operand  what it is given, such as `FILE...`
/// @param operands about that
/// @param options  in the order of the help
record Usage(String command, List<String> about, String operand, String operands, List<Option> options) {

    private static final int WIDTH = 100;
    private static final int INDENT = 22;

    /// @param label of its value; empty if it takes none
    /// @param repeatable whether it can be given several times
    record Option(String name, String label, boolean repeatable, String about) {

        static Option flag(String name, String about) {
            return new Option(name, "", false, about);
        }

        static Option value(String name, String label, String about) {
            return new Option(name, label, false, about);
        }

        static Option values(String name, String label, String about) {
            return new Option(name, label, true, about);
        }

        boolean isFlag() {
            return label.isEmpty();
        }
    }

    Optional<Option> option(String name) {
        return options.stream().filter(o -> o.name.equals(name)).findFirst();
    }

    String help() {
        StringBuilder help = new StringBuilder("Usage: regroup " + command + " " + operand + " [options]\n");
        about.forEach(paragraph -> Columns.wrapped(paragraph, WIDTH).forEach(line -> help.append(line).append('\n')));
        help.append('\n');
        entry(operand, operands, help);
        options.forEach(o -> entry(o.name + (o.isFlag() ? "" : " " + o.label), o.about, help));
        entry("-h, --help", "Show this and stop.", help);
        entry("-V, --version", "Show the version and stop.", help);
        return help.toString();
    }

    private static void entry(String lead, String about, StringBuilder help) {
        String margin = "  " + lead;
        if (margin.length() > INDENT - 2) {
            help.append(margin).append('\n');
            margin = "";
        }
        for (String line : Columns.wrapped(about, WIDTH - INDENT)) {
            help.append(margin).append(" ".repeat(INDENT - margin.length())).append(line).append('\n');
            margin = "";
        }
    }
}
