package org.regroup.platform.shared;

/// Tells open pages that something changed. Every node on the same database hears of it.
///
/// A topic is a short name such as `dialogue/0195…`; it carries no content: whoever listens reads what it may see itself.
/// Several changes within a moment are told once.
public interface Live {

    /// Says that what a topic stands for has changed. Costs nothing and never blocks or fails: call it after the transaction.
    void changed(String topic);

    /// Calls back, on a thread of its own and never twice at a time, soon after each change of the topic.
    Subscription subscribe(String topic, Runnable listener);

    /// Ends the listening.
    interface Subscription extends AutoCloseable {

        @Override
        void close();
    }
}
