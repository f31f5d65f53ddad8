package org.regroup.counting.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.regroup.counting.Rational;
import org.regroup.counting.exchange.Problem.Kind;
import org.regroup.counting.questions.Ballot;
import org.regroup.counting.questions.Canonical;
import org.regroup.counting.questions.Certification;
import org.regroup.counting.questions.Decision;
import org.regroup.counting.questions.Dissent;
import org.regroup.counting.questions.ItemCertificate;
import org.regroup.counting.questions.Party;
import org.regroup.counting.questions.PartyReturn;
import org.regroup.counting.questions.Question;
import org.regroup.counting.questions.Returned;
import org.regroup.counting.questions.Roll;
import org.regroup.counting.questions.Sheet;
import org.regroup.counting.questions.Terms;

/// A decision in and out of a file of the format `regroup-decision/1`, which `docs/decisions-format.md` describes.
///
/// Reading is strict about fields and their values, for what nobody heeds could mislead a reader; it does not mind blanks or the
/// order of fields. Whether the figures are true is another question: [org.regroup.counting.questions.DecisionResult].
///
/// ```java
/// DecisionResult result = DecisionResult.of(DecisionFile.read(source).content());
/// byte[] published = DecisionFile.write(decision);   // always the same for the same decision
/// ```
public final class DecisionFile {

    private static final String HASH = "a SHA-256 of 64 hexadecimal digits";
    private static final Returned.Hands NO_HANDS = Returned.Hands.of(0, 0, 0, 0);
    private static final Sheet NO_SHEET = new Sheet(Rational.ZERO, Rational.ZERO, Rational.ZERO, Rational.ZERO, Rational.ZERO,
            Rational.ZERO, Rational.ZERO);

    private static final Party.Card NO_CARD = new Party.Card(0, Party.Electorate.MEMBERS, Party.Method.BALLOT,
            Party.Secrecy.SECRET, 0, Optional.empty(), Optional.empty());

    /// What figures are made of.
    private enum Made {
        NONE,
        BALLOTS,
        MEETING
    }

    private final Problems problems;

    private DecisionFile(Problems problems) {
        this.problems = problems;
    }

    public static byte[] write(Decision decision) {
        return Canonical.bytes(decision);
    }

    public static Reading<Decision> read(Source source) {
        Problems problems = new Problems(source.name());
        Optional<Decision> read = JsonPlace.read(source, problems).flatMap(new DecisionFile(problems)::decision);
        return problems.none() && read.isPresent() ? new Reading.Read<>(read.get()) : problems.refused();
    }

    private JsonFields fields(JsonPlace place, String... known) {
        return new JsonFields(place, problems, known);
    }

    private Optional<Decision> decision(JsonPlace root) {
        JsonFields all = fields(root, "format", "terms", "returns", "dissents");
        String format = all.text("format");
        if (!format.equals(Canonical.FORMAT) && problems.none()) {
            problems.add(Kind.UNKNOWN_FORMAT, 0, "format", format, "is another format than " + Canonical.FORMAT + ".");
            return Optional.empty();
        }
        return all.object("terms", this::terms).flatMap(terms -> terms)
                .map(terms -> new Decision(terms, all.list("returns", this::partyReturn), all.list("dissents", this::dissent)));
    }

    private Optional<Terms> terms(JsonPlace place) {
        JsonFields terms = fields(place, "question", "rule", "cap", "seed", "parties");
        return terms.object("question", this::question)
                .map(question -> new Terms(question, terms.text("rule"),
                        terms.parsed("cap", Rational.of(2, 5), "a share such as 2/5", DecisionFile::share),
                        terms.textPerhaps("seed"), terms.list("parties", this::party)));
    }

    private static Rational share(String text) {
        if (text.length() > 20)
            throw new IllegalArgumentException(text);
        return Rational.parse(text);
    }

