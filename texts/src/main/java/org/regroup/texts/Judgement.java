package org.regroup.texts;

import java.util.ArrayList;
import java.util.List;

/// What has become of each hunk of an amendment.
record Judgement(Amendment amendment, Weave now, List<Verdict> verdicts) {

    static Judgement of(Amendment amendment, Base base, Weave now) {
        Distinct.require(amendment.hunks());
        var words = new WordJudge(base, now);
        var blocks = new BlockJudge(base, now);
        var verdicts = new ArrayList<Verdict>();
        for (int n = 0; n < amendment.hunks().size(); n++) {
            verdicts.add(switch (amendment.hunks().get(n)) {
                case Hunk.Replace hunk -> words.judge(n, hunk);
                case Hunk.InsertBlock hunk -> blocks.judge(n, hunk);
                case Hunk.DeleteBlock hunk -> blocks.judge(n, hunk);
                case Hunk.MoveBlock hunk -> blocks.judge(n, hunk);
                case Hunk.Recast hunk -> blocks.judge(n, hunk);
            });
        }
        return new Judgement(amendment, now, List.copyOf(verdicts));
    }

    Rebase rebase() {
        var standing = new ArrayList<Hunk>();
        var satisfied = new ArrayList<Region>();
        var moot = new ArrayList<Region>();
        var clashes = new ArrayList<Region>();
        for (var verdict : verdicts) {
            switch (verdict) {
                case Verdict.Stands(var hunk, _, var already) -> {
                    standing.add(hunk);
                    satisfied.addAll(already);
                }
                case Verdict.Satisfied(var region, _) -> satisfied.add(region);
                case Verdict.Moot(var region) -> moot.add(region);
                case Verdict.Clash(var region) -> clashes.add(region);
            }
        }
        if (clashes.isEmpty() && standing.isEmpty()) {
            return moot.isEmpty() ? new Rebase.AlreadySatisfied(satisfied) : new Rebase.Moot(moot);
        }
        if (!clashes.isEmpty() || !moot.isEmpty()) {
            clashes.addAll(moot);
            return new Rebase.Conflicted(clashes, standing);
        }
        var rebased = amendment.on(now.version(), standing);
        return standing.equals(amendment.hunks()) ? new Rebase.Clean(rebased) : new Rebase.Shifted(rebased, satisfied);
    }

    void weaveInto(Loom loom) {
        for (var verdict : verdicts) {
            switch (verdict) {
                case Verdict.Stands(_, var work, _) -> work.accept(loom);
                case Verdict.Satisfied(_, var work) -> work.accept(loom);
                case Verdict.Moot _,Verdict.Clash _ -> throw new IllegalStateException("does not stand");
            }
        }
    }
}
