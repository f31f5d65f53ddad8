package org.regroup.platform.conferences.programme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.conferences.JointAct;
import org.regroup.platform.conferences.JointKind;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.PlainText;

/// A stream is made by two sponsors, and so are further organisers of it: the first ones come from the sponsor that proposes it,
/// others from theirs.
@Component
public class StreamActs implements JointKind {

    public static final String CODE = "stream";
    static final int LONGEST_TITLE = 120;
    static final int LONGEST_ABOUT = 2_000;

    private final Streams streams;
    private final Organisations organisations;
    private final JsonMapper json;

    StreamActs(Streams streams, Organisations organisations, JsonMapper json) {
        this.streams = streams;
        this.organisations = organisations;
        this.json = json;
    }

    /// A new stream, or more organisers of one.
    ///
    /// @param stream     that is to have more organisers; null for a new one
    /// @param organisers members of the organisation
    public record Making(@Nullable UUID stream, String title, String about, UUID organisation, List<UUID> organisers) {}

    public String write(Making making) {
        return json.writeValueAsString(new Making(making.stream(), PlainText.line(making.title()),
                PlainText.lines(making.about()), making.organisation(), making.organisers()));
    }

    private Making read(String content) {
        return json.readValue(content, Making.class);
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public List<Ground> grounds(Conference conference, String content, Instant now) {
        var making = read(content);
        var grounds = new ArrayList<Ground>();
        PlainText.require("programme", "title", making.title(), LONGEST_TITLE, grounds);
        PlainText.atMost("programme", "about", making.about(), LONGEST_ABOUT, grounds);
        var own = new OrganisationId(making.organisation());
        if (making.organisers().isEmpty() || !conference.sponsoredBy(own)
                || !making.organisers().stream().allMatch(one -> organisations.isMember(new PersonId(one), own))) {
            grounds.add(Ground.at("organisers", "programme.ground.organisers"));
        }
        var known = streams.of(conference.id());
        if (making.stream() == null
                ? known.stream().anyMatch(one -> one.title().equalsIgnoreCase(making.title()))
                : known.stream().noneMatch(one -> one.id().equals(making.stream()))) {
            grounds.add(Ground.at("title", "programme.ground.stream.title"));
        }
        return grounds;
    }

    @Override
    public void confirmed(Conference conference, JointAct act, Instant now) {
        var making = read(act.content());
        var known = making.stream();
        var stream = known == null ? act.id() : known;
        if (known == null) {
            streams.insert(stream, conference.id(), making.title(), making.about(), now);
        }
        making.organisers().forEach(person -> streams.organises(stream, person, making.organisation(), now));
    }

    @Override
    public List<PersonId> people(String content) {
        return read(content).organisers().stream().map(PersonId::new).toList();
    }

    @Override
    public String words(String content, Map<PersonId, String> names, Page page) {
        var making = read(content);
        var who = people(content).stream().map(one -> names.getOrDefault(one, "–")).collect(Collectors.joining(", "));
        return making.stream() == null
                ? page.t("programme.joint.stream", making.title(), who, making.about())
                : page.t("programme.joint.organisers", making.title(), who);
    }
}