    private Question question(JsonPlace place) {
        JsonFields q = fields(place, "id", "number", "title", "kind", "holder", "put", "zone", "texts", "clauses", "items",
                "reviewOn", "lapsesOn");
        return new Question(q.text("id"), q.whole("number"), q.text("title"), q.text("kind"),
                q.object("holder", this::holder).orElse(new Question.Holder(Question.Holder.Kind.ALLIANCE, "")),
                q.object("put", this::put)
                        .orElse(new Question.Put(List.of(), Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, Optional.empty())),
                q.parsed("zone", ZoneOffset.UTC, "a time zone such as Europe/London", ZoneId::of), q.list("texts", this::text),
                q.list("clauses", this::clause), q.wholes("items"), day(q, "reviewOn"), day(q, "lapsesOn"));
    }

    private static Optional<LocalDate> day(JsonFields fields, String name) {
        return fields.perhaps(name, "a day such as 2026-11-03", LocalDate::parse);
    }

    private Question.Holder holder(JsonPlace place) {
        JsonFields holder = fields(place, "kind", "name");
        return new Question.Holder(holder.choice("kind", Question.Holder.Kind.values()), holder.text("name"));
    }

    private Question.Put put(JsonPlace place) {
        JsonFields put = fields(place, "by", "fixedAt", "opensAt", "closesAt", "certificatesUntil");
        return new Question.Put(put.texts("by"), put.instant("fixedAt"), put.instant("opensAt"), put.instant("closesAt"),
                put.has("certificatesUntil") ? Optional.of(put.instant("certificatesUntil")) : Optional.empty());
    }

    private Question.HashedText text(JsonPlace place) {
        JsonFields text = fields(place, "name", "sha256");
        return new Question.HashedText(text.text("name"), hash(text, "sha256"));
    }

    private static String hash(JsonFields fields, String name) {
        return fields.parsed(name, "", HASH, digits -> {
            if (!digits.matches("[0-9a-f]{64}"))
                throw new IllegalArgumentException(digits);
            return digits;
        });
    }

    private Question.Clause clause(JsonPlace place) {
        JsonFields clause = fields(place, "number", "title");
        return new Question.Clause(clause.whole("number"), clause.text("title"));
    }

    private Party party(JsonPlace place) {
        JsonFields p = fields(place, "name", "monogram", "organised", "members", "delegates", "card", "rule", "opensAt", "roll",
                "notAsked", "publicKey");
        return new Party(p.text("name"), p.text("monogram"), p.truth("organised"), p.number("members"), p.rational("delegates"),
                p.object("card", this::card).orElse(NO_CARD), p.text("rule"), p.instant("opensAt"),
                p.object("roll", this::roll).orElse(Roll.of(Instant.EPOCH, 0, List.of())), p.number("notAsked"),
                p.text("publicKey"));
    }

    private Party.Card card(JsonPlace place) {
        JsonFields card = fields(place, "version", "electorate", "method", "secrecy", "noticeDays", "body", "called",
                "bloc", "weighed");
        return new Party.Card(card.whole("version"), card.choice("electorate", Party.Electorate.values()),
                card.choice("method", Party.Method.values()), card.choice("secrecy", Party.Secrecy.values()),
                card.whole("noticeDays"), card.textPerhaps("body"), card.textPerhaps("called"),
                card.has("bloc") && card.truth("bloc"), card.has("weighed") && card.truth("weighed"));
    }

    private Roll roll(JsonPlace place) {
        JsonFields roll = fields(place, "frozenAt", "size", "people", "joined");
        return new Roll(roll.instant("frozenAt"), roll.rational("size"), roll.rational("people"),
                roll.list("joined", this::joined));
    }

    private Roll.Joined joined(JsonPlace place) {
        JsonFields joined = fields(place, "month", "members");
        return new Roll.Joined(joined.parsed("month", YearMonth.of(1970, 1), "a month such as 2026-03", YearMonth::parse),
                joined.number("members"));
    }

    private PartyReturn partyReturn(JsonPlace place) {
        JsonFields given = fields(place, "organisation", "returned", "certificates");
        return new PartyReturn(given.text("organisation"),
                given.object("returned", this::returned).orElse(new Returned.None()),
                given.list("certificates", this::certification));
    }

