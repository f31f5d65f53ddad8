package org.regroup.platform.accounts;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Everything all rooms keep about a person: to read, to take away, and to erase.
@Service
class OwnData {

    private static final Logger LOG = LoggerFactory.getLogger(OwnData.class);

    /// Accounts last.
    private final List<PersonalData> rooms;

    OwnData(List<PersonalData> rooms) {
        this.rooms = rooms.stream().sorted(Comparator.comparing(OwnData::isAccounts).thenComparing(PersonalData::leadsOthers)
                .thenComparing(PersonalData::room)).toList();
        if (rooms.stream().map(PersonalData::room).distinct().count() < rooms.size()) {
            throw new IllegalStateException("two rooms of one name: what one of them keeps would be left out");
        }
    }

    /// By room, this one first.
    @Transactional(readOnly = true)
    public Map<String, Map<String, Object>> of(PersonId person) {
        var all = new LinkedHashMap<String, Map<String, Object>>();
        all.put(rooms.getLast().room(), rooms.getLast().of(person));
        rooms.forEach(room -> all.computeIfAbsent(room.room(), _ -> room.of(person)));
        return all;
    }

    /// Erases a person everywhere or nowhere. The account itself goes last, so that the other rooms still know who it was.
    @Transactional
    public void erase(PersonId person) {
        rooms.forEach(room -> room.erase(person));
        LOG.info("account erased: person={}", person.value());
    }

    private static boolean isAccounts(PersonalData room) {
        return room instanceof AccountData;
    }
}
