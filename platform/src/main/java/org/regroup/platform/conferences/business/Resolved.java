package org.regroup.platform.conferences.business;

import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.hall.day.Act;
import org.regroup.hall.day.Hall;
import org.regroup.hall.day.Taken;
import org.regroup.hall.day.Vote;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.hall.Happenings;
import org.regroup.platform.shared.Ground;

/// What the conference itself has decided, as its log says.
@Component
@Transactional(readOnly = true)
class Resolved {

    private final Happenings happenings;

    Resolved(Happenings happenings) {
        this.happenings = happenings;
    }

    /// Whether a line of the log says that something was carried, and no vote that was annulled since.
    List<Ground> grounds(ConferenceId conference, int line) {
        var carried = line > 0 && happenings.entries(conference, line - 1L).stream().findFirst()
                .filter(entry -> entry.number() == line).map(entry -> switch (entry.act()) {
                    case Act.Declared declared -> carried(happenings.hall(conference)).stream()
                            .anyMatch(vote -> vote.name().equals(declared.vote()));
                    case Act.Settled settled -> settled.carried();
                    default -> false;
                }).orElse(false);
        return carried ? List.of() : List.of(Ground.at("line", "business.ground.line"));
    }

    /// Votes that the conference has carried, the latest first, for whoever enters what follows from one.
    static List<Vote> carried(Hall hall) {
        return hall.business().votes().reversed().stream()
                .filter(vote -> vote.annulled().isEmpty() && vote.result().filter(Act.Declared::carried).isPresent()).toList();
    }

    /// The line of the log in which a vote was declared; 0 where there is none.
    int line(ConferenceId conference, String vote) {
        return happenings.entries(conference, 0).stream()
                .filter(entry -> entry.act() instanceof Act.Declared declared && declared.vote().equals(vote)).findFirst()
                .map(entry -> Math.toIntExact(entry.number())).orElse(0);
    }

    /// Whether the conference has begun to sit.
    boolean sat(ConferenceId conference) {
        return !happenings.hall(conference).sitting().isEmpty();
    }

    /// What was called and done with, each item as it was taken the last time.
    List<Done> done(ConferenceId conference, Agenda agenda) {
        return done(happenings.hall(conference), agenda);
    }

    Hall hall(ConferenceId conference) {
        return happenings.hall(conference);
    }

    static List<Done> done(Hall hall, Agenda agenda) {
        var last = new LinkedHashMap<String, Taken>();
        hall.business().items().forEach(taken -> taken.items().forEach(name -> {
            last.remove(name);
            last.put(name, taken);
        }));
        return last.entrySet().stream().filter(one -> one.getValue().done().isPresent())
                .flatMap(one -> agenda.items().stream().filter(item -> item.name().equals(one.getKey()))
                        .map(item -> new Done(item, one.getValue())))
                .toList();
    }
}
