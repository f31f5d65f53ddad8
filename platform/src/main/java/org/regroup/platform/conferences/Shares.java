package org.regroup.platform.conferences;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import org.regroup.counting.Rational;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Page;

/// Who carries which part of the costs, as two sponsors agree on it for all: the parts of all sponsors together are the whole.
@Component
public class Shares implements JointKind {

    public static final String CODE = "shares";

    private final SponsorRepository sponsors;
    private final JsonMapper json;

    Shares(SponsorRepository sponsors, JsonMapper json) {
        this.sponsors = sponsors;
        this.json = json;
    }

    /// What one sponsor carries.
    ///
    /// @param name as the sponsor was called when it was proposed
    private record Part(UUID organisation, String name, String share) {}

    /// As the content of a joint act; in order, so that the same shares are the same content.
    public String write(Conference conference, Map<OrganisationId, Rational> shares) {
        return json.writeValueAsString(conference.sponsors().stream().filter(one -> shares.containsKey(one.organisation()))
                .map(one -> new Part(one.organisation().value(), one.mark().name(),
                        shares.getOrDefault(one.organisation(), Rational.ZERO).toString()))
                .toList());
    }

    private List<Part> read(String content) {
        return List.of(json.readValue(content, Part[].class));
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public List<Ground> grounds(Conference conference, String content, Instant now) {
        var shares = read(content);
        var grounds = new ArrayList<Ground>();
        var carry = shares.stream().map(part -> new OrganisationId(part.organisation())).collect(Collectors.toSet());
        if (!carry.equals(Set.copyOf(conference.standing()))) {
            grounds.add(Ground.of("conferences.ground.shares.sponsors"));
        }
        var parts = shares.stream().map(part -> Rational.parse(part.share())).toList();
        if (parts.stream().anyMatch(share -> share.signum() < 0) || !parts.stream().reduce(Rational.ZERO, Rational::plus)
                .equals(Rational.ONE)) {
            grounds.add(Ground.of("conferences.ground.shares.whole"));
        }
        return grounds;
    }

    @Override
    public void confirmed(Conference conference, JointAct act, Instant now) {
        read(act.content()).forEach(part -> sponsors.share(conference.id(), new OrganisationId(part.organisation()),
                Rational.parse(part.share())));
    }

    @Override
    public String words(String content, Map<PersonId, String> names, Page page) {
        return page.t("conferences.joint.shares", read(content).stream().map(part -> page.t("conferences.joint.share",
                part.name(), ConferenceWords.share(page, Rational.parse(part.share())))).collect(Collectors.joining("; ")));
    }
}
