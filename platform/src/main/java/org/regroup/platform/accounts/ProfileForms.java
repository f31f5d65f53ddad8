package org.regroup.platform.accounts;

import java.util.List;

import org.regroup.platform.accounts.page.ProfilePage;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Problem;
import org.regroup.platform.shared.Problems;

/// The form for name, pseudonym and language, which stands on two pages.
final class ProfileForms {

    private ProfileForms() {}

    static ProfilePage of(Person person, Destination next) {
        return new ProfilePage(person.name(), person.pseudonym(), person.language().getLanguage(), next.value(), Problems.NONE);
    }

    static Problems problems(List<Profiles.Fault> faults, Page page) {
        return Problems.of(faults, fault -> new Problem(fault.field(),
                page.t("accounts.profile." + fault.field() + "." + fault.why(), ShownName.LONGEST)));
    }
}
