package org.regroup.platform.motions.amending;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

import org.regroup.platform.alliances.Signs;
import org.regroup.platform.motions.MotionAccess;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.motions.TakenAlong;
import org.regroup.platform.shared.Page;
import org.regroup.texts.Block;
import org.regroup.texts.Credit;
import org.regroup.texts.Woven;

/// Whom each word of a motion is owed to, wherever its data goes. Drafts are nobody's but their writers'.
@Component
class CreditsTakenAlong implements TakenAlong {

    private final MotionAccess motions;
    private final AmendingAccess access;
    private final AmendingPages views;

    CreditsTakenAlong(MotionAccess motions, AmendingAccess access, AmendingPages views) {
        this.motions = motions;
        this.access = access;
        this.views = views;
    }

    @Override
    public Map<String, Object> of(MotionId id, Page page) {
        var motion = motions.find(id);
        if (motion.moved() == null) {
            return Map.of();
        }
        var all = access.of(motion);
        var signs = views.signs(all);
        return Map.of("credits", all.credited().blocks().stream().filter(block -> block.out() == null)
                .map(block -> runs(block, all, signs)).toList());
    }

    private static List<Map<String, Object>> runs(Woven block, Proceedings all, Signs signs) {
        return block.runs().stream().filter(Woven.Run::stands).map(run -> Map.<String, Object>of("words",
                Block.plain(run.tokens()), "from", run.in().stream().map(credit -> credit(credit, all, signs)).toList()))
                .toList();
    }

    private static Map<String, Object> credit(Credit credit, Proceedings all, Signs signs) {
        var source = credit.source();
        var data = new LinkedHashMap<String, Object>();
        data.put("source", source.kind().name().toLowerCase(java.util.Locale.ROOT));
        data.put("id", source.id());
        all.sources().stream().filter(one -> one.id().equals(source.id())).findFirst().ifPresent(one -> {
            data.put("number", one.number());
            data.put("title", one.title());
        });
        data.put("organisations", Owed.organisations(source).stream().map(one -> signs.of(one).name()).toList());
        return data;
    }
}
