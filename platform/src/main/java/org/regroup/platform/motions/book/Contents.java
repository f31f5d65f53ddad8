package org.regroup.platform.motions.book;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

import org.regroup.documents.Block;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.motions.Motion;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.motions.MotionVoice;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Mark;
import org.regroup.texts.Text;

/// Everything a motion book is made of, read for all its motions at once.
record Contents(List<Motion> motions, Map<MotionId, Text> texts, Map<MotionId, Text> moved,
        Map<MotionId, List<MotionVoice>> voices,
        Map<MotionId, List<BookRepository.Passed>> passed, Map<MotionId, List<BookRepository.Ruled>> ruled,
        Map<MotionId, List<BookRepository.Premise>> premises, Map<MotionId, List<BookRepository.Commits>> commitments,
        Signs signs,
        Map<PersonId, String> names,
        Map<BookChapter.Place, List<Map<MotionId, List<Block>>>> chapters) {

    static <T> Map<MotionId, List<T>> byMotion(Collection<T> all, Function<T, MotionId> motion) {
        return all.stream().collect(Collectors.groupingBy(motion));
    }

    /// What rooms below add to a motion at this place.
    List<Block> chapters(MotionId motion, BookChapter.Place place) {
        return chapters.getOrDefault(place, List.of()).stream()
                .flatMap(chapter -> chapter.getOrDefault(motion, List.of()).stream()).toList();
    }

    String name(PersonId person) {
        return names.getOrDefault(person, "–");
    }

    Mark mark(@Nullable OrganisationId organisation) {
        return signs.of(organisation);
    }
}
