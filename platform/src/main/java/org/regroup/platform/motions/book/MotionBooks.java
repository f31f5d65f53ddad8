package org.regroup.platform.motions.book;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.documents.Document;
import org.regroup.documents.Fact;
import org.regroup.documents.Imprint;
import org.regroup.documents.Run;
import org.regroup.platform.accounts.People;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.Alliance;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.motions.Motion;
import org.regroup.platform.motions.MotionAccess;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.motions.MotionRepository;
import org.regroup.platform.motions.MotionVoice;
import org.regroup.platform.motions.MotionVoices;
import org.regroup.platform.motions.MotionWords;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.print.PrintWords;

/// Gathers motions for print, in a number of queries that does not grow with them.
@Service
@Transactional(readOnly = true)
class MotionBooks {

    /// More do not go into one book; it says so then.
    static final int MOST = 400;

    private final Alliances alliances;
    private final MotionRepository motions;
    private final MotionVoices voices;
    private final BookRepository book;
    private final Signs.Reader signs;
    private final People people;
    private final List<BookChapter> chapters;

    MotionBooks(Alliances alliances, MotionRepository motions, MotionVoices voices, BookRepository book, Signs.Reader signs,
            People people,
            List<BookChapter> chapters) {
        this.alliances = alliances;
        this.motions = motions;
        this.voices = voices;
        this.book = book;
        this.signs = signs;
        this.people = people;
        this.chapters = chapters;
    }

    /// The order paper of an alliance by number. Drafts are no part of it, and it says so.
    Document of(AllianceId id, Page page) {
        var alliance = alliances.find(id).orElseThrow(() -> new NotFound("alliance"));
        var known = motions.of(id);
        var all = known.stream().filter(motion -> motion.number() != null).toList();
        var printed = all.stream().limit(MOST).toList();
        var contents = contents(id, printed, page);
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(page.t("book.motions"),
                all.size() > MOST ? page.t("book.motions.first", MOST, all.size()) : page.number(all.size())));
        if (known.size() > all.size()) {
            facts.add(Fact.of(page.t("book.drafts"), page.t("book.drafts.why", known.size() - all.size())));
        }
        return new Document(imprint(page.t("book.title"), alliance, contents, page), Run.of(page.t("book.lead", alliance.name())),
                facts,
                !printed.isEmpty(), printed.stream().map(motion -> MotionPart.of(page, contents, motion, false)).toList());
    }

    /// One motion, a draft too: each of its pages says that it is one.
    Document of(Motion motion, Page page) {
        var alliance = alliances.find(motion.alliance()).orElseThrow(() -> new NotFound("alliance"));
        var contents = contents(motion.alliance(), List.of(motion), page);
        return new Document(imprint(MotionWords.title(page, motion), alliance, contents, page), Run.of(motion.summary()),
                MotionPart.facts(page, contents, motion), false, List.of(MotionPart.of(page, contents, motion, true)));
    }

    private Imprint imprint(String title, Alliance alliance, Contents contents, Page page) {
        var made = book.lastAct(ids(contents.motions()))
                .orElse(alliance.openedAt() == null ? java.time.Instant.EPOCH : alliance.openedAt());
        return new Imprint(title, page.locale(), alliance.name(), page.t("book.subject"), made, PrintWords.of(page));
    }

    private Contents contents(AllianceId alliance, List<Motion> printed, Page page) {
        var ids = ids(printed);
        var said = voices.of(ids);
        var premises = book.premises(ids);
        var passed = book.passed(ids);
        var organisations = new LinkedHashSet<OrganisationId>(MotionAccess.organisations(said));
        premises.stream().map(BookRepository.Premise::organisation).filter(Objects::nonNull).forEach(organisations::add);
        passed.stream().map(BookRepository.Passed::organisation).filter(Objects::nonNull).forEach(organisations::add);
        organisations.addAll(book.speaking(ids));
        var badges = signs.of(alliance, organisations);
        var named = new LinkedHashSet<PersonId>();
        said.forEach(voice -> named.add(voice.speaking().person()));
        premises.forEach(premise -> named.add(premise.keeper()));
        return new Contents(printed, book.texts(ids), book.moved(ids), Contents.byMotion(said, MotionVoice::motion),
                Contents.byMotion(passed, BookRepository.Passed::motion),
                Contents.byMotion(book.ruled(ids), BookRepository.Ruled::motion),
                Contents.byMotion(premises, BookRepository.Premise::motion),
                Contents.byMotion(book.commitments(ids), BookRepository.Commits::motion),
                badges, people.names(named),
                chapters.stream().collect(Collectors.groupingBy(BookChapter::place,
                        Collectors.mapping(chapter -> chapter.of(printed, badges, page), Collectors.toList()))));
    }

    private static List<MotionId> ids(List<Motion> motions) {
        return motions.stream().map(Motion::id).toList();
    }
}
