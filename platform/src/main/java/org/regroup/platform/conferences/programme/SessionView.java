package org.regroup.platform.conferences.programme;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.shared.Typed;

/// A session for its reader.
///
/// @param slot     where the published programme has it; null for those who put the programme together, who see the draft
/// @param rooms    for those who put the programme together
/// @param call     null where the reader does not choose
/// @param readings of this session; empty for those who do not choose
/// @param record   what it left, once it is closed
/// @param sponsor  whether the reader speaks for a sponsor
public record SessionView(Session session, Conference conference, Stream stream,
        Programme.@Nullable Slot slot, List<Room> rooms, @Nullable Call call, List<Reading> readings,
        @Nullable PersonId reader, boolean sponsor, @Nullable SessionRecord record, Instant now, Typed typed) {

    public boolean own() {
        return session.person().equals(reader);
    }

    public boolean organises() {
        return stream.organisedBy(reader);
    }

    public @Nullable Reading ownReading() {
        return readings.stream().filter(one -> one.person().equals(reader)).findFirst().orElse(null);
    }

    /// Who speaks is shown to whoever submitted it; to organisers after they have read, where they read without names; to
    /// everybody else once it is accepted.
    public boolean names() {
        return own() || session.state() == Session.State.ACCEPTED || organises() && (call == null || !call.anonymous()
                || ownReading() != null || session.decision() != null);
    }

    /// Whether the reader may say what they think of it.
    public boolean mayRead() {
        return organises() && !own() && session.state() != Session.State.WITHDRAWN && !session.closed();
    }

    /// Whether the reader may choose now.
    public boolean mayDecide() {
        return mayRead() && call != null && call.over(now) && (!call.anonymous() || ownReading() != null);
    }

    /// Whether the reader may place it in the draft of the programme.
    public boolean mayPlace() {
        return (organises() || sponsor) && session.state() == Session.State.ACCEPTED && !session.closed();
    }

    /// The name of the room in which the draft has it.
    public String room() {
        var place = session.place();
        return place == null
                ? ""
                : rooms.stream().filter(one -> one.id().equals(place.room())).map(Room::name).findFirst().orElse("");
    }

    /// Whether the reader closes it with a record.
    public boolean mayRecord() {
        return (own() || organises()) && session.state() == Session.State.ACCEPTED && !session.closed();
    }

    public boolean mayChange() {
        return own() && session.state() == Session.State.SUBMITTED;
    }

    public boolean mayWithdraw() {
        return own() && !session.closed()
                && (session.state() == Session.State.SUBMITTED || session.state() == Session.State.ACCEPTED);
    }
}
