package org.regroup.platform.dialogues.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

import org.regroup.opinions.Answer;

/// The opinion map as it is drawn: no mark of it is one person.
///
/// @param width      of the drawing, in its own units, as all lengths
/// @param people     people on the map
/// @param fewest     people the smallest mark stands for
/// @param most       people the largest mark stands for
/// @param across     what people to the right and to the left answer differently; null where nothing sets them apart
/// @param upwards    the same from bottom to top
/// @param acrossShare share of the differences between people that lies left to right, from 0 to 1
public record Picture(double width, double height, int people, int fewest, int most, List<Dot> dots, List<Outline> outlines,
        @Nullable Direction across, @Nullable Direction upwards, double acrossShare, double upwardsShare) {

    /// Several people of one voice who stand close together.
    ///
    /// @param voice  number of the mark of the voice
    /// @param group  opinion group most of them are in; 0 where that group is not shown
    /// @param unsure whether fewer than two thirds of them are in it
    public record Dot(double x, double y, int voice, int group, boolean unsure) {}

    /// Where four in five people of a group stand: an ellipse turned by `angle` degrees.
    public record Outline(int group, double x, double y, double rx, double ry, double angle) {

        /// Where its name stands: just above it, or below the edge of the sheet.
        public double top() {
            double turned = Math.toRadians(angle);
            return Math.max(12, y - Math.hypot(rx * Math.sin(turned), ry * Math.cos(turned)) - 6);
        }
    }

    /// The two statements that tell most about where somebody stands from one side to the other.
    ///
    /// @param high what people at the right, or at the top, answer more often
    /// @param low  what people at the left, or at the bottom, answer more often
    public record Direction(Stance high, Stance low) {}

    public record Stance(Wording wording, Answer answer) {}
}
