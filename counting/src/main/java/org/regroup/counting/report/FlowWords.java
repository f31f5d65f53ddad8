package org.regroup.counting.report;

import java.util.List;

import org.regroup.counting.Action;
import org.regroup.counting.Result;

/// What a picture of the flow of votes says, in one language.
public interface FlowWords {

    /// English.
    FlowWords ENGLISH = new FlowWords() {};

    default String title() {
        return "Flow of votes between candidates, stage by stage";
    }

    default String description(int lanes, int stages) {
        return Figures.counted(lanes, "lane") + ", one for each candidate, over " + Figures.counted(stages, "stage")
                + ". The table of stages holds every number.";
    }

    default String nonTransferable() {
        return "No further choice";
    }

    default String tie() {
        return "Tie";
    }

    default String elected(int stage) {
        return "Elected, stage " + stage;
    }

    default String excluded(int stage) {
        return "Out, stage " + stage;
    }

    /// A few words for what was done at a stage.
    default String action(Action action, Result result) {
        List<String> names = action.candidates().stream().map(result.contest()::name).toList();
        String who = names.size() == 1 ? names.getFirst() : Integer.toString(names.size());
        return switch (action.kind()) {
            case FIRST -> "First choices";
            case SURPLUS -> "Surplus: " + who;
            case EXCLUDE -> "Out: " + who;
            case FILL -> "Seats left";
            case ELECT -> "Elected: " + who;
            case RUNOFF -> "Run-off";
        };
    }
}
