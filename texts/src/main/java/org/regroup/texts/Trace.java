package org.regroup.texts;

import java.util.List;

/// What has become of words of an earlier version.
public sealed interface Trace {

    List<Token> tokens();

    /// They stand.
    ///
    /// @param from gap before them in the block as it reads now
    /// @param to   gap behind them
    record Stands(List<Token> tokens, int from, int to) implements Trace {
        public Stands {
            tokens = List.copyOf(tokens);
        }
    }

    /// They were taken out, alone or with their block.
    record Out(List<Token> tokens, Credit by) implements Trace {
        public Out {
            tokens = List.copyOf(tokens);
        }
    }
}
