package org.regroup.platform.dialogues;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

import org.regroup.opinions.Answer;
import org.regroup.platform.alliances.Alliance;
import org.regroup.platform.alliances.Signs;

/// The page on which somebody answers one statement.
///
/// @param statement the statement to answer; none where all are answered
/// @param ahead     the next ones, for a line that breaks
/// @param last      the answer given just before, which can be undone
/// @param begun     whether this person takes part already
/// @param refusal   why an answer was not taken
/// @param who       tells one voter of a browser from another, so that what waits on the device is sent for nobody else
public record BallotView(Dialogue dialogue, Alliance alliance, Wearing wearing, @Nullable Statement statement,
        List<Statement> ahead, List<Given> given, int total, @Nullable Given last, boolean begun, int owed,
        @Nullable Refusal refusal, int statementsPerHour, String who) {

    /// A progress of more marks than this is drawn as one bar.
    static final int MOST_MARKS = 60;

    /// Why an answer was not taken.
    public record Refusal(String key, List<Object> args) {

        static Refusal of(String key, Object... args) {
            return new Refusal(key, List.of(args));
        }
    }

    /// Which statement this is, counted in the order of answering.
    public int position() {
        return given.size() + 1;
    }

    public boolean marks() {
        return total <= MOST_MARKS;
    }

    /// Left edge of a mark of the progress, in per cent.
    public String x(int position) {
        return percent(100.0 * position / total + 0.4);
    }

    /// Width of a mark.
    public String width() {
        return percent(100.0 / total * 0.66);
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }

    /// How the statement at a place of the progress was answered.
    public @Nullable Answer at(int position) {
        return position < given.size() ? given.get(position).answer() : null;
    }

    /// Minutes that what is left takes, at ten seconds a statement.
    public int minutesLeft() {
        return Math.max(1, Math.round((total - given.size()) / 6f));
    }

    public Signs signs() {
        return wearing.signs();
    }

    public boolean known() {
        return wearing.known();
    }
}
