package org.regroup.platform.motions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Mark;
import org.regroup.platform.shared.Page;
import org.regroup.texts.Text;

/// A motion for its reader.
///
/// @param names of everybody the page names
public record MotionPage(Motion motion, Text text, MotionReader reader, List<MotionVoice> voices, List<MotionAct> acts,
        Signs signs,
        Map<PersonId, String> names) {

    public String name(@Nullable PersonId person) {
        return person == null ? "–" : names.getOrDefault(person, "–");
    }

    public Mark mark(@Nullable OrganisationId organisation) {
        return signs.of(organisation);
    }

    /// Voices that stand, of one part.
    public List<MotionVoice> standing(MotionVoice.Part part) {
        return voices.stream().filter(voice -> voice.part() == part && voice.stands()).toList();
    }

    public Optional<MotionVoice> mover() {
        return standing(MotionVoice.Part.MOVER).stream().findFirst();
    }

    /// What was done, in the reader's words.
    public String told(Page page, MotionAct act) {
        return page.t(act.key(), name(act.person()),
                act.unitName().isEmpty() ? mark(act.organisation()).name() : act.unitName(), act.detail());
    }
}
