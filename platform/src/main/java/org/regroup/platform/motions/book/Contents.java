package org.regroup.platform.motions.book;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.motions.Motion;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.motions.MotionVoice;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Mark;
import org.regroup.texts.Text;

/// Everything a motion book is made of, read for all its motions at once.
record Contents(List<Motion> motions, Map<MotionId, Text> texts, Map<MotionId, List<MotionVoice>> voices,
        Map<MotionId, List<BookRepository.Passed>> passed, Map<MotionId, List<BookRepository.Ruled>> ruled,
        Map<MotionId, List<BookRepository.Premise>> premises, Map<MotionId, List<BookRepository.Commits>> commitments,
        Signs signs,
        Map<PersonId, String> names) {

    static <T> Map<MotionId, List<T>> byMotion(Collection<T> all, Function<T, MotionId> motion) {
        return all.stream().collect(Collectors.groupingBy(motion));
    }

    String name(PersonId person) {
        return names.getOrDefault(person, "–");
    }

    Mark mark(@Nullable OrganisationId organisation) {
        return signs.of(organisation);
    }
}
