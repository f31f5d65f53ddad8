package org.regroup.platform.conferences.delegates;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.ConferenceId;

/// Who takes part in a conference.
@Service
@Transactional(readOnly = true)
public class Attendees {

    private final AttendeeRepository attendees;

    Attendees(AttendeeRepository attendees) {
        this.attendees = attendees;
    }

    /// Everybody who was ever named, by number: the log goes on naming those who have left.
    public List<Attendee> of(ConferenceId conference) {
        return attendees.of(conference);
    }

    /// Those who hold a delegate seat now, by number.
    public List<Attendee> delegates(ConferenceId conference) {
        return attendees.of(conference).stream().filter(Attendee::delegate).toList();
    }

    /// As what this person takes part now; empty where she does not.
    public Optional<Attendee> of(PersonId person, ConferenceId conference) {
        return attendees.of(person, conference);
    }

    public Optional<Attendee> byNumber(ConferenceId conference, int number) {
        return attendees.byNumber(conference, number);
    }

    /// Whose pass this code stands on, however it was typed; also of somebody who takes part no more.
    public Optional<Attendee> byCode(ConferenceId conference, String typed) {
        return attendees.byCode(conference, PassCodes.hash(typed));
    }

    Optional<Attendee> find(UUID id) {
        return attendees.find(id);
    }
}
