package org.regroup.platform.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.motions.Advice;
import org.regroup.platform.motions.Agreement.Said;
import org.regroup.platform.motions.BulkMotions;
import org.regroup.platform.motions.CalendarId;
import org.regroup.platform.motions.CalendarTerms;
import org.regroup.platform.motions.Commitment;
import org.regroup.platform.motions.Majority;
import org.regroup.platform.motions.Minute;
import org.regroup.platform.motions.MotionVoice.Part;
import org.regroup.platform.motions.Refusal;
import org.regroup.platform.motions.Ruling;
import org.regroup.platform.motions.Speaking;
import org.regroup.platform.motions.Wording;
import org.regroup.platform.organisations.OrganisationId;

/// The motions of the demonstration at every stage: a draft, one that waits for a ruling, one admitted, one refused, an emergency
/// and one carried some months ago whose premises are due to be looked at.
@Component
@ConditionalOnBooleanProperty("regroup.site.demo")
class OrderPaper {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String COMMITTEE = "Standing orders committee";

    private final BulkMotions motions;
    private final JdbcClient jdbc;
    private final Clock clock;

    OrderPaper(BulkMotions motions, JdbcClient jdbc, Clock clock) {
        this.motions = motions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void fill(AllianceId alliance, Map<Cast, PersonId> cast, Map<Bloc, OrganisationId> blocs) {
        new Filling(alliance, cast, blocs, clock.instant().truncatedTo(ChronoUnit.MICROS)).all();
    }

    private final class Filling {

        private final AllianceId alliance;
        private final Map<Cast, PersonId> cast;
        private final Map<Bloc, OrganisationId> blocs;
        private final Instant now;
        private final LocalDate today;
        private final LocalDate saturday;

        Filling(AllianceId alliance, Map<Cast, PersonId> cast, Map<Bloc, OrganisationId> blocs, Instant now) {
            this.alliance = alliance;
            this.cast = cast;
            this.blocs = blocs;
            this.now = now;
            this.today = LocalDate.ofInstant(now, LONDON);
            this.saturday = today.plusDays(30).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
        }

        void all() {
            prices();
            var calendar = calendar();
            councils(calendar);
            neighbours(calendar);
            winter(calendar);
            emergency(calendar);
            draft();
        }

        private CalendarId calendar() {
            var terms = new CalendarTerms("Conference, " + days(), LONDON, saturday, saturday.plusDays(1),
                    "The standing orders adopted at the founding meeting. The standing orders committee, two from each organisation, keeps them.",
                    at(today.minusDays(6), 20), at(saturday.minusDays(14), 20), at(saturday.minusDays(7), 20),
                    at(saturday.minusDays(1), 12), at(saturday.minusDays(1), 20), at(saturday, 18),
                    "It concerns something that happened after motions closed, and cannot wait for the next conference.", 3, true,
                    1);
            return motions.calendar(alliance, terms, said(Cast.INES, 40), said(Cast.NOOR, 39));
        }

        private String days() {
            var sunday = saturday.plusDays(1);
            var whole = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
            var first = saturday.getMonth() == sunday.getMonth() ? "d" : "d MMMM";
            return DateTimeFormatter.ofPattern(first, Locale.UK).format(saturday) + " and " + whole.format(sunday);
        }

        private void winter(CalendarId calendar) {
            var motion = motions.draft(new BulkMotions.Draft(alliance, "", id(Cast.NOOR), ago(30), new Wording(
                    "Winter without disconnections",
                    "Four organisations would ask landlords and suppliers for a pledge, open a fund for households in arrears, and stand at the door when it is broken.",
                    """
                            This alliance holds that warmth in winter is a need, and that no household should be disconnected from heating between 1 October and 30 April.

                            We ask every landlord and every supplier in the seven towns to sign a pledge to that effect.

                            A joint solidarity fund shall pay the debts of households in arrears, under the control of those who pay into it.

                            Branches, co-ops and local groups shall keep a list of neighbours ready to attend within the hour when a disconnection is announced.

                            The executive shall report on all this by 1 November.
                            """,
                    "Last winter 214 homes in the seven towns were cut off, 61 of them with small children. Each supplier said the others do it too. A pledge asked of all of them at once takes that excuse away.\n\nThe fund is the other half: nobody should have to choose between the rent and the meter while the pledge is being argued over."),
                    statement(1)));
            motions.table(motion, new BulkMotions.Handed(14, calendar, speaks(Cast.NOOR), ago(12),
                    minute("General meeting", 14, 300, 96, 81, 11, 4), ""));
            motions.voice(motion, Part.SECONDER, member(Cast.BRAM), ago(11));
            motions.voice(motion, Part.SUPPORTER, Speaking.unaffiliated(id(Cast.LEILA)), ago(10));
            motions.voice(motion, Part.SUPPORTER, speaks(Cast.INES), ago(9));
            motions.rule(motion, new Ruling.Admit(), COMMITTEE, "In order under standing orders 3 to 7.", null,
                    said(Cast.INES, 8),
                    said(Cast.TOMAS, 8));
            motions.rule(motion, new Ruling.Recommend(Advice.ADOPT_AMENDED), "Convening committee",
                    "The aim is shared by all four; how the fund pays is still open.", null, said(Cast.HILDE, 4),
                    said(Cast.NOOR, 3));
            motions.commits(motion, 0, new Commitment("Each organisation", "Pays into the fund by its own decision",
                    "About £40,000 in the first year, all together"));
            motions.commits(motion, 1, new Commitment("Branches, co-ops and local groups", "Keep a list of neighbours",
                    "Two hours a month in each town"));
            motions.assumes(motion, 0, "Heating prices fall by spring", "The regulator’s cap for April is higher than this one.",
                    today.plusDays(40), id(Cast.INES), id(Bloc.CIRCLE));
            motions.assumes(motion, 1, "The fund reaches £40,000 by September", "Less than half of it is there by June.",
                    today.plusDays(150), id(Cast.BRAM), id(Bloc.COOPS));
            motions.assumes(motion, 2, "No law on disconnections is passed first", "A bill has its second reading.",
                    today.plusDays(180), id(Cast.LEILA), null);
        }

        private void neighbours(CalendarId calendar) {
            var motion = motions.draft(new BulkMotions.Draft(alliance, "", id(Cast.BRAM), ago(15), new Wording(
                    "A warm room in every neighbourhood", "Co-ops and halls would open one room each, one evening a week.",
                    """
                            Every affiliate that has a hall or a common room shall open it one evening a week from November to March.

                            The rooms shall be listed together, with who has the key.
                            """,
                    "Eleven of our co-ops do it already. It costs a kettle and a rota."), List.of()));
            motions.table(motion, new BulkMotions.Handed(13, calendar, member(Cast.BRAM), ago(13), null, ""));
            motions.voice(motion, Part.SECONDER, Speaking.unaffiliated(id(Cast.LEILA)), ago(12));
            motions.rule(motion, new Ruling.Admit(), COMMITTEE, "In order; a member moves it in personal capacity.", null,
                    said(Cast.INES, 2), null);
        }

        private void councils(CalendarId calendar) {
            var motion = motions.draft(new BulkMotions.Draft(alliance, "", id(Cast.KWAME), ago(16), new Wording(
                    "The councils shall build", "The seven town councils would be told to build 4,000 homes.",
                    "The seven town councils shall build 4,000 homes within two years.",
                    "The waiting lists are longer than the winters."), List.of()));
            motions.table(motion, new BulkMotions.Handed(12, calendar, member(Cast.KWAME), ago(14), null, ""));
            motions.rule(motion, new Ruling.Refuse(List.of(
                    new Refusal.Given(Refusal.BEYOND_POWERS, "Standing order 5",
                            "Conference can ask councils for homes; it cannot instruct them."),
                    new Refusal.Given(Refusal.UNSUPPORTED, "Standing order 3", "Nobody had seconded it when motions closed."))),
                    COMMITTEE, "A motion that asks the councils would be in order.", null, said(Cast.TOMAS, 5),
                    said(Cast.INES, 5));
        }

        private void emergency(CalendarId calendar) {
            var motion = motions.draft(new BulkMotions.Draft(alliance, "", id(Cast.NOOR), ago(3), new Wording(
                    "Forty flats in Mill Lane",
                    "The alliance would stand with forty households that were given notice on Tuesday.",
                    """
                            We stand with the forty households of Mill Lane that have been given notice to leave by the end of the month.

                            Every affiliate is asked to send people to the door on the day.
                            """,
                    "The letters came on Tuesday, after motions had closed."), List.of()));
            motions.table(motion, new BulkMotions.Handed(15, calendar, speaks(Cast.NOOR), ago(2),
                    minute("Emergency meeting of the committee", 3, 9, 8, 8, 0, 0),
                    "On Tuesday, four days after motions closed, the owner gave forty households notice."));
            motions.voice(motion, Part.SECONDER, speaks(Cast.INES), ago(2));
            motions.voice(motion, Part.SUPPORTER, member(Cast.KWAME), ago(1));
        }

        /// Carried before there was a calendar; its premise is due.
        private void prices() {
            var motion = motions.draft(new BulkMotions.Draft(alliance, "", id(Cast.INES), ago(120), new Wording(
                    "One answer to the suppliers", "The affiliates answer price letters together.",
                    "No affiliate shall answer a supplier’s price letter before the others have seen it.", ""), List.of()));
            motions.table(motion, new BulkMotions.Handed(9, null, speaks(Cast.INES), ago(110), null, ""));
            motions.voice(motion, Part.SECONDER, speaks(Cast.NOOR), ago(108));
            motions.rule(motion, new Ruling.Admit(), "The convenors together", "In order.", null, said(Cast.NOOR, 105),
                    said(Cast.INES, 105));
            motions.rule(motion, new Ruling.Carry(), "Assembly of the alliance", "After half an hour of debate.",
                    minute("Assembly of the alliance", 100, 140, 88, 71, 9, 8), said(Cast.NOOR, 100), said(Cast.INES, 99));
            motions.assumes(motion, 0, "All suppliers write in the same month", "Two of them write at other times.",
                    today.minusDays(4), id(Cast.INES), id(Bloc.CIRCLE));
        }

        private void draft() {
            var motion = motions.draft(new BulkMotions.Draft(alliance, "", id(Cast.LEILA), ago(5), new Wording(
                    "Repairs within ten days",
                    "Landlords would have ten days for a broken boiler; after that tenants hold rent back together.",
                    """
                            A boiler that does not heat shall be mended within ten days of the first message.

                            Where it is not, the tenants of the house hold back a share of the rent together, and the affiliates stand behind them.
                            """,
                    "I am not sure about the share. Should it be fixed, or should each house decide?"), statement(2)));
            motions.comment(motion, member(Cast.KWAME), "Our fitters cannot do ten days in January. Fourteen would hold.",
                    ago(4));
            motions.comment(motion, speaks(Cast.NOOR),
                    "We have done this in three houses. Let each house decide the share, and say so in advance.",
                    ago(3));
        }

        private List<java.util.UUID> statement(int number) {
            return jdbc.sql("""
                    select s.id from statement s join dialogue d on d.id = s.dialogue
                    where d.alliance = :alliance and s.number = :number order by d.id limit 1""")
                    .param("alliance", alliance.value())
                    .param("number", number).query(java.util.UUID.class).list();
        }

        private Minute minute(String body, int daysAgo, int entitled, int present, int inFavour, int against, int abstained) {
            return new Minute(body, today.minusDays(daysAgo), entitled, present, inFavour, against, abstained, Majority.SIMPLE,
                    "");
        }

        private Speaking speaks(Cast person) {
            return Speaking.speaksFor(id(person), id(person.bloc));
        }

        private Speaking member(Cast person) {
            return Speaking.member(id(person), id(person.bloc));
        }

        private Said said(Cast person, int daysAgo) {
            return new Said(id(person), id(person.bloc), ago(daysAgo));
        }

        private Instant ago(int days) {
            return now.minus(Duration.ofDays(days));
        }

        private Instant at(LocalDate day, int hour) {
            return day.atTime(hour, 0).atZone(LONDON).toInstant();
        }

        private PersonId id(Cast person) {
            return Objects.requireNonNull(cast.get(person));
        }

        private OrganisationId id(Bloc bloc) {
            return Objects.requireNonNull(blocs.get(bloc));
        }
    }
}
