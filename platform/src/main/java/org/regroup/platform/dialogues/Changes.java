package org.regroup.platform.dialogues;

import org.springframework.stereotype.Component;

import org.regroup.platform.shared.Live;

/// Tells open pages that a dialogue has changed; called after the transaction.
@Component
class Changes {

    private final Live live;

    Changes(Live live) {
        this.live = live;
    }

    void happened(DialogueId dialogue) {
        live.changed(Dialogues.topic(dialogue));
    }
}
