package org.regroup.platform.conferences.desk;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

import org.regroup.hall.day.Hall;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.conferences.delegates.Attendee;
import org.regroup.platform.conferences.delegates.Entitlements;
import org.regroup.platform.conferences.hall.Roster;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Mark;

/// The desk of a conference.
///
/// @param standing null while no rule of entitlement was adopted
/// @param all      everybody, by number
/// @param sought   what was looked for; empty for nothing
public record DeskView(Conference conference, Entitlements.@Nullable Standing standing, List<Attendee> all, Hall hall,
        Map<OrganisationId, Mark> marks, String sought) {

    private static final int SHOWN = 50;

    /// What is said after an act.
    ///
    /// @param key of the text
    public record Said(String key, List<? extends Serializable> args) implements Serializable {}

    public DeskView {
        all = List.copyOf(all);
        marks = Map.copyOf(marks);
    }

    public String href() {
        return conference.href() + "/desk";
    }

    /// Changes with everything that happens in the hall.
    public String step() {
        return Long.toString(hall.lines());
    }

    /// Where the page is found as it is shown, whatever was sent last.
    public String page() {
        return sought.isEmpty() ? href() : href() + "?q=" + URLEncoder.encode(sought, StandardCharsets.UTF_8);
    }

    public @Nullable Quorum quorum() {
        return standing == null ? null : Quorum.of(standing, hall);
    }

    /// Who is meant where something cannot happen.
    public Roster roster() {
        return Roster.of(all);
    }

    public boolean here(Attendee one) {
        return hall.presence().has(one.who());
    }

    /// Those whose name or number was looked for.
    public List<Attendee> found() {
        var text = sought.toLowerCase(Locale.ROOT);
        return sought.isEmpty()
                ? List.of()
                : all.stream().filter(Attendee::takesPart)
                        .filter(one -> one.name().toLowerCase(Locale.ROOT).contains(text) || one.who().equals(sought))
                        .limit(SHOWN)
                        .toList();
    }

    public @Nullable Mark mark(Attendee one) {
        var organisation = one.organisation();
        return organisation == null ? null : marks.get(organisation);
    }

    /// Alternates who are here and sit in no seat, each of an organisation that misses delegates.
    public List<Attendee> ready() {
        return all.stream().filter(one -> one.alternate() && here(one) && !hall.presence().standIns().containsKey(one.who()))
                .filter(one -> !seats(one).isEmpty()).toList();
    }

    /// Seats that an alternate could take now: of delegates who are not here, and that nobody has taken.
    public List<Attendee> seats(Attendee alternate) {
        return all.stream().filter(one -> one.delegate() && alternate.standsBehind(one) && !here(one)
                && !hall.presence().standIns().containsValue(one.who())).toList();
    }

    /// Alternates in a seat, with whose it is.
    public List<Map.Entry<Attendee, Attendee>> standIns() {
        return hall.presence().standIns().entrySet().stream().flatMap(
                entry -> named(entry.getKey()).flatMap(one -> named(entry.getValue()).map(other -> Map.entry(one, other)))
                        .stream())
                .toList();
    }

    private Optional<Attendee> named(String who) {
        return all.stream().filter(one -> one.who().equals(who)).findFirst();
    }

    /// Those who are here without a vote, by number.
    public long others() {
        return hall.presence().here().size() - (long) hall.presence().voters().size();
    }
}
