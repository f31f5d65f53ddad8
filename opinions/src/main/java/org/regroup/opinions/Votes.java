package org.regroup.opinions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The votes of one dialogue: who answered what, and for which organisation they spoke. Immutable.
///
/// Built from events in any order; the same events give the same votes:
///
/// ```java
/// var votes = Votes.builder()
///         .statement("1", Moderation.ACCEPTED, false)
///         .participant("ada", "tenants")
///         .cast("ada", "1", Answer.DISAGREE, 1_000)
///         .cast("ada", "1", Answer.AGREE, 2_000)
///         .build();
/// votes.answer("ada", "1");   // Optional[AGREE]
/// ```
///
/// - The **latest** vote of a person on a statement stands. Different answers with the very same timestamp
///   cannot be put in order, so they stand as one pass, the answer that takes no side.
/// - People without a vote are not part of the votes; statements without a vote are.
/// - Ids are strings. People and statements come in one canonical order: numbers by value, then the rest by code point.
///
/// Memory: about 13 bytes a standing vote.
public final class Votes {

    private final List<String> participants;
    private final List<Statement> statements;
    private final List<String> organisations;
    private final Map<String, Integer> participantRows;
    private final Map<String, Integer> statementColumns;
    /// organisation of each participant as an index, -1 for the unaffiliated
    final int[] organisation;
    /// votes of participant p: cells rowStart[p] up to rowStart[p + 1], ascending by column
    final int[] rowStart;
    final int[] column;
    final byte[] answer;
    private final long[] timestamp;

    private Votes(List<String> participants, List<Statement> statements, List<String> organisations, int[] organisation,
            StandingVotes standing) {
        this.participants = List.copyOf(participants);
        this.statements = List.copyOf(statements);
        this.organisations = List.copyOf(organisations);
        this.organisation = organisation;
        this.rowStart = standing.rowStart();
        this.column = standing.column();
        this.answer = standing.answer();
        this.timestamp = standing.timestamp();
        this.participantRows = positions(participants);
        this.statementColumns = positions(statements.stream().map(Statement::id).toList());
    }

    public static Builder builder() {
        return new Builder();
    }

    /// Everybody with at least one vote.
    public List<String> participants() {
        return participants;
    }

    /// All statements, also those nobody has seen.
    public List<Statement> statements() {
        return statements;
    }

    /// The organisations that somebody with a vote speaks for.
    public List<String> organisations() {
        return organisations;
    }

    /// The organisation a person speaks for; empty for the unaffiliated and for unknown ids.
    public Optional<String> organisationOf(String participant) {
        Integer row = participantRows.get(participant);
        return row == null || organisation[row] < 0 ? Optional.empty() : Optional.of(organisations.get(organisation[row]));
    }

    /// The standing answer; empty where the person has not answered or an id is unknown.
    public Optional<Answer> answer(String participant, String statement) {
        Integer row = participantRows.get(participant);
        Integer wanted = statementColumns.get(statement);
        if (row == null || wanted == null)
            return Optional.empty();
        int cell = Arrays.binarySearch(column, rowStart[row], rowStart[row + 1], wanted);
        return cell < 0 ? Optional.empty() : Optional.of(Answer.of(answer[cell]));
    }

    /// Shows every standing vote once, by participant, then by statement.
    public void forEach(Visitor visitor) {
        for (int p = 0; p < participants.size(); p++) {
            for (int cell = rowStart[p]; cell < rowStart[p + 1]; cell++) {
                visitor.vote(participants.get(p), statements.get(column[cell]).id(), Answer.of(answer[cell]), timestamp[cell]);
            }
        }
    }

    public Counts counts() {
        boolean[] seen = new boolean[statements.size()];
        for (int c : column)
            seen[c] = true;
        int statementsSeen = 0;
        for (boolean s : seen)
            statementsSeen += s ? 1 : 0;
        return new Counts(participants.size(), statementsSeen, column.length);
    }

