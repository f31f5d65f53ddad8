package org.regroup.counting.decisions;

import org.regroup.counting.Rational;

/// How many organisations must agree.
public sealed interface Threshold {

    /// At least so many.
    record AtLeast(int organisations) implements Threshold {

        public AtLeast {
            if (organisations < 1)
                throw new IllegalArgumentException("At least 1 organisation must be asked for, was " + organisations);
        }

        @Override
        public int needed(int of) {
            return organisations;
        }
    }

    /// All but so many; 0: all of them.
    record AllBut(int organisations) implements Threshold {

        public AllBut {
            if (organisations < 0)
                throw new IllegalArgumentException("All but 0 or more can be asked for, was " + organisations);
        }

        @Override
        public int needed(int of) {
            return Math.max(1, of - organisations);
        }
    }

    /// A share of the organisations.
    record Share(Level level) implements Threshold {

        @Override
        public int needed(int of) {
            return level.needed(Rational.of(of), true).numerator().intValueExact();
        }
    }

    /// The least number of organisations that is enough.
    int needed(int of);
}
