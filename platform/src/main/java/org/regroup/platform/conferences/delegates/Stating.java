package org.regroup.platform.conferences.delegates;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;

/// What people state about themselves, freely and nobody for them: lists of speakers can balance by it.
@Service
@Transactional
public class Stating {

    public static final String GENDER = "gender";
    public static final String TENDENCY = "tendency";
    static final int LONGEST = 60;

    private final AttendeeRepository attendees;

    Stating(AttendeeRepository attendees) {
        this.attendees = attendees;
    }

    /// @param self whoever states it; the caller has made sure that it is herself
    public Outcome<Attendee> state(Attendee self, String gender, String tendency) {
        Map<String, String> traits = new LinkedHashMap<>();
        var grounds = new ArrayList<Ground>();
        put(traits, GENDER, gender, grounds);
        put(traits, TENDENCY, tendency, grounds);
        return Outcome.unless(grounds, () -> {
            attendees.state(self.id(), traits);
            return self;
        });
    }

    private static void put(Map<String, String> traits, String name, String said, ArrayList<Ground> grounds) {
        var text = PlainText.line(said);
        PlainText.atMost("attendees", name, text, LONGEST, grounds);
        if (!text.isEmpty()) {
            traits.put(name, text);
        }
    }
}