    /// The same votes, with people speaking for the organisations given here and for no other.
    ///
    /// @param affiliations participant to organisation; people without an entry are unaffiliated, entries of people without
    ///                     a vote have no effect
    public Votes withAffiliations(Map<String, String> affiliations) {
        Builder copy = builder();
        statements.forEach(s -> copy.statement(s.id(), s.moderation(), s.meta()));
        participants.forEach(p -> copy.participant(p, affiliations.get(p)));
        forEach(copy::cast);
        return copy.build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Votes that && participants.equals(that.participants) && statements.equals(that.statements)
                && organisations.equals(that.organisations) && Arrays.equals(organisation, that.organisation)
                && Arrays.equals(rowStart, that.rowStart) && Arrays.equals(column, that.column)
                && Arrays.equals(answer, that.answer) && Arrays.equals(timestamp, that.timestamp);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * participants.hashCode() + Arrays.hashCode(column)) + Arrays.hashCode(answer);
    }

    @Override
    public String toString() {
        return "Votes[" + counts() + "]";
    }

    private static Map<String, Integer> positions(List<String> ids) {
        Map<String, Integer> positions = HashMap.newHashMap(ids.size());
        for (int i = 0; i < ids.size(); i++)
            positions.put(ids.get(i), i);
        return positions;
    }

    /// Takes one standing vote after the other.
    @FunctionalInterface
    public interface Visitor {
        void vote(String participant, String statement, Answer answer, long timestamp);
    }

    /// Collects statements, people and votes in any order. Not thread-safe.
    public static final class Builder {

        private final Map<String, Integer> participantIndex = new HashMap<>();
        private final Map<String, Integer> statementIndex = new HashMap<>();
        private final List<String> participantIds = new ArrayList<>();
        private final List<String> statementIds = new ArrayList<>();
        private final Map<String, Statement> declared = new HashMap<>();
        private final Map<String, Optional<String>> affiliation = new HashMap<>();
        private int[] who = new int[1024];
        private int[] what = new int[1024];
        private byte[] how = new byte[1024];
        private long[] when = new long[1024];
        private int size;

        private Builder() {}

        /// Declares a statement. One that is voted on without being declared is accepted and not meta.
        ///
        /// @throws IllegalArgumentException if it was declared differently before
        public Builder statement(String id, Moderation moderation, boolean meta) {
            Statement statement = new Statement(id, moderation, meta);
            Statement before = declared.putIfAbsent(id, statement);
            if (before != null && !before.equals(statement)) {
                throw new IllegalArgumentException(
                        "Statement " + id + " is declared twice: " + before + " and " + statement + ".");
            }
            indexOf(id, statementIndex, statementIds);
            return this;
        }

        /// Says for whom a person speaks; `null` for nobody. One who votes without being declared is unaffiliated.
        ///
        /// @throws IllegalArgumentException if another organisation was given before
        public Builder participant(String id, @Nullable String organisation) {
            Optional<String> given = Optional.ofNullable(organisation);
            Optional<String> before = affiliation.putIfAbsent(id, given);
            if (before != null && !before.equals(given)) {
                throw new IllegalArgumentException("Participant " + id + " speaks for " + before.orElse("nobody") + " and for "
                        + given.orElse("nobody") + ".");
            }
            return this;
        }

        /// Records one vote, first or changed.
        ///
        /// @param timestamp when it was cast, in any unit that grows; milliseconds since 1970 in exports
        public Builder cast(String participant, String statement, Answer answer, long timestamp) {
            if (size == who.length)
                grow();
            who[size] = indexOf(participant, participantIndex, participantIds);
            what[size] = indexOf(statement, statementIndex, statementIds);
            how[size] = (byte) answer.value();
            when[size++] = timestamp;
            return this;
        }

        public Votes build() {
            int[] participantRank = ranks(participantIds);
            int[] statementRank = ranks(statementIds);
            List<String> participants = participantIds.stream().sorted(CanonicalOrder.OF_IDS).toList();
            List<Statement> statements = statementIds.stream().sorted(CanonicalOrder.OF_IDS)
                    .map(id -> declared.getOrDefault(id, new Statement(id, Moderation.ACCEPTED, false))).toList();
            List<String> organisations = participants.stream().flatMap(p -> affiliationOf(p).stream()).distinct()
                    .sorted(CanonicalOrder.OF_IDS).toList();
            Map<String, Integer> organisationIndex = positions(organisations);
            int[] organisation = participants.stream()
                    .mapToInt(p -> affiliationOf(p).map(o -> organisationIndex.getOrDefault(o, -1)).orElse(-1)).toArray();
            StandingVotes standing = StandingVotes.of(participantRank, statementRank, who, what, how, when, size);
            return new Votes(participants, statements, organisations, organisation,
                    standing);
        }

        private Optional<String> affiliationOf(String participant) {
            return affiliation.getOrDefault(participant, Optional.empty());
        }

        private static int indexOf(String id, Map<String, Integer> index, List<String> ids) {
            Integer known = index.get(id);
            if (known != null)
                return known;
            index.put(id, ids.size());
            ids.add(id);
            return ids.size() - 1;
        }

        private static int[] ranks(List<String> ids) {
            List<Integer> order = new ArrayList<>(Collections.nCopies(ids.size(), 0));
            for (int i = 0; i < ids.size(); i++)
                order.set(i, i);
            order.sort((a, b) -> CanonicalOrder.OF_IDS.compare(ids.get(a), ids.get(b)));
            int[] ranks = new int[ids.size()];
            for (int rank = 0; rank < ranks.length; rank++)
                ranks[order.get(rank)] = rank;
            return ranks;
        }

        private void grow() {
            int capacity = size + (size >> 1);
            who = Arrays.copyOf(who, capacity);
            what = Arrays.copyOf(what, capacity);
            how = Arrays.copyOf(how, capacity);
            when = Arrays.copyOf(when, capacity);
        }
    }
}
