package org.regroup.platform.conferences.programme;

import java.util.ArrayList;
import java.util.List;

/// A way to run a session, as data: its steps and how the time is divided among them.
///
/// @param code     such as `world_cafe`; names its texts
/// @param shortest minutes below which it does not work
/// @param group    how many sit together; 0 where all do
/// @param sheets   how many record sheets a printed pack holds
public record Format(String code, int shortest, int group, int sheets, List<Step> steps) {

    /// One step.
    ///
    /// @param minutes that it takes however long the session is; 0 where it takes a share
    /// @param share   of the time that the fixed steps leave, in parts of the sum of all shares
    public record Step(String code, int minutes, int share) {}

    /// A step of a session of a certain length: from which minute, for how long.
    public record Timed(String code, int from, int minutes) {}

    public Format {
        steps = List.copyOf(steps);
    }

    /// The steps of a session of so many minutes, one after the other, together exactly as long. What is left over by rounding
    /// down goes to the steps that lost most by it, the earlier one first.
    ///
    /// @throws IllegalArgumentException where the session is shorter than the format allows
    public List<Timed> timed(int minutes) {
        if (minutes < shortest) {
            throw new IllegalArgumentException(code + " needs " + shortest + " minutes, was " + minutes);
        }
        int free = minutes - steps.stream().mapToInt(Step::minutes).sum();
        int shares = steps.stream().mapToInt(Step::share).sum();
        var lengths = new int[steps.size()];
        var lost = new ArrayList<Integer>();
        int left = free;
        for (int i = 0; i < lengths.length; i++) {
            var step = steps.get(i);
            int part = free * step.share() / shares;
            lengths[i] = step.minutes() + part;
            left -= part;
            lost.add(i);
        }
        lost.sort((a, b) -> Integer.compare(free * steps.get(b).share() % shares, free * steps.get(a).share() % shares));
        for (int i = 0; i < left; i++) {
            lengths[lost.get(i)]++;
        }
        var timed = new ArrayList<Timed>();
        int from = 0;
        for (int i = 0; i < lengths.length; i++) {
            timed.add(new Timed(steps.get(i).code(), from, lengths[i]));
            from += lengths[i];
        }
        return timed;
    }
}
