package org.regroup.platform.conferences.votes;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.conferences.ConferenceId;

/// Who dissents from what a conference decided, for whoever writes about it.
@Component
@Transactional(readOnly = true)
public class Dissent {

    private final EffectRepository effects;

    Dissent(EffectRepository effects) {
        this.effects = effects;
    }

    /// In one query.
    public List<Attached> of(ConferenceId conference) {
        return effects.attached(conference);
    }
}
