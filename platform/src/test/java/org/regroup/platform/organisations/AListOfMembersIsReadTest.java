package org.regroup.platform.organisations;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.regroup.platform.shared.Ground;

class AListOfMembersIsReadTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @ValueSource(strings = {"name,email,standing,unit,joined\nAda,ada@example.org,voting,Millbrook,2024-05-03\n",
            "joined;unit;standing;e-mail;full name\n3.5.2024;Millbrook;full member;ada@example.org;Ada",
            "Name;E-Mail-Adresse;Stimmrecht;Ortsgruppe;Mitglied seit\r\nAda;ada@example.org;stimmberechtigt;Millbrook;03.05.2024\r\n",
            "NOM;Courriel;Statut;Section;Date d’adhésion\nAda;ada@example.org;Votante;Millbrook;03/05/2024\n",
            "\uFEFFname\temail\tstanding\tunit\tjoined\n\nAda\tada@example.org\tVOTING\tMillbrook\t2024-5-3",
            "\"name\",\"email\",\"standing\",\"unit\",\"joined\"\n\"Ada\",\" ada@example.org \",\"voting\",\"Millbrook\",\"2024-05-03\""})
    void whateverItsLanguageOrderAndSeparator(String text) {
        assertThat(understood(text).bad()).isEmpty();
        assertThat(understood(text).lines()).extracting(RollFile.Line::member).containsExactly(
                new RollLine("Ada", "ada@example.org", Standing.VOTING, "Millbrook", LocalDate.of(2024, 5, 3)));
    }

    @Test
    void whatIsLeftOpenStaysOpenAndOtherColumnsAreNamedAsUnused() {
        var file = understood("Vorname;Nachname;Schuhgröße\nAda;Boateng;38\n");
        assertThat(file.lines()).extracting(RollFile.Line::member)
                .containsExactly(new RollLine("Ada Boateng", null, null, null, null));
        assertThat(file.unused()).containsExactly("Schuhgröße");
    }

    @Test
    void everyBadLineIsNamedWithLineColumnAndValue() {
        var file = understood("""
                name,email,standing,joined
                Ada,ada@example.org,voting,2024-05-03
                ,b@example.org,voting,2024-05-03
                Cem,not an address,voting,2024-05-03
                Dan,ADA@example.org,voting,2024-05-03
                Eve,e@example.org,boss,2024-13-03
                Fay,f@example.org,voting,2027-01-01
                Gus,g@example.org,voting,1800-01-01
                Hal,h@example.org,voting,2024-05-03,surplus
                Ivy,i@example.org
                """);
        assertThat(file.bad()).extracting(BadLine::line, BadLine::column, BadLine::value, bad -> bad.ground().key().substring(23))
                .containsExactly(row(3L, "name", "", "name.missing"), row(4L, "email", "not an address", "email.wrong"),
                        row(5L, "email", "ADA@example.org", "email.twice"), row(6L, "standing", "boss", "standing.unknown"),
                        row(6L, "joined", "2024-13-03", "joined.unread"), row(7L, "joined", "2027-01-01", "joined.future"),
                        row(8L, "joined", "1800-01-01", "joined.early"), row(9L, "", "surplus", "extra"));
        assertThat(file.lines()).extracting(line -> line.member().name()).containsExactly("Ada", "Ivy");
    }

    @Test
    void textThatIsNotUtf8IsRefusedWithItsLineNamed() {
        assertThat(refused("name\nAda\nJosé\n".getBytes(ISO_8859_1))).isEqualTo(ground("latin1", 3L));
        assertThat(refused("name\nAda\n".getBytes(UTF_16))).isEqualTo(ground("utf16"));
    }

    @Test
    void whatIsNoListIsRefusedAsAWhole() {
        assertThat(refused(new byte[]{'P', 'K', 3, 4, 20})).isEqualTo(ground("spreadsheet"));
        assertThat(refused("".getBytes(UTF_8))).isEqualTo(ground("empty"));
        assertThat(refused("\n\n".getBytes(UTF_8))).isEqualTo(ground("empty"));
        assertThat(refused("email\na@example.org\n".getBytes(UTF_8))).isEqualTo(ground("column.name", "email"));
        assertThat(refused("name,Nom\nA,B\n".getBytes(UTF_8))).isEqualTo(ground("column.twice", "Nom"));
        assertThat(refused("name\nAda\n\"Bo\n".getBytes(UTF_8)).key()).isEqualTo("organisations.csv.file.quote");
        assertThat(refused(new byte[RollFileReader.MOST_BYTES + 1])).isEqualTo(ground("size", 5));
        assertThat(refused(("name\n" + "A\n".repeat(RollFileReader.MOST_LINES + 1)).getBytes(UTF_8)))
                .isEqualTo(ground("lines", 50_000));
    }

    @Test
    void controlCharactersAndOverridesAreTakenOutAndMarkupIsText() {
        assertThat(understood("name\n\u202EAda\u0000 <b>B</b>\u200B\n").lines()).extracting(line -> line.member().name())
                .containsExactly("Ada <b>B</b>");
    }

    @Test
    void aCopyOfTheRollIsReadAgainAndCarriesNoFormulas() {
        var text = RollExport
                .write(List.of(new RollEntry(new MembershipId(new java.util.UUID(0, 1)), null, "=1+1", "a@example.org",
                        Standing.ADVISORY, null, java.time.Instant.parse("2024-05-03T00:00:00Z"))));
        assertThat(text).contains("'=1+1");
        assertThat(understood(text).lines()).extracting(RollFile.Line::member)
                .containsExactly(new RollLine("=1+1", "a@example.org", Standing.ADVISORY, null, LocalDate.of(2024, 5, 3)));
    }

    private static RollFile.Understood understood(String text) {
        return (RollFile.Understood) RollFileReader.read(text.getBytes(UTF_8), TODAY);
    }

    private static Ground refused(byte[] content) {
        return ((RollFile.NotUnderstood) RollFileReader.read(content, TODAY)).ground();
    }

    private static Ground ground(String key, Object... args) {
        return Ground.at("file", "organisations.csv.file." + key, args);
    }

    private static org.assertj.core.groups.Tuple row(Object... values) {
        return org.assertj.core.api.Assertions.tuple(values);
    }
}
