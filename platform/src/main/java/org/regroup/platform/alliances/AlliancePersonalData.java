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
    private final NoticeRepository notices;

    AlliancePersonalData(ChangeRepository changes, NoticeRepository notices) {
        this.changes = changes;
        this.notices = notices;
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
        var told = notices.by(person).stream().map(notice -> notice(notice, person)).toList();
        var all = new LinkedHashMap<String, Object>();
        if (!acts.isEmpty()) {
            all.put("said for an organisation", acts);
        }
        if (!told.isEmpty()) {
            all.put("notices of leaving", told);
        }
        return all;
    }

    private static Map<String, Object> notice(Notice notice, PersonId person) {
        var act = new LinkedHashMap<String, Object>();
        act.put("alliance", notice.alliance().toString());
        act.put("organisation", notice.organisation().toString());
        if (notice.givenBy().equals(person)) {
            act.put("given at", notice.givenAt().toString());
            act.put("words", notice.reason());
        }
        if (person.equals(notice.takenBackBy())) {
            act.put("taken back at", String.valueOf(notice.takenBackAt()));
        }
        return act;
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
