package org.regroup.platform.journeys;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.regroup.counting.Constraint;
import org.regroup.counting.decisions.Rules;
import org.regroup.platform.accounts.People;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Answers;
import org.regroup.platform.alliances.Basis;
import org.regroup.platform.alliances.InvitationLinks;
import org.regroup.platform.alliances.Invitee;
import org.regroup.platform.alliances.Openings;
import org.regroup.platform.alliances.Rung;
import org.regroup.platform.alliances.Speaker;
import org.regroup.platform.alliances.Terms;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.delegates.Attendees;
import org.regroup.platform.conferences.passes.Passes;
import org.regroup.platform.conferences.votes.HallOfDemo;
import org.regroup.platform.decisions.BulkElections;
import org.regroup.platform.decisions.CountingRule;
import org.regroup.platform.decisions.Election;
import org.regroup.platform.decisions.ElectionId;
import org.regroup.platform.decisions.ElectionRules;
import org.regroup.platform.decisions.Elections;
import org.regroup.platform.decisions.Holder;
import org.regroup.platform.decisions.Marks;
import org.regroup.platform.decisions.Nominations;
import org.regroup.platform.decisions.PaperBallots;
import org.regroup.platform.decisions.Representation;
import org.regroup.platform.decisions.TieOrder;
import org.regroup.platform.decisions.Trait;
import org.regroup.platform.decisions.certificates.Certifying;
import org.regroup.platform.decisions.dissents.Dissents;
import org.regroup.platform.decisions.meetings.Tellers;
import org.regroup.platform.decisions.objections.Objections;
import org.regroup.platform.decisions.questions.QuestionId;
import org.regroup.platform.decisions.questions.QuestionTerms;
import org.regroup.platform.decisions.questions.Questions;
import org.regroup.platform.decisions.seats.Recalls;
import org.regroup.platform.decisions.urgent.UrgentDraft;
import org.regroup.platform.decisions.urgent.UrgentStatements;
import org.regroup.platform.decisions.voting.Casting;
import org.regroup.platform.decisions.voting.QuestionPapers;
import org.regroup.platform.motions.Motions;
import org.regroup.platform.motions.Wording;
import org.regroup.platform.organisations.Electorate;
import org.regroup.platform.organisations.Founding;
import org.regroup.platform.organisations.Invitations;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.organisations.Procedure;
import org.regroup.platform.organisations.QuestionKind;
import org.regroup.platform.organisations.RuleCards;
import org.regroup.platform.organisations.Secrecy;
import org.regroup.platform.organisations.Standing;
import org.regroup.platform.organisations.VoteMethod;
import org.regroup.platform.shared.Ids;
import org.regroup.texts.exchange.Markdown;
import org.regroup.texts.exchange.TextJson;

/// Every page of the product, in the demonstration. A page that is missing here fails [EveryPageTest].
@TestComponent
@Import(HallOfDemo.class)
class Places {

    /// Addresses that answer something else than a page, and the page that follows on asking for a link, which the journeys see.
    static final Set<String> NO_PAGES = Set.of("/conferences/{conference}/programme.ics",
            "/conferences/{conference}/programme.html", "/conferences/{conference}/programme.pdf",
            "/sessions/{session}/pack.pdf", "/account/data.json",
            "/dialogues/{dialogue}/qr.svg",
            "/dialogues/{dialogue}/result.json", "/dialogues/{dialogue}/result/live", "/dialogues/{dialogue}/export.zip",
            "/dialogues/{dialogue}/export.json", "/elections/{election}/result.{format}",
            "/elections/{election}/ballots.txt", "/sign-in/sent", "/motions/{motion}/motion.txt",
            "/motions/{motion}/motion.json", "/motions/{motion}/text.json",
            "/dialogues/{dialogue}/statements/{number}/further",
            "/alliances/{alliance}/motion-book.pdf",
            "/alliances/{alliance}/motion-book.odt",
            "/alliances/{alliance}/motion-book.docx",
            "/motions/{motion}/motion.pdf",
            "/motions/{motion}/motion.odt",
            "/motions/{motion}/motion.docx",
            "/motions/{motion}/motion.md", "/questions/{question}/result.json", "/questions/{question}/result.txt",
            "/questions/{question}/text.md", "/questions/{question}/result.pdf", "/questions/{question}/quotation.txt",
            "/alliances/{alliance}/decisions.atom",
            "/questions/{question}/certificates/{organisation}/{number}/certificate.pdf",
            "/questions/{question}/certificates/{organisation}/{number}/certificate.json",
            "/conferences/{conference}/order-paper.pdf", "/conferences/{conference}/order-paper.odt",
            "/conferences/{conference}/order-paper/report.pdf", "/conferences/{conference}/priorities.json",
            "/conferences/{conference}/votes/{vote}/papers.pdf", "/conferences/{conference}/chair/slips.pdf",
            "/conferences/{conference}/votes/{vote}/recount.json",
            "/conferences/{conference}/delegates/entitlement.json", "/conferences/{conference}/now/live",
            "/conferences/{conference}/desk/live",
            "/conferences/{conference}/minutes.pdf",
            "/conferences/{conference}/minutes.odt", "/conferences/{conference}/minutes.json",
            "/conferences/{conference}/pass/{pass}/qr.svg",
            "/urgent/{urgent}/statement.txt", "/alliances/{alliance}/urgent.atom");

    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final Invitations invitations;
    private final Openings openings;
    private final Answers answers;
    private final InvitationLinks links;
    private final Elections elections;
    private final Nominations nominations;
    private final PaperBallots papers;
    private final BulkElections bulk;
    private final Motions motions;
    private final RuleCards cards;
    private final Questions questions;
    private final Casting casting;
    private final Objections objections;
    private final Tellers tellers;
    private final Recalls recalls;
    private final QuestionPapers questionPapers;
    private final UrgentStatements statements;
    private final Certifying certifying;
    private final Dissents dissents;
    private final People people;
    private final HallOfDemo hall;
    private final Attendees attendees;
    private final Passes passes;
    private final Clock clock;
    private final List<Place> places = new ArrayList<>();

