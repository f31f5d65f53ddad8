package org.regroup.platform.motions;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.accounts.PersonId;
import org.regroup.texts.Fingerprint;
import org.regroup.texts.Text;
import org.regroup.texts.exchange.TextJson;

/// Reads all that is kept of a motion in one query.
@Repository
class DossierRepository {

    private final JdbcClient jdbc;

    DossierRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param text     as it stands
    /// @param calendar for which it was tabled
    /// @param terms    the glossary of its alliance
    record Whole(Text text, @Nullable Calendar calendar, Dossier dossier, List<MotionTerm> terms) {}

    Whole of(MotionId motion) {
        var row = JsonRow.read(jdbc
                .sql("""
                        select json_build_object(
                        'content', (select content from motion_text where motion = m.id order by seq desc limit 1),
                        'calendar', (select row_to_json(c) from (select c.*, a.name alliance_name from motion_calendar c
                            join alliance a on a.id = c.alliance where c.id = m.calendar) c),
                        'voices', (select json_agg(v order by v.said_at, v.id) from (select v.*, coalesce(u.name, '') unit_name
                            from motion_voice v left join unit u on u.id = v.unit where v.motion = m.id) v),
                        'acts', (select json_agg(a order by a.number) from (select a.*, coalesce(u.name, '') unit_name
                            from motion_act a left join unit u on u.id = a.unit where a.motion = m.id) a),
                        'rulings', (select json_agg(r order by r.proposed_at, r.id) from (select r.*, (select json_agg(g order by g.place)
                            from motion_ground g where g.ruling = r.id) grounds from motion_ruling r where r.motion = m.id) r),
                        'consents', (select json_agg(k order by k.consented_at, k.voice) from motion_consent k
                            join motion_ruling r on r.id = k.ruling where r.motion = m.id),
                        'appeals', (select json_agg(p order by p.id) from (select p.*, coalesce(u.name, '') unit_name
                            from motion_appeal p left join unit u on u.id = p.unit where p.motion = m.id) p),
                        'certificates', (select json_agg(c order by c.id) from (select c.*, coalesce(u.name, '') unit_name
                            from motion_certificate c left join unit u on u.id = c.unit where c.motion = m.id) c),
                        'comments', (select json_agg(c order by c.id) from (select c.*, coalesce(u.name, '') unit_name
                            from motion_comment c left join unit u on u.id = c.unit
                            where c.motion = m.id and c.withdrawn_at is null) c),
                        'holds', (select json_agg(h order by h.placed_at, h.id) from (select h.*, (select json_agg(p order by p.appealed_at)
                            from (select p.*, coalesce(u.name, '') unit_name from motion_hold_appeal p left join unit u
                            on u.id = p.unit where p.hold = h.id) p) appeals from motion_hold h where h.motion = m.id) h),
                        'assumptions', (select json_agg(a order by a.place) from motion_assumption a where a.motion = m.id),
                        'commitments', (select json_agg(c order by c.place) from motion_commitment c where c.motion = m.id),
                        'statements', (select json_agg(s order by s.linked_at, s.number) from (select l.linked_at, s.id, s.number, s.body,
                            s.language, d.id dialogue, d.title from motion_statement l join statement s on s.id = l.statement
                            join dialogue d on d.id = s.dialogue where l.motion = m.id) s),
                        'versions', (select json_agg(t order by t.seq) from (select seq, version, made_by, made_at from motion_text
                            where motion = m.id) t),
                        'terms', (select json_agg(w order by lower(w.name), w.id) from (select w.id, w.name, w.spellings,
                            coalesce(c.meaning, '') here, (select json_agg(d order by d.number) from (select d.number, d.organisation,
                            d.capacity, v.meaning, v.tradition from definition d join lateral (select meaning, tradition
                            from definition_version where definition = d.id order by version desc limit 1) v on true
                            where d.word = w.id) d) meanings
                            from word w left join motion_word c on c.word = w.id and c.motion = m.id where w.alliance = m.alliance) w),
                        'writers', (select json_agg(w order by w.added_at) from motion_writer w where w.motion = m.id))::text
                        from motion m where m.id = :motion""")
                .param("motion", motion.value()).query(String.class).single());
        var calendar = row.row("calendar");
        return new Whole(TextJson.read(row.text("content")), calendar == null ? null : CalendarRepository.of(calendar),
                dossier(motion, row), row.rows("terms", DossierRepository::term));
    }

