package org.regroup.counting.questions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What is asked, by whom, when, and about which text.
///
/// @param id       by which the platform finds it
/// @param number   by which people call it
/// @param kind     what kind of question, such as "basis" or "statement"
/// @param zone     in which dates are printed
/// @param texts    the text decided on first, then notices; none where nothing but the title is decided
/// @param clauses  of the text, numbered from 1
/// @param items    what is voted on, in the order of the letters of a ballot: 0 is the whole, the others are clauses
/// @param reviewOn when it is looked at again
/// @param lapsesOn when it ends unless confirmed
public record Question(String id, int number, String title, String kind, Holder holder, Put put, ZoneId zone,
        List<HashedText> texts, List<Clause> clauses, List<Integer> items, Optional<LocalDate> reviewOn,
        Optional<LocalDate> lapsesOn) {

    /// Who holds the question.
    public record Holder(Kind kind, String name) {

        public enum Kind {
            ALLIANCE,
            ORGANISATION
        }
    }

    /// How it was put.
    ///
    /// @param by                organisations that put it: who proposed first, then who confirmed
    /// @param fixedAt           when rule, rolls and own rules were frozen and shown
    /// @param opensAt           when voting opens for those who need no longer notice
    /// @param closesAt          when voting ends for all
    /// @param certificatesUntil when certificates are due
    public record Put(List<String> by, Instant fixedAt, Instant opensAt, Instant closesAt,
            Optional<Instant> certificatesUntil) {

        public Put {
            by = List.copyOf(by);
        }
    }

    /// A text by its bytes.
    ///
    /// @param name   of the file, such as "basis.md" or "notice-for.md"
    /// @param sha256 of its bytes, in hexadecimal
    public record HashedText(String name, String sha256) {}

    /// @param number from 1
    public record Clause(int number, String title) {}

    public Question {
        texts = List.copyOf(texts);
        clauses = List.copyOf(clauses);
        items = List.copyOf(items);
    }

    /// All items where a text is put by clause: the whole, then each of so many clauses.
    public static List<Integer> byClause(int clauses) {
        return IntStream.rangeClosed(0, clauses).boxed().toList();
    }

    /// The title of a clause, or of the question for item 0.
    public String title(int item) {
        return clauses.stream().filter(c -> c.number() == item).map(Clause::title).findFirst().orElse(title);
    }
}