    Places(JdbcClient jdbc, Organisations organisations, Invitations invitations, Openings openings, Answers answers,
            InvitationLinks links,
            Elections elections,
            Nominations nominations, PaperBallots papers, BulkElections bulk,
            Motions motions, RuleCards cards, Questions questions, Casting casting, Objections objections, Tellers tellers,
            Recalls recalls, QuestionPapers questionPapers, UrgentStatements statements, Certifying certifying, Dissents dissents,
            People people, HallOfDemo hall, Attendees attendees, Passes passes,
            Clock clock) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.invitations = invitations;
        this.openings = openings;
        this.answers = answers;
        this.links = links;
        this.elections = elections;
        this.nominations = nominations;
        this.papers = papers;
        this.bulk = bulk;
        this.motions = motions;
        this.cards = cards;
        this.questions = questions;
        this.casting = casting;
        this.objections = objections;
        this.tellers = tellers;
        this.recalls = recalls;
        this.questionPapers = questionPapers;
        this.statements = statements;
        this.certifying = certifying;
        this.dissents = dissents;
        this.people = people;
        this.hall = hall;
        this.attendees = attendees;
        this.passes = passes;
        this.clock = clock;
    }

    List<Place> all() {
        places.clear();
        site();
        organisations();
        alliances();
        dialogues();
        elections();
        voting();
        meetings();
        papers();
        roles();
        delegates();
        certified();
        words();
        composites();
        motions();
        amendments();
        urgent();
        conferences();
        business();
        votes();
        return List.copyOf(places);
    }

    private void conferences() {
        var id = conference();
        add("conferences", null, "/conferences");
        add("conferences-sponsor", "ines", "/conferences");
        add("conference-new", "ines", "/conferences/new");
        add("conference", null, "/conferences/{conference}", id);
        add("conference-sponsor", "ines", "/conferences/{conference}", id);
        add("conference-proposer", "noor", "/conferences/{conference}", id);
        add("conference-agreements", null, "/conferences/{conference}/agreements", id);
        add("conference-shares", "ines", "/conferences/{conference}/shares/new", id);
        add("conference-closing", "ines", "/conferences/{conference}/closing/new", id);
        programme(id);
        add("hall", null, "/conferences/{conference}/now", id);
        add("hall-delegate", "noor", "/conferences/{conference}/now", id);
        add("hall-chair", "bram", "/conferences/{conference}/chair", id);
        places.add(new Place("hall-projector", null, "/conferences/{conference}/now",
                "/conferences/" + id + "/now?view=projector"));
        places.add(new Place("hall-tellers", null, "/conferences/{conference}/now", "/conferences/" + id + "/now?view=tellers"));
        add("minutes", null, "/conferences/{conference}/minutes", id);
        add("conference-office", "ines", "/conferences/{conference}/offices/new", id);
        delegatesOf(id);
    }

    private void delegatesOf(UUID id) {
        add("conference-delegates", null, "/conferences/{conference}/delegates", id);
        add("conference-delegates-member", "kwame", "/conferences/{conference}/delegates", id);
        add("conference-entitlement", null, "/conferences/{conference}/delegates/entitlement", id);
        add("conference-entitlement-sponsor", "ines", "/conferences/{conference}/delegates/entitlement", id);
        var kwame = one("select id from conference_attendee where conference = ? and name = 'Kwame'", id);
        add("conference-draw", null, "/conferences/{conference}/draw", id);
        add("conference-draw-unaffiliated", "leila", "/conferences/{conference}/draw", id);
        add("conference-pass", null, "/conferences/{conference}/pass", id);
        add("conference-pass-own", "kwame", "/conferences/{conference}/pass", id);
        places.add(
                new Place("conference-pass-link", null, "/conferences/{conference}/pass/{pass}", "/conferences/" + id + "/pass/"
                        + passes.token(attendees.byNumber(new ConferenceId(id), 1).orElseThrow())));
        add("conference-passes", "ines", "/conferences/{conference}/delegates/{organisation}/passes", id, organisation("Circle"));
        add("conference-desk-passes", "maren", "/conferences/{conference}/desk/passes", id);
        add("conference-mandate", "kwame", "/conferences/{conference}/mandates/{attendee}", id, kwame);
        add("conference-mandate-reader", "maren", "/conferences/{conference}/mandates/{attendee}", id, kwame);
        add("conference-report-back", "kwame", "/conferences/{conference}/mandates/{attendee}/report", id, kwame);
        add("conference-mandates", "maren", "/conferences/{conference}/delegates/{organisation}/mandates", id,
                organisation("Union Region"));
        add("conference-desk", "maren", "/conferences/{conference}/desk", id);
        add("conference-delegation", "ines", "/conferences/{conference}/delegates/{organisation}", id, organisation("Circle"));
    }

    private void business() {
        var id = conference();
        add("agenda", null, "/conferences/{conference}/agenda", id);
        add("agenda-arranger", "maren", "/conferences/{conference}/agenda", id);
        add("agenda-arrange", "maren", "/conferences/{conference}/agenda/arrange", id);
        add("agenda-carried", "maren", "/conferences/{conference}/agenda/carried", id);
        add("agenda-section", "maren", "/conferences/{conference}/agenda/sections/{section}", id,
                one("select id from business_section where conference = ? order by place limit 1", id));
        places.add(new Place("agenda-item", "maren", "/conferences/{conference}/agenda/items/{number}",
                "/conferences/" + id + "/agenda/items/3"));
        add("order-paper", null, "/conferences/{conference}/order-paper", id);
        add("order-paper-chair", "bram", "/conferences/{conference}/order-paper", id);
        add("order-paper-report", null, "/conferences/{conference}/order-paper/report", id);
        add("conference-tendencies", null, "/conferences/{conference}/tendencies", id);
        add("conference-tendencies-member", "ines", "/conferences/{conference}/tendencies", id);
        add("consent", null, "/conferences/{conference}/consent", id);
        add("consent-delegate", "ines", "/conferences/{conference}/consent", id);
        add("consent-arrange", "maren", "/conferences/{conference}/consent/arrange", id);
        add("priorities", null, "/conferences/{conference}/priorities", id);
        add("priorities-delegate", "ines", "/conferences/{conference}/priorities", id);
        add("priorities-arrange", "maren", "/conferences/{conference}/priorities/arrange", id);
        add("emergencies", null, "/conferences/{conference}/emergencies", id);
        add("emergencies-delegate", "ines", "/conferences/{conference}/emergencies", id);
        add("emergency", "maren", "/conferences/{conference}/emergencies/{motion}", id,
                one("select id from motion where number = ?", 15));
        add("remits", null, "/conferences/{conference}/remits", id);
        add("remits-sponsor", "noor", "/conferences/{conference}/remits", id);
        add("remits-unheard", "maren", "/conferences/{conference}/remits/unheard", id);
        add("standing-orders", null, "/conferences/{conference}/standing-orders", id);
        add("standing-orders-new", "bram", "/conferences/{conference}/standing-orders/new", id);
        add("standing-orders-proposed", "noor", "/conferences/{conference}/standing-orders/proposals/{act}", id,
                one("select id from conference_joint_act where conference = ? and kind = 'orders' and confirmed_at is null", id));
        add("agenda-simulator", null, "/conferences/{conference}/agenda/simulator", id);
        places.add(new Place("agenda-supposed", null, "/conferences/{conference}/agenda/simulator",
                "/conferences/" + id
                        + "/agenda/simulator?mover=3&seconder=0&speech=x&reply=0&vote=1&change=0&longest=10&consent=3"));
    }

    private void programme(UUID id) {
        add("call", null, "/conferences/{conference}/call", id);
        add("call-sponsor", "noor", "/conferences/{conference}/call", id);
        add("call-new", "noor", "/conferences/{conference}/call/new", id);
        add("stream-new", "noor", "/conferences/{conference}/streams/new", id);
        add("session-new", "kwame", "/conferences/{conference}/sessions/new", id);
        var stream = one("select id from conference_stream where title = ?", "Rents and repairs");
        add("stream", null, "/conferences/{conference}/streams/{stream}", id, stream);
        add("stream-organiser", "noor", "/conferences/{conference}/streams/{stream}", id, stream);
        add("stream-organisers", "noor", "/conferences/{conference}/streams/{stream}/organisers", id, stream);
        var session = one("select id from conference_session where title = ?", "Ten days to mend a boiler");
        add("session-own", "kwame", "/sessions/{session}", session);
        add("session-organiser", "noor", "/sessions/{session}", session);
        add("session-published", null, "/sessions/{session}",
                one("select id from conference_session where title = ?", "A cold list for every street"));
        add("programme", null, "/conferences/{conference}/programme", id);
        add("programme-draft", "noor", "/conferences/{conference}/programme/draft", id);
        add("programme-room", "noor", "/conferences/{conference}/programme/rooms/{room}", id,
                one("select id from conference_room where name = ?", "Dye house"));
        add("programme-pause", "noor", "/conferences/{conference}/programme/pauses/{pause}", id,
                one("select id from conference_break where title = ?", "Lunch"));
        add("session-record", "noor", "/sessions/{session}/record", session);
        add("register", "leila", "/conferences/{conference}/register", id);
        add("registrations", "noor", "/conferences/{conference}/registrations", id);
        add("formats", null, "/formats");
        places.add(new Place("format", null, "/formats/{format}", "/formats/world_cafe"));
        add("session-edit", "kwame", "/sessions/{session}/edit", session);
    }

    private void votes() {
        var id = conference();
        var laid = hall.lay();
        add("votes", null, "/conferences/{conference}/votes", id);
        add("vote-new", "bram", "/conferences/{conference}/votes/new", id);
        add("vote", null, "/conferences/{conference}/votes/{vote}", id, laid.closed());
        add("vote-by-name", "kwame", "/conferences/{conference}/votes/{vote}", id, laid.closed());
        add("vote-delegate", "kwame", "/conferences/{conference}/votes/{vote}", id, laid.open());
        add("vote-reconciliation", null, "/conferences/{conference}/votes/{vote}/reconciliation", id, laid.closed());
        add("vote-count", laid.teller(), "/conferences/{conference}/votes/{vote}/count", id, laid.open());
        add("vote-chair", "bram", "/conferences/{conference}/votes/{vote}", id, laid.open());
    }

    private UUID conference() {
        return one("select id from conference where title = ?", "Warm winters conference");
    }

    private void amendments() {
        var motion = one("select id from motion where number = ?", 14);
        var open = amendment(motion, 2);
        var own = amendment(motion, 3);
        add("amendment", null, "/amendments/{amendment}", open);
        add("amendment-mover", "noor", "/amendments/{amendment}", open);
        add("amendment-own", "ines", "/amendments/{amendment}", own);
        add("amendment-accepted", null, "/amendments/{amendment}", amendment(motion, 1));
        add("amendment-reword", "ines", "/amendments/{amendment}/reword", own);
        add("amendment-new", "ines", "/motions/{motion}/amendments/new", motion);
        var draft = amendmentDraft(motion);
        add("amendment-draft", "ines", "/motions/{motion}/amendments/drafts/{draft}", motion, draft);
        add("amendment-confirm", "ines", "/motions/{motion}/amendments/drafts/{draft}/confirm", motion, draft);
        add("motion-credits", null, "/motions/{motion}/credits", motion);
    }

    private UUID amendment(UUID motion, int number) {
        return jdbc.sql("select id from amendment where motion = ? and number = ?").params(motion, number).query(UUID.class)
                .single();
    }

    /// What somebody is writing on a motion.
    private UUID amendmentDraft(UUID motion) {
        var id = Ids.next(clock);
        var text = TextJson
                .read(jdbc.sql("select content from motion_text where motion = ? order by seq desc limit 1").param(motion)
                        .query(String.class).single());
        jdbc.sql("""
                insert into amendment_draft (id, motion, person, base, written, title, reason, divisible, speaking, changed_at)
                values (?, ?, ?, ?, ?, 'Report in October', 'Winter begins in October.', false, ?, ?)""").params(id, motion,
                person("ines@circle.example").value(), text.version().hex(),
                Markdown.write(text).replace("1 November", "1 October"), "for:" + organisation("Circle"),
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).update();
        return id;
    }

    /// A motion of the tenants before the alliance of the demonstration, admitted, with a short text to be amended.
    String amended(String title) {
        return admitted("noor@tenants.example", "Tenants’ Campaign", title,
                "1. Nobody goes cold in the seven towns.\n2. A joint fund shall pay debts");
    }

    /// Admitted motions of four organisations that ask for much the same; their titles begin alike.
    void similar(String title) {
        admitted("noor@tenants.example", "Tenants’ Campaign", title + " 1",
                "Nobody goes cold. A joint fund shall lend without interest.");
        admitted("tomas@union.example", "Union Region", title + " 2",
                "No meter shall be fitted without consent. The names of suppliers who refuse shall be published.");
        admitted("hilde@coops.example", "Co-op Federation", title + " 3", "Co-ops shall be first to sign.");
        admitted("ines@circle.example", "Circle", title + " 4", "A pledge needs a penalty.");
    }

    /// Where motions are brought together.
    String merging() {
        return "/alliances/" + alliance() + "/composites";
    }

    /// The sign-in names of those who were drawn for a panel.
    List<String> drawn(String composite) {
        return jdbc.sql("""
                select split_part(p.email, '@', 1) from composite_act a join person p on p.id = a.person
                where a.composite = ? and a.kind = 'seated' order by a.number""").param(UUID.fromString(composite))
                .query(String.class).list();
    }

    private String admitted(String mover, String organisation, String title, String body) {
        var by = person(mover);
        var id = motions.start(by, new AllianceId(alliance()), new Wording(title, "", body, ""), Locale.ENGLISH, List.of())
                .required().id();
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        jdbc.sql("""
                update motion set stage = 'admitted', tabled_at = ?, moved_version = version,
                number = (select coalesce(max(number), 100) + 1 from motion) where id = ?""").params(now, id.value()).update();
        jdbc.sql("""
                insert into motion_voice (id, motion, part, person, capacity, organisation, said_at)
                values (?, ?, 'mover', ?, 'organisation', ?, ?)""").params(Ids.next(clock), id.value(), by.value(),
                organisation(organisation), now).update();
        return id.toString();
    }

    /// The same moved by the Circle too, so that both have to agree to what is taken in.
    String jointly(String title) {
        var id = amended(title);
        jdbc.sql("""
                insert into motion_voice (id, motion, part, person, capacity, organisation, said_at)
                values (?, ?, 'mover', ?, 'organisation', ?, ?)""").params(Ids.next(clock), UUID.fromString(id),
                person("ines@circle.example").value(), organisation("Circle"),
                OffsetDateTime.ofInstant(clock.instant().plusSeconds(1), ZoneOffset.UTC)).update();
        return id;
    }

    /// The link by which anybody takes part in the dialogue of the demonstration.
    String takingPart() {
        return "/d/" + jdbc.sql("select link_token from dialogue where id = ?").param(dialogue()).query(String.class).single();
    }

    private void site() {
        add("home", null, "/");
        add("home-convenor", "ines", "/");
        add("home-asked", "noor", "/");
        add("home-member", "kwame", "/");
        add("style", null, "/style");
        add("count", null, "/count");
        add("demo", null, "/demo");
        add("sign-in", null, "/sign-in");
        places.add(new Place("sign-in-link-gone", null, "/sign-in/{token}", "/sign-in/" + "x".repeat(43), 404));
        places.add(new Place("not-found", null, "/organisations/{id}", "/organisations/" + new UUID(0, 7), 404));
        places.add(new Place("not-for-her", "kwame", "/organisations/{id}/roll",
                "/organisations/" + organisation("Union Region") + "/roll", 403));
        add("mail-tray", null, "/mail-tray");
        add("waiting", "ines", "/waiting");
        add("welcome", "leila", "/welcome");
        add("account", "kwame", "/account");
        add("account-data", "ines", "/account/data");
        add("account-erase", "kwame", "/account/erase");
        add("erased", null, "/erased");
    }

    private void organisations() {
        var union = organisation("Union Region");
        var circle = organisation("Circle");
        add("organisations", null, "/organisations");
        add("organisations-own", "ines", "/organisations");
        add("organisation-new", "leila", "/organisations/new");
        add("organisation-outside", null, "/organisations/{id}", union);
        add("organisation", "ines", "/organisations/{id}", circle);
        add("organisation-large", "maren", "/organisations/{id}", union);
        add("organisation-edit", "ines", "/organisations/{id}/edit", circle);
        add("organisation-members", "kwame", "/organisations/{id}/members", union);
        add("organisation-leave", "kwame", "/organisations/{id}/leave", union);
        add("organisation-roll", "maren", "/organisations/{id}/roll", union);
        add("organisation-roll-small", "ines", "/organisations/{id}/roll", circle);
        add("organisation-roll-entry", "maren", "/organisations/{id}/roll/{entry}", union,
                one("select id from membership where organisation = ? and email like 'member%' order by id limit 1", union));
        add("organisation-roll-import", "maren", "/organisations/{id}/roll/import", union);
        add("organisation-roll-preview", "maren", "/organisations/{id}/roll/import/{waiting}", union, rollFile(union));
        add("organisation-card", null, "/organisations/{id}/rule-card", circle);
        add("organisation-card-declare", "leila", "/organisations/{id}/rule-card/declare", ruleless());
        add("organisation-units", "maren", "/organisations/{id}/units", union);
        add("organisation-unit", "maren", "/organisations/{id}/units/{unit}", union,
                one("select id from unit where organisation = ? order by id limit 1", union));
        var coops = organisation("Co-op Federation");
        add("organisation-unit-vote", "bram", "/organisations/{id}/units/{unit}", coops,
                one("select unit from mandate where role = 'representative' and organisation = ? order by id limit 1", coops));
        add("organisation-invitations", "ines", "/organisations/{id}/invitations", circle);
        var joining = invitations.invite(person("ines@circle.example"), new OrganisationId(circle), Standing.VOTING, null,
                clock.instant().plus(Duration.ofDays(7)), 20).required();
        places.add(new Place("join", null, "/join/{token}", "/join/" + joining));
        places.add(new Place("join-signed-in", "leila", "/join/{token}", "/join/" + joining));
        add("organisation-mandates", "ines", "/organisations/{id}/mandates", circle);
        add("organisation-mandates-large", "kwame", "/organisations/{id}/mandates", union);
        add("organisation-mandate-new", "ines", "/organisations/{id}/mandates/new", circle);
        add("organisation-mandate-end", "ines", "/organisations/{id}/mandates/{mandate}/end", circle,
                one("select id from mandate where organisation = ? limit 1", circle));
    }

    private void alliances() {
        var alliance = alliance();
        add("alliances", null, "/alliances");
        add("alliances-own", "ines", "/alliances");
        add("alliance", "noor", "/alliances/{id}", alliance);
        add("alliance-outside", null, "/alliances/{id}", alliance);
        add("alliance-history", null, "/alliances/{id}/history", alliance);
        add("alliance-new", "ines", "/alliances/new");
        places.add(byLink());
        add("alliance-leave", "ines", "/alliances/{id}/leave", alliance);
        add("alliance-invite", "ines", "/alliances/{id}/invite", alliance);
        for (var kind : List.of("terms", "rung", "end", "review", "closing")) {
            places.add(new Place("alliance-propose-" + kind, "ines", "/alliances/{id}/propose/{kind}",
                    "/alliances/" + alliance + "/propose/" + kind));
        }
        var waiting = one("select id from alliance_change where alliance = ? and done_at is null and ended_at is null limit 1",
                alliance);
        add("change-asked", "noor", "/alliances/{alliance}/changes/{change}", alliance, waiting);
        add("change-own", "ines", "/alliances/{alliance}/changes/{change}", alliance, waiting);
        add("change-outside", null, "/alliances/{alliance}/changes/{change}", alliance, waiting);
        add("change-done", "bram", "/alliances/{alliance}/changes/{change}", alliance, one(
                "select id from alliance_change where alliance = ? and done_at is not null order by proposed_at limit 1",
                alliance));
    }

    private void dialogues() {
        var dialogue = dialogue();
        held(dialogue);
        add("dialogues", null, "/dialogues");
        add("dialogue", null, "/dialogues/{dialogue}", dialogue);
        add("dialogue-convenor", "ines", "/dialogues/{dialogue}", dialogue);
        add("dialogue-new", "ines", "/alliances/{alliance}/dialogues/new", alliance());
        add("dialogue-import", "ines", "/alliances/{alliance}/dialogues/import", alliance());
        places.add(new Place("dialogue-link", null, "/d/{token}", takingPart()));
        add("vote-stranger", null, "/dialogues/{dialogue}/vote", dialogue);
        add("vote-first", "bram", "/dialogues/{dialogue}/vote", dialogue);
        add("vote", "kwame", "/dialogues/{dialogue}/vote", dialogue);
        add("mine", "kwame", "/dialogues/{dialogue}/mine", dialogue);
        add("mine-none", "leila", "/dialogues/{dialogue}/mine", dialogue);
        add("statements", "kwame", "/dialogues/{dialogue}/statements", dialogue);
        add("statements-moderator", "maren", "/dialogues/{dialogue}/statements", dialogue);
        add("hold", "maren", "/statements/{statement}/hold",
                one("select id from statement where dialogue = ? and number = 2", dialogue));
        add("holds", "kwame", "/dialogues/{dialogue}/holds", dialogue);
        add("result", null, "/dialogues/{dialogue}/result", dialogue);
        add("result-statements", null, "/dialogues/{dialogue}/result/statements", dialogue);
    }

    private void composites() {
        var heat = one("select id from composite where title = ?", "Heat that is not cut off");
        var winter = one("select id from motion where title = ?", "Winter without disconnections");
        add("composites", null, "/alliances/{alliance}/composites", alliance());
        add("composite-new", "noor", "/alliances/{alliance}/composites/new", alliance());
        add("composite", null, "/composites/{composite}", heat);
        add("composite-chair", "leila", "/composites/{composite}", heat);
        add("composite-mover", "noor", "/composites/{composite}", heat);
        add("composite-text", "leila", "/composites/{composite}/text", heat);
        add("positions", "noor", "/motions/{motion}/positions", winter);
        add("minority-reports", "noor", "/motions/{motion}/minority-reports", winter);
        add("motion-words", "noor", "/motions/{motion}/words", winter);
    }

    /// The Circle has voted on how it decides, and its result is certified; its convenor asks others to sign a report.
    private void certified() {
        var ines = person("ines@circle.example");
        var circle = new OrganisationId(organisation("Circle"));
        var question = asked("How we decide");
        var seat = jdbc.sql("""
                select l.id from question_elector l join membership m on m.id = l.membership
                where l.question = ? and m.person = ?""").params(question.value(), ines.value()).query(UUID.class).single();
        casting.cast(ines, question, seat, "yyn").required();
        var closed = OffsetDateTime.ofInstant(clock.instant().minusSeconds(60), ZoneOffset.UTC);
        jdbc.sql("""
                update question set fixed_at = cast(:at as timestamptz) - interval '40 days', closes_at = :at,
                    opens_at = cast(:at as timestamptz) - interval '20 days' where id = :question""").param("at", closed)
                .param("question", question.value()).update();
        jdbc.sql("update question_party set opens_at = cast(:at as timestamptz) - interval '20 days' where question = :question")
                .param("at", closed).param("question", question.value()).update();
        var second = people.register("sunil@circle.example", "Sunil");
        jdbc.sql("""
                insert into membership (id, organisation, person, standing, source, joined_at)
                values (?, ?, ?, 'voting', 'invitation', ?) on conflict do nothing""")
                .params(Ids.next(clock), circle.value(), second.value(), closed)
                .update();
        jdbc.sql("""
                insert into mandate (id, organisation, person, role, source, recall_rule, starts_at, ends_at)
                values (?, ?, ?, 'roll_keeper', 'A meeting', 'A meeting', ?, ?)""").params(Ids.next(clock), circle.value(),
                second.value(), closed, closed.plusDays(100)).update();
        certifying.make(ines, circle, question, "").required();
        certifying.attest(second, circle, question).required();
        dissents.report(ines, circle, question, new Dissents.Said(0, "Ask more of us", "One vote of forty decides little."))
                .required();
        add("question-decided", null, "/decisions");
        add("question-result", "ines", "/questions/{question}", question.value());
        add("certificate", "ines", "/questions/{question}/certificates/{organisation}", question.value(), circle.value());
        places.add(new Place("certificate-numbered", "ines", "/questions/{question}/certificates/{organisation}/{number}",
                "/questions/" + question + "/certificates/" + circle + "/1"));
        add("quotation", "ines", "/questions/{question}/quotation", question.value());
        add("dissent", "ines", "/questions/{question}/dissent", question.value());
    }

    private void words() {
        var fund = one("select id from word where name = ?", "Solidarity fund");
        add("words", null, "/alliances/{alliance}/words", alliance());
        add("words-new", "noor", "/alliances/{alliance}/words/new", alliance());
        add("word", null, "/words/{word}", fund);
        add("word-own", "noor", "/words/{word}", fund);
        add("word-define", "ines", "/words/{word}/definitions/new", fund);
        add("word-define-unaffiliated", "leila", "/words/{word}/definitions/new", fund);
        add("word-link", "bram", "/words/{word}/links/new", fund);
        add("definition-reword", "noor", "/definitions/{definition}", one("""
                select d.id from definition d join person p on p.id = d.person where d.word = (select id from word where name = ?)
                and p.email = 'noor@tenants.example'""", "Solidarity fund"));
    }

    private void elections() {
        var circle = organisation("Circle");
        var election = election();
        add("elections", null, "/elections");
        add("elections-own", "ines", "/elections");
        add("election-nominations", null, "/elections/{election}", election);
        add("election-officer", "ines", "/elections/{election}", election);
        add("election-stand", "kwame", "/elections/{election}/nominations/new", election);
        var vote = one("select id from election where organisation = ?", organisation("Union Region"));
        var counted = one("select id from election where title = ?", "Convening committee");
        add("election-vote", "kwame", "/elections/{election}", vote);
        add("election-vote-officer", "maren", "/elections/{election}", vote);
        add("election-ballot", "kwame", "/elections/{election}/ballot", vote);
        add("election-roll", "maren", "/elections/{election}/roll", vote);
        add("election-papers", "maren", "/elections/{election}/paper", vote);
        add("election-batch", "maren", "/elections/{election}/paper/{batch}", vote, batch(vote));
        add("election-counted", null, "/elections/{election}", counted);
        add("election-result", null, "/elections/{election}/result", counted);
        add("election-ballot-early", "kwame", "/elections/{election}/ballot", election);
        add("election-new", "ines", "/organisations/{id}/elections/new", circle);
        add("election-new-alliance", "ines", "/alliances/{alliance}/elections/new", alliance());
    }

    /// The Circle votes on two clauses.
    QuestionId asked(String title) {
        var circle = new OrganisationId(organisation("Circle"));
        var ines = person("ines@circle.example");
        if (cards.current(circle).isEmpty()) {
            cards.declare(ines, circle, List.of(Procedure.of(QuestionKind.RULE_CHANGE, Electorate.MEMBERS, VoteMethod.BALLOT,
                    Secrecy.SECRET, 0, "at-least 2/3 of cast")), "Rules of the Circle, article 4").required();
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var closes = now.plus(Duration.ofDays(20));
        var question = questions.put(ines, circle, new QuestionTerms(QuestionKind.RULE_CHANGE, QuestionTerms.TEXT, "",
                title, "Shall we meet every month, and in turn in each town?", "We would see one another.",
                "We would travel too much.",
                Markdown.read("1. We meet every month.\n2. We meet in each town in turn.\n", Locale.ENGLISH, "q"), null, true,
                null,
                ZoneOffset.UTC, now.plus(Duration.ofDays(15)), closes, closes.plus(Duration.ofDays(7)), null)).required().id();
        var opened = OffsetDateTime.ofInstant(now.minusSeconds(60), ZoneOffset.UTC);
        jdbc.sql("update question set opens_at = ? where id = ?").params(opened, question.value()).update();
        jdbc.sql("update question_party set opens_at = ? where question = ?").params(opened, question.value()).update();
        return question;
    }

    /// The convenor of the Circle has voted and may change it.
    private void voting() {
        var ines = person("ines@circle.example");
        var question = asked("How we meet");
        var seat = jdbc.sql("""
                select l.id from question_elector l join membership m on m.id = l.membership
                where l.question = ? and m.person = ?""").params(question.value(), ines.value()).query(UUID.class).single();
        add("decisions", null, "/decisions");
        add("decisions-own", "noor", "/decisions");
        var basis = one("select id from question where title = ?", "Shall we ratify the basis of agreement?");
        add("question", null, "/questions/{question}", basis);
        add("question-own", "noor", "/questions/{question}", basis);
        add("question-origin", null, "/questions/{question}/origin", basis);
        add("question-new", "ines", "/alliances/{alliance}/questions/new", alliance());
        for (var about : List.of("basis", "rung", "affiliation", "standing_orders")) {
            places.add(new Place("question-new-" + about, "ines", "/alliances/{alliance}/questions/new",
                    "/alliances/" + alliance() + "/questions/new?about=" + about));
        }
        add("basis-none", "ines", "/alliances/{alliance}/basis", alliance());
        add("basis", null, "/alliances/{alliance}/basis", ratified());
        add("alliance-ratified", "noor", "/alliances/{id}", ratified());
        add("orders-none", null, "/alliances/{alliance}/standing-orders", alliance());
        add("orders", "noor", "/alliances/{alliance}/standing-orders", ratified());
        add("question-new-orders-again", "noor", "/alliances/{alliance}/questions/new", ratified());
        add("leave-ratified", "noor", "/alliances/{id}/leave", ratified());
        add("joining-ratified", "bram", "/alliances/{alliance}/changes/{change}", ratified(), one(
                "select id from alliance_change where alliance = ? and kind = 'welcome' limit 1", ratified()));
        add("question-new-own", "ines", "/organisations/{id}/questions/new", organisation("Circle"));
        add("question-roll", "ines", "/questions/{question}/roll", question.value());
        add("organisation-card-change", "ines", "/organisations/{id}/rule-card/change", organisation("Circle"));
        add("question-vote", "ines", "/questions/{question}/vote", question.value());
        casting.cast(ines, question, seat, "yna").required();
        objections.lodge(ines, question, seat, 1, "Every month is too often for those with shifts: they would stay away.")
                .required();
        add("question-objections", "ines", "/questions/{question}/objections", question.value());
        add("question-vote-receipt", "ines", "/questions/{question}/vote/{seat}", question.value(), seat);
    }

    /// The Circle counts hands; its convenor is one of the tellers.
    private void meetings() {
        var circle = new OrganisationId(organisation("Circle"));
        var question = asked("Where we meet");
        jdbc.sql("update question_party set method = 'meeting' where question = ?").param(question.value()).update();
        tellers.name(person("ines@circle.example"), circle, question, circle, "ines@circle.example").required();
        add("question-count", "ines", "/questions/{question}/counts/{organisation}", question.value(), circle.value());
    }

    /// The Circle votes on paper too; its convenor has typed a batch, which waits for somebody else.
    private void papers() {
        var circle = new OrganisationId(organisation("Circle"));
        var ines = person("ines@circle.example");
        var question = asked("How we write to each other");
        jdbc.sql("update question_party set method = 'mixed' where question = ?").param(question.value()).update();
        var batch = questionPapers.begin(ines, question, circle).required().id();
        questionPapers.enter(ines, question, circle, batch, "1: y n y\n2: y y -\n3: s").required();
        add("question-papers", "ines", "/questions/{question}/papers/{organisation}", question.value(), circle.value());
        add("question-batch", "ines", "/questions/{question}/papers/{organisation}/{batch}", question.value(), circle.value(),
                batch);
    }

    /// The convening committee: seven hold it, for one of them a recall is asked for.
    private void roles() {
        var role = one("select id from alliance_role where title = ?", "Convening committee");
        var clara = one("select t.id from role_term t join person p on p.id = t.person where p.name = ?", "Clara");
        add("roles", null, "/alliances/{alliance}/roles", alliance());
        add("roles-speaker", "ines", "/alliances/{alliance}/roles", alliance());
        add("role-new", "ines", "/alliances/{alliance}/roles/new", alliance());
        add("role", null, "/roles/{role}", role);
        add("role-holder", "bram", "/roles/{role}", role);
        add("role-unaffiliated", "leila", "/roles/{role}", role);
        add("role-speaker", "noor", "/roles/{role}", role);
        add("recall-new", "kwame", "/roles/{role}/terms/{term}/recall", role, clara);
        add("recall", "kwame", "/recalls/{recall}", recall(clara));
        places.add(new Place("election-for-role", "ines", "/alliances/{alliance}/elections/new",
                "/alliances/" + alliance() + "/elections/new?for=" + role));
    }

    private UUID recall(UUID term) {
        return jdbc.sql("select id from role_recall where term = ?").param(term).query(UUID.class).optional()
                .orElseGet(() -> recalls.open(person("maren@union.example"), term,
                        "Three meetings, no report. We asked twice what had become of the fee for visitors.").required());
    }

    /// The Circle votes by delegates: the convenor says what others are told, and has voted on another question herself.
    private void delegates() {
        var circle = organisation("Circle");
        var open = sent("Who speaks for us").value();
        add("question-delegates", "ines", "/questions/{question}/delegates/{organisation}", open, circle);
        add("question-delegate", "ines", "/questions/{question}/delegates/{organisation}/{elector}", open, circle,
                one("""
                        select l.id from question_elector l join membership m on m.id = l.membership where l.question = ?
                        and m.person is distinct from (select id from person where email = 'ines@circle.example') order by l.id limit 1""",
                        open));
        var over = sent("Who spoke for us").value();
        jdbc.sql("update question set closes_at = opens_at + interval '30 seconds' where id = ?").param(over).update();
        add("question-report", "ines", "/questions/{question}/reports/{elector}", over, one("""
                select l.id from question_elector l join membership m on m.id = l.membership join person p on p.id = m.person
                where l.question = ? and p.email = 'ines@circle.example'""", over));
    }

    private QuestionId sent(String title) {
        var question = asked(title);
        jdbc.sql("update question_party set electorate = 'delegates', secrecy = 'open' where question = ?")
                .param(question.value()).update();
        return question;
    }

    /// The one that stands, one that waits for a second signature, and one that has lapsed.
    private void urgent() {
        var alliance = new AllianceId(alliance());
        var open = one("select id from urgent where title = ?", "No cut-offs in Northfield this week");
        var lapsed = said("Open the warm rooms tonight", true);
        var waiting = said("Stop the evictions in Mill Lane", false);
        add("urgent-list", null, "/alliances/{alliance}/urgent", alliance.value());
        add("urgent-list-member", "ines", "/alliances/{alliance}/urgent", alliance.value());
        add("urgent-new", "bram", "/alliances/{alliance}/urgent/new", alliance.value());
        add("urgent", null, "/urgent/{urgent}", open);
        add("urgent-signer", "ines", "/urgent/{urgent}", open);
        add("urgent-other", "bram", "/urgent/{urgent}", open);
        add("urgent-waiting", "noor", "/urgent/{urgent}", waiting);
        add("urgent-lapsed", null, "/urgent/{urgent}", lapsed);
        List.of("sign", "dissent").forEach(act -> places.add(new Place("urgent-" + act, "bram", "/urgent/{urgent}/{act}",
                "/urgent/" + open + "/" + act)));
        List.of("confirm", "decline").forEach(act -> places.add(new Place("urgent-" + act, "noor", "/urgent/{urgent}/{act}",
                "/urgent/" + waiting + "/" + act)));
        places.add(new Place("urgent-withdraw", "ines", "/urgent/{urgent}/{act}", "/urgent/" + open + "/withdraw"));
        places.add(new Place("question-new-urgent", "ines", "/organisations/{id}/questions/new",
                "/organisations/" + organisation("Circle") + "/questions/new?subject=urgent&of=" + open));
    }

    private UUID said(String title, boolean lapsed) {
        var known = jdbc.sql("select id from urgent where title = ?").param(title).query(UUID.class).optional();
        if (known.isPresent()) {
            return known.get();
        }
        var draft = new UrgentDraft(title, "Six families were given notice", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                "The bailiffs come on Friday.", title + ". We ask the council to stand with the six families.", 14, Locale.UK);
        var id = statements.propose(person("ines@circle.example"), new AllianceId(alliance()),
                new UrgentStatements.Voice(new OrganisationId(organisation("Circle")), Basis.CONVENOR, ""), draft).required()
                .id();
        if (lapsed) {
            statements.confirm(person("bram@coops.example"), id, new UrgentStatements.Voice(
                    new OrganisationId(organisation("Co-op Federation")), Basis.CONVENOR, "")).required();
            jdbc.sql(
                    """
                            update urgent set proposed_at = proposed_at - interval '20 days', published_at = published_at - interval '20 days',
                                lapses_at = lapses_at - interval '20 days' where id = ?""")
                    .param(id.value()).update();
        }
        return id.value();
    }

    private void motions() {
        var draft = one("select id from motion where number is null and title = ?", "Repairs within ten days");
        add("motions", null, "/motions");
        add("motion-draft", null, "/motions/{motion}", draft);
        add("motion-draft-writer", "leila", "/motions/{motion}", draft);
        add("motion-draft-comment", "kwame", "/motions/{motion}", draft);
        add("motion-edit", "leila", "/motions/{motion}/text", draft);
        add("motion-basis", "leila", "/motions/{motion}/basis", draft);
        add("motion-table", "leila", "/motions/{motion}/table", draft);
        add("motion-versions", null, "/motions/{motion}/versions", draft);
        add("motion", null, "/motions/{motion}", motion(14));
        add("motion-mover", "noor", "/motions/{motion}", motion(14));
        add("motion-waiting", "noor", "/motions/{motion}", motion(13));
        add("motion-refused", "kwame", "/motions/{motion}", motion(12));
        add("motion-emergency", "bram", "/motions/{motion}", motion(15));
        add("motion-carried", "ines", "/motions/{motion}", motion(9));
        add("motion-certify", "ines", "/motions/{motion}/certify", motion(14));
        places.add(new Place("motion-refuse", "ines", "/motions/{motion}/rulings/{matter}",
                "/motions/" + motion(15) + "/rulings/refuse"));
        places.add(new Place("motion-remit", "ines", "/motions/{motion}/rulings/{matter}",
                "/motions/" + motion(14) + "/rulings/remit"));
        add("motion-new", "leila", "/alliances/{alliance}/motions/new", alliance());
        places.add(new Place("motion-new-statement", "kwame", "/alliances/{alliance}/motions/new", "/alliances/" + alliance()
                + "/motions/new?statement=" + one("select id from statement where dialogue = ? and number = 3", dialogue())));
        var calendar = one("select id from motion_calendar where alliance = ?", alliance());
        add("calendar", null, "/calendars/{calendar}", calendar);
        add("calendar-move", "noor", "/calendars/{calendar}/moves/new", calendar);
        add("motion-holds", null, "/motions/{motion}/holds", draft);
        add("motion-hold", "maren", "/motions/{motion}/holds/new", draft);
        places.add(new Place("motion-refer", "ines", "/motions/{motion}/rulings/{matter}",
                "/motions/" + motion(14) + "/rulings/refer"));
        add("calendar-new", "ines", "/alliances/{alliance}/calendars/new", alliance());
    }

    /// All statements of the dialogue of the demonstration.
    String statements() {
        return "/dialogues/" + dialogue() + "/statements";
    }

    UUID motion(int number) {
        return one("select id from motion where number = ?", number);
    }

    /// A batch of papers that the two officers have read differently.
    private UUID batch(UUID vote) {
        var known = jdbc.sql("select id from paper_batch where election = ? order by number limit 1").param(vote)
                .query(UUID.class)
                .optional();
        if (known.isPresent()) {
            return known.get();
        }
        var election = new ElectionId(vote);
        var tomas = person("tomas@union.example");
        var batch = papers.begin(tomas, election).required().id();
        papers.enter(tomas, election, batch, "1: 3 1 2\n2: 1\n3: 5 4=2").required();
        papers.enter(person("maren@union.example"), election, batch, "1: 3 1 2\n2: 4\n4: 5 4=2").required();
        return batch;
    }

    /// An alliance of two with a basis of agreement that both have ratified, one clause with a reservation; its rung lapses soon.
    private UUID ratified() {
        var name = "Seven Towns";
        var known = jdbc.sql("select id from alliance where name = ?").param(name).query(UUID.class).optional();
        if (known.isPresent()) {
            return known.get();
        }
        var circle = Speaker.of(person("ines@circle.example"), new OrganisationId(organisation("Circle")));
        var tenants = Speaker.of(person("noor@tenants.example"), new OrganisationId(organisation("Tenants’ Campaign")));
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var opening = openings.propose(circle, new Terms(name, "One winter, seven towns.", "Speak for yourself.", Rung.CAMPAIGN,
                null, "Any affiliate may leave at 30 days’ notice.", today.plusDays(100), 30),
                new Invitee.Known(tenants.organisation())).required();
        answers.accept(opening.id(), tenants).required();
        var id = opening.alliance().value();
        var opens = clock.instant().truncatedTo(ChronoUnit.MICROS).plus(Duration.ofDays(22));
        var terms = new QuestionTerms(QuestionKind.BASIS, "basis", "notice-days 30\nrung alliance", "Shall this be our basis?",
                "Two clauses on which we act together.", "", "",
                Markdown.read("# Basis\n\n1. Nobody goes cold.\n2. One levy pays for a common fund.\n", Locale.ENGLISH, "b"),
                null,
                true, Rules.parse("reservations(organisations(all-but 0))").rule(), ZoneId.of("UTC"), opens,
                opens.plus(Duration.ofDays(9)), opens.plus(Duration.ofDays(12)), today.plusDays(100));
        var question = questions.propose(circle.person(), circle.organisation(), opening.alliance(), terms).required().id();
        questions.confirm(tenants.person(), tenants.organisation(), question).required();
        jdbc.sql("update question set decided_at = fixed_at, outcome = 'carried' where id = ?").param(question.value()).update();
        var basis = Ids.next(clock);
        jdbc.sql("""
                insert into basis (id, alliance, version, question, notice_days, reservations, adopted_at, review_on)
                values (?, ?, 1, ?, 30, true, now(), ?)""").params(basis, id, question.value(), today.plusDays(40)).update();
        jdbc.sql("""
                insert into basis_clause (basis, number, label, words, carried)
                values (?, 1, '1', 'Nobody goes cold.', true), (?, 2, '2', 'One levy pays for a common fund.', true)""")
                .params(basis, basis).update();
        jdbc.sql("""
                insert into basis_binding (basis, number, organisation, stands, since)
                select ?, n, f.organisation, case when n = 2 and f.organisation = ? then 'reserved' else 'bound' end, now()
                from affiliation f, generate_series(1, 2) n where f.alliance = ?""").params(basis, tenants.organisation().value(),
                id).update();
        jdbc.sql("""
                insert into alliance_rise (id, alliance, rung, rung_before, question, risen_at, until)
                values (?, ?, 'alliance', 'campaign', ?, now(), ?)""").params(Ids.next(clock), id, question.value(),
                today.plusDays(40)).update();
        orders(id, circle, tenants);
        var joins = questions.propose(tenants.person(), tenants.organisation(), opening.alliance(), new QuestionTerms(
                QuestionKind.AFFILIATION, "affiliation", "organisation " + organisation("Co-op Federation"),
                "Shall the Co-op Federation join?", "It asked.", "", "", Markdown.read("1. It joins.", Locale.ENGLISH, "b"), null,
                false, Rules.parse("organisations(all-but 0)").rule(), ZoneId.of("UTC"), opens, opens.plus(Duration.ofDays(9)),
                opens.plus(Duration.ofDays(19)), null)).required().id();
        questions.confirm(circle.person(), circle.organisation(), joins).required();
        questions.decided(questions.find(joins).orElseThrow(), true);
        return id;
    }

    /// Standing orders of that alliance, with delegates.
    private void orders(UUID alliance, Speaker by, Speaker second) {
        var opens = clock.instant().truncatedTo(ChronoUnit.MICROS).plus(Duration.ofDays(22));
        var terms = new QuestionTerms(QuestionKind.RULE_CHANGE, "standing_orders",
                "notice-days 21\ncertificate-days 7\nrule.statement organisations(at-least 3/4)\ndelegates.minimum 4\n"
                        + "delegates.step 120\ndelegates.lot 8\ndelegates.cap 0.4",
                "Shall these be our standing orders?", "How we decide with each other.", "", "",
                Markdown.read("# Standing orders\n\n1. We meet every month.\n2. Observers speak and never vote.\n",
                        Locale.ENGLISH, "b"),
                null, false, Rules.parse("organisations(all-but 0)").rule(), ZoneId.of("UTC"), opens,
                opens.plus(Duration.ofDays(9)), opens.plus(Duration.ofDays(19)), null);
        var question = questions.propose(by.person(), by.organisation(), new AllianceId(alliance), terms).required().id();
        questions.confirm(second.person(), second.organisation(), question).required();
        questions.decided(questions.find(question).orElseThrow(), true);
    }

    /// An election of the alliance in which people are nominated.
    private UUID election() {
        var title = "Moderators for the spring";
        var known = jdbc.sql("select id from election where title = ?").param(title).query(UUID.class).optional();
        if (known.isPresent()) {
            return known.get();
        }
        var id = new ElectionId(nominating(title));
        var statement = "I have kept the peace at the allotments for nine years.\nI will read everything twice.";
        nominations.stand(person("bram@coops.example"), id, new Nominations.Profile(null, statement, "")).required();
        nominations.nominate(person("bram@coops.example"), id, "maren@union.example").required();
        return id.value();
    }

    /// An election of the alliance in which nobody has been nominated yet.
    UUID nominating(String title) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var rules = rules(title, now.plus(Duration.ofDays(5)), now.plus(Duration.ofDays(20)));
        var id = elections.propose(person("ines@circle.example"), new OrganisationId(organisation("Circle")),
                new AllianceId(alliance()), rules).required().id();
        elections.confirm(person("noor@tenants.example"), new OrganisationId(organisation("Tenants’ Campaign")), id).required();
        return id.value();
    }

    /// An election of the alliance in which everybody has voted alike and nothing is counted yet.
    UUID closed(String title) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var from = now.minus(Duration.ofDays(2));
        var rules = rules(title, from, now.minus(Duration.ofDays(1)));
        var named = new ElectionRules(rules.title(), rules.about(), 2, rules.termEndsOn(), rules.recallRule(), rules.method(),
                false, rules.ties(), "", List.of(), rules.nominationsUntil(), rules.votingFrom(), rules.votingUntil());
        var stand = Stream.of("bram@coops.example", "hilde@coops.example", "tomas@union.example")
                .map(email -> new BulkElections.Stands(person(email), new OrganisationId(organisation("Union Region")), "Yes.",
                        person("kwame@union.example")))
                .toList();
        var election = bulk.add(new Holder.OfAlliance(new AllianceId(alliance()), "Warm Homes Alliance"), named,
                spoken("ines@circle.example", "Circle"), spoken("noor@tenants.example", "Tenants’ Campaign"), stand,
                now.minus(Duration.ofDays(3)));
        var bram = bulk.paper(election).indexOf(person("bram@coops.example"));
        bulk.vote(election.id(), Collections.nCopies(12,
                Marks.of(IntStream.range(0, 3).mapToObj(i -> 1 + Math.floorMod(i - bram, 3)).toList())));
        return election.id().value();
    }

    private Election.Spoken spoken(String email, String organisation) {
        return new Election.Spoken(person(email), new OrganisationId(organisation(organisation)));
    }

    private ElectionRules rules(String title, Instant nominationsUntil, Instant votingUntil) {
        return new ElectionRules(title, "They keep the dialogues of the alliance civil.", 3,
                LocalDate.ofInstant(votingUntil, ZoneOffset.UTC).plusYears(1), "A meeting of any two affiliates may recall them.",
                CountingRule.SCOTTISH, false, TieOrder.OWN, "the six numbers of the state lottery on the Saturday after the vote",
                List.of(new Representation(Constraint.Bound.AT_MOST, 1, Trait.ORGANISATION, ""),
                        new Representation(Constraint.Bound.AT_LEAST, 1, Trait.GENDER, "woman")),
                nominationsUntil, nominationsUntil, votingUntil);
    }

    private void add(String name, @Nullable String as, String pattern, UUID... ids) {
        var path = pattern;
        for (var id : ids) {
            path = path.replaceFirst("\\{[a-z]+}", id.toString());
        }
        places.add(new Place(name, as, pattern, path));
    }

    /// A hold as the moderator of the Union Region would place it, so that it can be seen on the pages.
    private void held(UUID dialogue) {
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        jdbc.sql("""
                insert into statement_hold (id, statement, holder, organisation, reason, placed_at, ends_at)
                select ?, s.id, p.id, ?, 'It names a person who lives in our street.', ?, ?
                from statement s, person p where s.dialogue = ? and s.number = 9 and p.email = 'maren@union.example'
                and not exists (select from statement_hold h where h.statement = s.id)
                """).params(Ids.next(clock), organisation("Union Region"), now, now.plus(Duration.ofDays(3)), dialogue).update();
    }

    /// An alliance proposed to an organisation that is not known yet.
    private Place byLink() {
        var speaker = Speaker.of(person("ines@circle.example"), new OrganisationId(organisation("Circle")));
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var change = openings.propose(speaker, new Terms("Neighbours against the cold", "Look in on each other this winter.",
                "Speak for yourself.", Rung.FIRST_CONTACT, today.plusDays(30), "Any organisation may leave at any time.",
                today.plusDays(90)), new Invitee.ByLink("Allotment Society")).required();
        var token = links.make(change.id(), speaker).required();
        return new Place("alliance-invited", null, "/alliances/{id}/invite/{token}",
                "/alliances/" + change.alliance() + "/invite/" + token);
    }

    private PersonId person(String email) {
        return new PersonId(one("select id from person where email = ?", email));
    }

    /// An organisation that has not said yet by which rules it decides.
    private UUID ruleless() {
        return jdbc.sql("select id from organisation where name = ?").param("Night Buses").query(UUID.class).optional()
                .orElseGet(() -> organisations.found(person("leila@nobody.example"), new Founding("Night Buses", "NB", 5,
                        "Buses after midnight.", clock.instant().plus(Duration.ofDays(300)), "A meeting may recall")).required()
                        .id().value());
    }

    private UUID organisation(String name) {
        return one("select id from organisation where name = ?", name);
    }

    private UUID alliance() {
        return one("select id from alliance where name = ?", "Warm Homes Alliance");
    }

    private UUID dialogue() {
        return one("select id from dialogue where alliance = ?", alliance());
    }

    private UUID one(String sql, Object param) {
        return jdbc.sql(sql).param(param).query(UUID.class).single();
    }

    /// A roll file as somebody has just handed it in: a good line, and one with a mistake.
    private UUID rollFile(UUID organisation) {
        var id = Ids.next(clock);
        jdbc.sql("""
                insert into roll_import (id, organisation, person, file_name, content, uploaded_at)
                values (?, ?, ?, 'members.csv', ?, ?)
                """).params(id, organisation, person("maren@union.example").value(),
                "name,email,standing\nAda Bauer,ada.bauer@union.example,voting\nZoe,zoe,voting\n"
                        .getBytes(StandardCharsets.UTF_8),
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).update();
        return id;
    }
}
