package org.regroup.platform.alliances;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.PersonalData;

/// What somebody has said for an organisation. It belongs to the record of the organisations: erasure takes the name away,
/// not the act, which stays under the mandate by which it was done.
@Component
class AlliancePersonalData implements PersonalData {

    private final ChangeRepository changes;

    AlliancePersonalData(ChangeRepository changes) {
        this.changes = changes;
    }

    @Override
    public String room() {
        return "alliances";
    }

    @Override
    public Map<String, Object> of(PersonId person) {
        var acts = changes.by(person).stream().flatMap(change -> Stream
                .of(act("proposed", change, change.proposed(), person), act("confirmed", change, change.confirmed(), person),
                        act("accepted", change, change.accepted(), person),
                        act("ended", change, change.ended() instanceof Change.Ended ended ? ended.said() : null, person))
                .flatMap(Stream::ofNullable)).toList();
        return acts.isEmpty() ? Map.of() : Map.of("said for an organisation", acts);
    }

    private static @Nullable Map<String, Object> act(String verb, Change change,
            @Nullable Spoken said, PersonId person) {
        if (said == null || !said.person().equals(person)) {
            return null;
        }
        var act = new LinkedHashMap<String, Object>();
        act.put("act", verb);
        act.put("change", change.matter().kind());
        act.put("alliance", change.alliance().toString());
        act.put("organisation", said.organisation().toString());
        act.put("at", said.at().toString());
        act.put("words", said.detail());
        return act;
    }

    @Override
    public void erase(PersonId person) {
        // the name is the account's; nothing here is this person's alone
    }
}
