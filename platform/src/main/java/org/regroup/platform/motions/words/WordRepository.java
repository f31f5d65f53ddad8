package org.regroup.platform.motions.words;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Basis;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Sql;

/// The glossary as it is stored.
@Repository
class WordRepository {

    /// In the order in which they were made, the wordings of each together.
    private static final String DEFINITIONS = """
            select d.*, v.version, v.meaning, v.tradition, v.person as worded_by, v.basis, v.detail, v.made_at as worded_at
            from definition d join definition_version v on v.definition = d.id join word w on w.id = d.word\s""";

    private final JdbcClient jdbc;

    WordRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// By name.
    List<Word> of(AllianceId alliance) {
        return jdbc.sql("select * from word where alliance = :alliance order by lower(name), id")
                .param("alliance", alliance.value()).query(WordRepository::word).list();
    }

    /// This one and all others of its alliance, by name.
    List<Word> with(WordId id) {
        return jdbc.sql("""
                select w.* from word w join word x on x.alliance = w.alliance where x.id = :id order by lower(w.name), w.id""")
                .param("id", id.value()).query(WordRepository::word).list();
    }

    Optional<Word> find(WordId id) {
        return jdbc.sql("select * from word where id = :id").param("id", id.value()).query(WordRepository::word).optional();
    }

    /// @return false where the alliance has this word already
    boolean insert(Word word) {
        return jdbc.sql("""
                insert into word (id, alliance, name, spellings, language, added_by, added_at)
                values (:id, :alliance, :name, :spellings, :language, :by, :at) on conflict do nothing""")
                .param("id", word.id().value()).param("alliance", word.alliance().value()).param("name", word.name())
                .param("spellings", word.spellings().toArray(String[]::new)).param("language", word.language().toLanguageTag())
                .param("by", word.addedBy().value()).param("at", Sql.at(word.addedAt())).update() == 1;
    }

    void spell(WordId word, String spelling) {
        jdbc.sql(
                "update word set spellings = array_append(spellings, :spelling) where id = :word and :spelling <> all(spellings)")
                .param("spelling", spelling).param("word", word.value()).update();
    }

    List<Definition> definitions(AllianceId alliance) {
        return definitions("where w.alliance = :id", alliance.value());
    }

    List<Definition> definitions(WordId word) {
        return definitions("where w.id = :id", word.value());
    }

    Optional<Definition> find(DefinitionId id) {
        return definitions("where d.id = :id", id.value()).stream().findFirst();
    }

    private List<Definition> definitions(String where, UUID id) {
        var wordings = new LinkedHashMap<DefinitionId, List<Definition.Wording>>();
        var first = new LinkedHashMap<DefinitionId, Definition>();
        jdbc.sql(DEFINITIONS + where + " order by d.number, v.version").param("id", id).query(row -> {
            var definition = new DefinitionId(Sql.uuid(row, "id"));
            wordings.computeIfAbsent(definition, _ -> new ArrayList<>()).add(wording(row));
            if (!first.containsKey(definition)) {
                first.put(definition, new Definition(definition, new WordId(Sql.uuid(row, "word")), voice(row),
                        Sql.instant(row, "made_at"), List.of()));
            }
        });
        return first.values().stream().map(one -> new Definition(one.id(), one.word(), one.voice(), one.madeAt(),
                wordings.getOrDefault(one.id(), List.of()))).toList();
    }

    /// @return false where the organisation spoken for has a definition of this word already
    boolean insert(Definition definition) {
        var voice = definition.voice();
        boolean made = jdbc.sql("""
                insert into definition (id, word, person, organisation, capacity, made_at)
                values (:id, :word, :person, :organisation, :capacity, :at) on conflict do nothing""")
                .param("id", definition.id().value()).param("word", definition.word().value())
                .param("person", voice.person().value()).param("organisation", uuid(voice.organisation()), Types.OTHER)
                .param("capacity", voice.capacity().code()).param("at", Sql.at(definition.madeAt())).update() == 1;
        return made && add(definition.id(), definition.now());
    }

    /// @return false where somebody else has added this version meanwhile
    boolean add(DefinitionId definition, Definition.Wording wording) {
        return jdbc.sql("""
                insert into definition_version (definition, version, meaning, tradition, person, basis, detail, made_at)
                values (:definition, :version, :meaning, :tradition, :person, :basis, :detail, :at) on conflict do nothing""")
                .param("definition", definition.value()).param("version", wording.version())
                .param("meaning", wording.meaning()).param("tradition", wording.tradition())
                .param("person", wording.person().value()).param("basis", wording.basis().key())
                .param("detail", wording.detail()).param("at", Sql.at(wording.madeAt())).update() == 1;
    }

    /// All links of an alliance.
    List<Link> links(AllianceId alliance) {
        return jdbc.sql("""
                select l.* from word_link l join definition d on d.id = l.one join word w on w.id = d.word
                where w.alliance = :alliance order by l.made_at, l.id""").param("alliance", alliance.value())
                .query(WordRepository::link).list();
    }

    /// @return false where the two are joined in this way already
    boolean insert(Link link) {
        return jdbc.sql("""
                insert into word_link (id, kind, one, other, reason, person, organisation, capacity, made_at)
                values (:id, :kind, :one, :other, :reason, :person, :organisation, :capacity, :at) on conflict do nothing""")
                .param("id", link.id()).param("kind", link.kind().code()).param("one", link.one().value())
                .param("other", link.other().value()).param("reason", link.reason())
                .param("person", link.voice().person().value())
                .param("organisation", uuid(link.voice().organisation()), Types.OTHER)
                .param("capacity", link.voice().capacity().code()).param("at", Sql.at(link.madeAt())).update() == 1;
    }

    private static @Nullable UUID uuid(@Nullable OrganisationId organisation) {
        return organisation == null ? null : organisation.value();
    }

    private static Word word(ResultSet row, int number) throws SQLException {
        return new Word(new WordId(Sql.uuid(row, "id")), new AllianceId(Sql.uuid(row, "alliance")), Sql.text(row, "name"),
                Arrays.asList((String[]) row.getArray("spellings").getArray()),
                Locale.forLanguageTag(Sql.text(row, "language")), new PersonId(Sql.uuid(row, "added_by")),
                Sql.instant(row, "added_at"));
    }

    private static Definition.Wording wording(ResultSet row) throws SQLException {
        return new Definition.Wording(row.getInt("version"), Sql.text(row, "meaning"), Sql.text(row, "tradition"),
                new PersonId(Sql.uuid(row, "worded_by")), Basis.valueOf(Sql.text(row, "basis").toUpperCase(Locale.ROOT)),
                Sql.text(row, "detail"), Sql.instant(row, "worded_at"));
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        return new Link(Sql.uuid(row, "id"), Link.Kind.valueOf(Sql.text(row, "kind").toUpperCase(Locale.ROOT)),
                new DefinitionId(Sql.uuid(row, "one")), new DefinitionId(Sql.uuid(row, "other")), Sql.text(row, "reason"),
                voice(row), Sql.instant(row, "made_at"));
    }

    private static Voice voice(ResultSet row) throws SQLException {
        var organisation = row.getObject("organisation", UUID.class);
        return new Voice(new PersonId(Sql.uuid(row, "person")), Voice.Capacity.of(Sql.text(row, "capacity")),
                organisation == null ? null : new OrganisationId(organisation));
    }
}
