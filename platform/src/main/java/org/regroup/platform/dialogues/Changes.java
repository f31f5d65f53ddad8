package org.regroup.platform.dialogues;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import org.regroup.platform.shared.Live;

/// Tells open pages that a dialogue has changed: at once, or as soon as the transaction that runs is on disk.
@Component
class Changes {

    private final Live live;

    Changes(Live live) {
        this.live = live;
    }

    void happened(DialogueId dialogue) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            live.changed(Dialogues.topic(dialogue));
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                live.changed(Dialogues.topic(dialogue));
            }
        });
    }
}
