package org.regroup.platform.conferences.votes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.business.Business;
import org.regroup.platform.conferences.business.BusinessItem;
import org.regroup.platform.motions.amending.AmendmentPlans;
import org.regroup.platform.motions.amending.MotionAmendment;
import org.regroup.platform.motions.amending.Proceedings;
import org.regroup.platform.motions.amending.VotingOrder;
import org.regroup.platform.motions.amending.VotingWords;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Page;
import org.regroup.texts.Rebase;

/// The motion of the item that is called, and the amendment that a subject begins with, such as `A4: Heat networks`.
@Component
@Transactional(readOnly = true)
class MotionOnScreen implements OnScreen {

    private static final Pattern AMENDMENT = Pattern.compile("(A\\d+(?:\\.\\d+)?)[:,(].*", Pattern.DOTALL);

    private final Business business;
    private final AmendmentPlans plans;

    MotionOnScreen(Business business, AmendmentPlans plans) {
        this.business = business;
        this.plans = plans;
    }

    @Override
    public Shown shown(ConferenceId conference, String item, String subject, Page page) {
        return motion(conference, item).map(all -> new Shown(all.text().version().hex(), announced(all, subject, page)))
                .orElse(Shown.NOTHING);
    }

    private static List<String> announced(Proceedings all, String subject, Page page) {
        return tag(subject).map(tag -> all.votingOrder().groups().stream().flatMap(group -> group.puts().stream())
                .filter(VotingOrder.Put::leads).filter(put -> VotingWords.name(page, put).equals(tag))
                .flatMap(put -> VotingWords.of(page, all, put.ballot()).stream()).toList()).orElse(List.of());
    }

    @Override
    public List<Ground> against(ConferenceId conference, String item, String subject, String text) {
        var grounds = new ArrayList<Ground>();
        motion(conference, item).ifPresent(all -> {
            if (!all.motion().awaitsDecision()) {
                grounds.add(Ground.of("votes.ground.withdrawn", all.motion().title()));
            } else if (!text.isEmpty() && !text.equals(all.text().version().hex())) {
                grounds.add(Ground.of("votes.ground.textChanged"));
            }
            tag(subject).flatMap(tag -> amendment(all, tag)).ifPresent(one -> grounds.addAll(against(all, one)));
        });
        return grounds;
    }

    private static List<Ground> against(Proceedings all, MotionAmendment one) {
        if (all.ended(one.id()).isPresent()) {
            return List.of(Ground.at("subject", "votes.ground.amendmentDone", one.tag()));
        }
        boolean stands = all.rebase(one).filter(how -> !(how instanceof Rebase.Conflicted || how instanceof Rebase.Moot))
                .isPresent();
        return stands || all.waitsForParent(one)
                ? List.of()
                : List.of(Ground.at("subject", "votes.ground.conflicted", one.tag()));
    }

    private Optional<Proceedings> motion(ConferenceId conference, String item) {
        return number(item).flatMap(number -> business.item(conference, number)).map(BusinessItem::motion)
                .flatMap(motion -> plans.of(motion.id()));
    }

    private static Optional<Integer> number(String item) {
        return item.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(item)) : Optional.empty();
    }

    private static Optional<String> tag(String subject) {
        var match = AMENDMENT.matcher(subject);
        return match.matches() ? Optional.of(match.group(1)) : Optional.empty();
    }

    /// Also the amendment of which a part is put.
    private static Optional<MotionAmendment> amendment(Proceedings all, String tag) {
        return all.amendments().stream().filter(one -> one.tag().equals(tag)).findFirst()
                .or(() -> all.amendments().stream().filter(one -> tag.startsWith(one.tag() + ".")).findFirst());
    }
}