    private static MotionTerm term(JsonRow w) {
        var forms = Stream.concat(Stream.of(w.text("name")), w.rows("spellings", one -> one.node().asString()).stream());
        return new MotionTerm(w.uuid("id"), w.text("name"), forms.distinct().toList(), w.text("here"),
                w.rows("meanings", d -> new MotionTerm.Meaning(d.text("meaning"), d.text("tradition"),
                        d.organisation("organisation"), d.text("capacity").equals("for"))));
    }

    private static Dossier dossier(MotionId motion, JsonRow row) {
        return new Dossier(row.rows("voices", v -> voice(motion, v)), row.rows("acts", DossierRepository::act),
                row.rows("rulings", r -> ruling(motion, r)), row.rows("appeals", DossierRepository::appeal),
                row.rows("consents",
                        k -> new Ruling.Consent(k.uuid("ruling"), k.uuid("voice"), k.person("person"), k.at("consented_at"))),
                row.rows("certificates", DossierRepository::certificate), row.rows("comments", DossierRepository::comment),
                row.rows("holds", DraftHold::of),
                row.rows("assumptions", DossierRepository::assumption),
                row.rows("commitments", c -> new Commitment(c.text("who"), c.text("what"), c.text("cost"))),
                row.rows("statements", s -> new Grown(s.uuid("id"), s.uuid("dialogue"), s.text("title"), s.number("number"),
                        s.text("body"), s.text("language"))),
                row.rows("versions", v -> new MotionTexts.Version(v.number("seq"), new Fingerprint(v.text("version")),
                        v.person("made_by"), v.at("made_at"))),
                row.rows("writers", w -> w.person("person")));
    }

    private static MotionVoice voice(MotionId motion, JsonRow v) {
        return new MotionVoice(v.uuid("id"), motion, MotionVoice.Part.of(v.text("part")), v.speaking(), v.text("unit_name"),
                v.at("said_at"), v.atOrNull("withdrawn_at"));
    }

    private static MotionAct act(JsonRow a) {
        var person = a.uuidOrNull("person");
        return new MotionAct(a.text("kind"), person == null ? null : new PersonId(person), Capacity.of(a.text("capacity")),
                a.organisation("organisation"), a.text("unit_name"), a.text("detail"), a.at("done_at"));
    }

    static Ruling ruling(MotionId motion, JsonRow r) {
        Ruling.Matter matter = switch (r.text("kind")) {
            case "admit" -> new Ruling.Admit();
            case "refuse" -> new Ruling.Refuse(r.rows("grounds",
                    g -> new Refusal.Given(Refusal.of(g.text("ground")), g.text("cites"), g.text("reason"))));
            case "recommend" -> new Ruling.Recommend(Advice.of(r.text("advice")));
            case "carry" -> new Ruling.Carry();
            case "fall" -> new Ruling.Fall();
            case "remit" -> new Ruling.Remit(r.text("remitted_to"), r.dayOrNull("answer_by"));
            case "refer" -> new Ruling.Refer(r.text("remitted_to"), r.dayOrNull("answer_by"));
            case String kind -> throw new IllegalStateException(kind);
        };
        return new Ruling(r.uuid("id"), motion, matter, r.text("body"), r.text("reason"), Agreement.of(r));
    }

    static Appeal appeal(JsonRow p) {
        return new Appeal(p.uuid("id"), p.uuid("ruling"), p.speaking(), p.text("unit_name"), p.text("reason"),
                p.at("appealed_at"));
    }

    static Certificate certificate(JsonRow c) {
        var minute = new Minute(c.text("body"), c.day("held_on"), c.number("entitled"), c.number("present"),
                c.number("in_favour"), c.number("against"), c.number("abstained"),
                Majority.of(c.text("rule")).orElseThrow(), c.text("minute"));
        return new Certificate(c.uuid("id"), c.uuidOrNull("ruling"), c.organisation("organisation"), c.text("unit_name"), minute,
                c.person("entered_by"), c.at("entered_at"));
    }

    private static Comment comment(JsonRow c) {
        return new Comment(c.uuid("id"), c.number("seq"), c.speaking(), c.text("unit_name"), c.text("body"), c.at("written_at"));
    }

    static Assumption assumption(JsonRow a) {
        var looked = a.atOrNull("looked_at");
        return new Assumption(a.uuid("id"), a.number("place"), a.text("premise"), a.text("change_mind"), a.day("review_on"),
                a.person("keeper"), a.organisation("keeper_org"), a.textOrNull("found"),
                a.textOrNull("holds") == null ? null : a.flag("holds"),
                looked == null ? null : looked.atZone(java.time.ZoneOffset.UTC).toLocalDate());
    }
}
