package org.regroup.counting.questions;

import java.util.List;

/// One thing that does not add up.
///
/// @param kind   for messages in other languages
/// @param where  the organisation it is about; empty where it is about the question as a whole
/// @param item   what it is about: 0 the whole, from 1 a clause; [#NO_ITEM] where it is about none
/// @param values that fill the gaps of the words, in the order in which [Kind] names them
public record Finding(Kind kind, String where, int item, List<String> values) {

    public static final int NO_ITEM = -1;

    /// What does not add up. `{0}`, `{1}` and so on stand for the values.
    public enum Kind {
        // what was fixed before the vote
        RULE_UNREADABLE("The joint rule cannot be read. {0}"),
        RULE_DOES_NOT_FIT("The joint rule cannot be meant: {0}"),
        RULE_NEEDS_A_CHAIR("The joint rule lets a chair settle a tie, and organisations together have no chair. Let a lot do it, "
                + "or let a tie fall."),
        OWN_RULE_UNREADABLE("Its own rule cannot be read. {0}"),
        LOT_WITHOUT_SEED("The rule lets a lot settle a tie, and no seed for it was fixed before the vote."),
        CAP_IMPOSSIBLE("A cap lies between 0 and 1, was {0}."),
        NOBODY_ASKED("Nobody is asked: the list of parties has no organisation in it."),
        NAME_TWICE("The name stands twice among those who are asked."),
        WRONG_ORDER("{0} ({1}) comes before {2} ({3})."),
        NOTICE_TOO_SHORT("Its vote opens {0}, and its {1} days’ notice had not run by then: the question was fixed {2}."),
        CLAUSES_MISNUMBERED("Clauses are numbered from 1 without gaps, and are {0}."),
        ITEMS_WRONG("Voted on are items {0}; there must be the whole (0) first, then clauses of the text, each once."),
        NEGATIVE("{0} cannot be below zero, and is {1}."),
        ROLL_OVER_MEMBERS("The roll carries {0} people, and the organisation has {1} members."),
        NOT_ASKED_OVER_MEMBERS("{0} members are said not to be asked, and the organisation has {1} of whom {2} are on the roll."),
        JOINED_OVER_MEMBERS("{0} people are said to have joined by month, and the organisation has {1} members."),
        KEY_UNREADABLE("Its public key is no Ed25519 key."),
        // what came back
        STRANGER("It returned something and is not among those who are asked."),
        RETURNED_TWICE("It returned twice."),
        CODE_TWICE("The code {0} stands on more than one ballot."),
        WRONG_LENGTH("The ballot {0} answers \"{1}\", and there are {2} items to answer."),
        WRONG_LETTER("The ballot {0} answers \"{1}\"; the letters are y, n, a, s and -."),
        WRONG_WEIGHT("The ballot {0} counts for {1} votes and carries {2} people; both must be above zero."),
        COUNT_MISSING("The meeting’s count of this is missing."),
        COUNT_TWICE("The meeting’s count of this stands there twice."),
        COUNT_OF_NOTHING("The meeting counted item {0}, which was not put."),
        COUNT_IMPOSSIBLE("What was returned cannot be: {0}"),
        // certificates
        CERTIFICATE_MISSING_ITEM("The certificate does not say anything about this."),
        CERTIFICATE_ITEM_TWICE("The certificate speaks of this twice."),
        CERTIFICATE_OF_NOTHING("The certificate speaks of item {0}, which was not put."),
        CERTIFICATE_IMPOSSIBLE("The certificate cannot be true: {0}"),
        OTHER_ROLL("The certificate says {0} on the roll, and {1} were frozen."),
        DOES_NOT_ADD_UP("The certificate says {1} {0}, and what was returned makes {2}."),
        WRONG_NUMBER("The certificate is number {0}, and should be {1}."),
        CORRECTS_NOTHING("Certificate {0} must name the one it corrects: {1}."),
        CERTIFIED_TOO_EARLY("The certificate of {0} is from before the vote opened, {1}."),
        OTHER_TERMS("Certificate {0} was made under other terms than these: rule, rolls, times, texts or parties were changed "
                + "afterwards."),
        OTHER_RETURNED("The certificate was made of other ballots or counts than these: some were changed afterwards."),
        NOT_SIGNED("Certificate {0} is not signed."),
        WRONG_SIGNATURE("The signature of certificate {0} does not verify: the certificate or the key was changed afterwards."),
        // texts
        TEXT_WITHOUT_HASH("No hash of a text was fixed, so nothing can be said about {0}."),
        OTHER_TEXT("{0} is none of the texts of this question: its SHA-256 is {1}.");

        private final String pattern;

        Kind(String pattern) {
            this.pattern = pattern;
        }
    }

    public Finding {
        values = List.copyOf(values);
    }

    static Finding of(Kind kind, String where, String... values) {
        return new Finding(kind, where, NO_ITEM, List.of(values));
    }

    static Finding on(int item, Kind kind, String where, String... values) {
        return new Finding(kind, where, item, List.of(values));
    }

    /// What does not add up, without its place.
    public String words() {
        String words = kind.pattern;
        for (int i = values.size() - 1; i >= 0; i--)
            words = words.replace("{" + i + "}", values.get(i));
        return words;
    }

    /// `Circle, clause 7: The certificate says 26 for, and what was returned makes 25.`
    @Override
    public String toString() {
        String on = item < 0 ? "" : item == 0 ? "the whole" : "clause " + item;
        String place = where + (where.isEmpty() || on.isEmpty() ? "" : ", ") + on;
        return (place.isEmpty() ? "" : Character.toUpperCase(place.charAt(0)) + place.substring(1) + ": ") + words();
    }
}
