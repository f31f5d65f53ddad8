package org.regroup.platform.decisions.count;

import org.regroup.counting.Action;
import org.regroup.counting.Result;
import org.regroup.counting.report.FlowWords;
import org.regroup.platform.shared.Page;

/// What the picture of a count says, in the reader's language.
record CountFlow(Page page) implements FlowWords {

    @Override
    public String title() {
        return page.t("counting.flow.title");
    }

    @Override
    public String description(int lanes, int stages) {
        return page.t("counting.flow.desc", lanes, stages);
    }

    @Override
    public String nonTransferable() {
        return page.t("counting.exhausted");
    }

    @Override
    public String tie() {
        return page.t("counting.tied");
    }

    @Override
    public String elected(int stage) {
        return page.t("counting.outcome.elected", stage);
    }

    @Override
    public String excluded(int stage) {
        return page.t("counting.outcome.out", stage);
    }

    @Override
    public String action(Action action, Result result) {
        return new CountWords(page, result).action(action);
    }
}
