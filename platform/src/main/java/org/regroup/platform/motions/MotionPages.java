package org.regroup.platform.motions;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.People;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.alliances.Signs;

/// Gathers what the page of a motion shows.
@Component
class MotionPages {

    private final MotionAccess access;
    private final MotionTexts texts;
    private final MotionVoices voices;
    private final MotionActs acts;
    private final Signs.Reader signs;
    private final People people;

    MotionPages(MotionAccess access, MotionTexts texts, MotionVoices voices, MotionActs acts, Signs.Reader signs, People people) {
        this.access = access;
        this.texts = texts;
        this.voices = voices;
        this.acts = acts;
        this.signs = signs;
        this.people = people;
    }

    @Transactional(readOnly = true)
    MotionPage of(MotionId id, @Nullable SignedIn person) {
        var motion = access.find(id);
        var raised = voices.of(id);
        var done = acts.of(id);
        var marks = signs.of(motion.alliance(), Stream.concat(MotionAccess.organisations(raised).stream(),
                done.stream().map(MotionAct::organisation).filter(Objects::nonNull).map(Objects::requireNonNull)).toList());
        var reader = access.reader(motion, person == null ? null : person.id(), raised, marks.affiliates());
        var named = new LinkedHashSet<org.regroup.platform.accounts.PersonId>();
        named.add(motion.startedBy());
        raised.forEach(voice -> named.add(voice.speaking().person()));
        done.stream().map(MotionAct::person).filter(Objects::nonNull).map(Objects::requireNonNull).forEach(named::add);
        return new MotionPage(motion, texts.current(id), reader, raised, done, marks, people.names(named));
    }
}