    private Returned returned(JsonPlace place) {
        return switch (new JsonFields(place, problems).choice("kind", Made.values())) {
            case BALLOTS -> ballots(fields(place, "kind", "issued", "issuedPeople", "ballots"));
            case MEETING -> meeting(fields(place, "kind", "counts", "tellers"));
            case NONE -> none(fields(place, "kind"));
        };
    }

    private Returned ballots(JsonFields given) {
        return new Returned.Ballots(given.rational("issued"), given.rational("issuedPeople"),
                given.list("ballots", this::ballot));
    }

    private Returned meeting(JsonFields given) {
        return new Returned.Meeting(given.list("counts", this::count), given.texts("tellers"));
    }

    /// Nothing else may stand there.
    private static Returned none(JsonFields given) {
        given.text("kind");
        return new Returned.None();
    }

    private Ballot ballot(JsonPlace place) {
        JsonFields ballot = fields(place, "code", "answers", "weight", "people", "name");
        return new Ballot(ballot.text("code"), ballot.text("answers"), ballot.rational("weight", Rational.ONE),
                ballot.rational("people", Rational.ONE), ballot.textPerhaps("name").orElse(""));
    }

    private Returned.HandCount count(JsonPlace place) {
        JsonFields count = fields(place, "item", "votes", "people");
        Returned.Hands votes = count.object("votes", this::hands).orElse(NO_HANDS);
        return new Returned.HandCount(count.whole("item"), votes,
                count.has("people") ? count.object("people", this::hands).orElse(NO_HANDS) : votes);
    }

    private Returned.Hands hands(JsonPlace place) {
        JsonFields hands = fields(place, "present", "for", "against", "abstained", "spoiled");
        return new Returned.Hands(hands.rational("present"), hands.rational("for"), hands.rational("against"),
                hands.rational("abstained"), hands.rational("spoiled"));
    }

    private Certification certification(JsonPlace place) {
        JsonFields c = fields(place, "number", "at", "corrects", "items", "attested", "terms", "returned", "signature");
        return new Certification(c.whole("number"), c.instant("at"), c.list("items", this::item), c.texts("attested"),
                hash(c, "terms"), hash(c, "returned"),
                c.has("corrects") ? c.object("corrects", this::correction) : Optional.empty(), c.text("signature"));
    }

    private Certification.Correction correction(JsonPlace place) {
        JsonFields correction = fields(place, "number", "reason");
        return new Certification.Correction(correction.whole("number"), correction.text("reason"));
    }

    private ItemCertificate item(JsonPlace place) {
        JsonFields item = fields(place, "item", "votes", "people", "chair", "objects");
        Sheet votes = item.object("votes", this::sheet).orElse(NO_SHEET);
        return new ItemCertificate(item.whole("item"), votes,
                item.has("people") ? item.object("people", this::sheet).orElse(NO_SHEET) : votes,
                item.perhaps("chair", "for or against", DecisionFile::agrees), item.has("objects") && item.truth("objects"));
    }

    private static boolean agrees(String chair) {
        return switch (chair) {
            case "for" -> true;
            case "against" -> false;
            default -> throw new IllegalArgumentException(chair);
        };
    }

    private Sheet sheet(JsonPlace place) {
        JsonFields sheet = fields(place, "roll", "issued", "received", "for", "against", "abstained", "spoiled");
        return new Sheet(sheet.rational("roll"), sheet.rational("issued"), sheet.rational("received"), sheet.rational("for"),
                sheet.rational("against"), sheet.rational("abstained"), sheet.rational("spoiled"));
    }

    private Dissent dissent(JsonPlace place) {
        JsonFields dissent = fields(place, "kind", "by", "item", "title", "text");
        return new Dissent(dissent.choice("kind", Dissent.Kind.values()), dissent.text("by"), dissent.whole("item"),
                dissent.text("title"), dissent.textPerhaps("text").orElse(""));
    }
}
