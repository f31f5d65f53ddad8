package org.regroup.platform.conferences;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Page;

/// The conference is closed by two sponsors when its days are over and nothing is left open. Nothing is added to it afterwards.
@Component
public class Closing implements JointKind {

    public static final String CODE = "closing";

    /// What is left open in one part of a conference. Every bean of this kind is asked before a conference is closed.
    public interface LeftOpen {

        List<Ground> of(Conference conference);
    }

    private final ConferenceRepository conferences;
    private final ObjectProvider<LeftOpen> parts;

    Closing(ConferenceRepository conferences, ObjectProvider<LeftOpen> parts) {
        this.conferences = conferences;
        this.parts = parts;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public List<Ground> grounds(Conference conference, String content, Instant now) {
        var grounds = new ArrayList<Ground>();
        if (now.isBefore(conference.ends())) {
            grounds.add(Ground.of("conferences.ground.notOver"));
        }
        parts.orderedStream().forEach(part -> grounds.addAll(part.of(conference)));
        return grounds;
    }

    @Override
    public void confirmed(Conference conference, JointAct act, Instant now) {
        conferences.closed(conference.id(), now);
    }

    @Override
    public String words(String content, Map<PersonId, String> names, Page page) {
        return page.t("conferences.joint.closing");
    }
}
