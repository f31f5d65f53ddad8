package org.regroup.platform.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What others see of a person, and the language this person reads.
@Service
class Profiles {

    private final PersonRepository people;

    Profiles(PersonRepository people) {
        this.people = people;
    }

    /// Changes all three or nothing; answers everything that is wrong. A pseudonym that two people share would let one be
    /// taken for the other, so it is given once.
    @Transactional
    public List<Fault> change(PersonId person, String name, String pseudonym, Locale language) {
        var faults = new ArrayList<Fault>();
        var shown = ShownName.of(name);
        var alias = ShownName.of(pseudonym);
        shown.faults().forEach(why -> faults.add(new Fault("name", why)));
        alias.faults().forEach(why -> faults.add(new Fault("pseudonym", why)));
        if (alias instanceof ShownName.Good(var text) && people.othersUsePseudonym(person, text)) {
            faults.add(new Fault("pseudonym", "taken"));
        }
        if (faults.isEmpty() && shown instanceof ShownName.Good(var good) && alias instanceof ShownName.Good(var other)) {
            people.change(person, good, other, language);
        }
        return List.copyOf(faults);
    }

    /// @param field `name` or `pseudonym`
    /// @param why   `missing`, `long`, `unprintable` or `taken`
    record Fault(String field, String why) {}
}
