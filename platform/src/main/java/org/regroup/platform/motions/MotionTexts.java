package org.regroup.platform.motions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.shared.Sql;
import org.regroup.texts.Fingerprint;
import org.regroup.texts.Form;
import org.regroup.texts.Text;
import org.regroup.texts.Weave;
import org.regroup.texts.exchange.CreditJson;
import org.regroup.texts.exchange.TextJson;

/// The versions of motions' texts. A version never changes; the title is its first block and is kept beside the motion too.
@Repository
public class MotionTexts {

    private final JdbcClient jdbc;

    MotionTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A version without its words.
    ///
    /// @param seq counts from 1
    public record Version(int seq, Fingerprint fingerprint, PersonId by, Instant at) {}

    /// The text as it stands.
    ///
    /// @throws IllegalStateException where there is none, which is a bug
    public Text current(MotionId motion) {
        return jdbc.sql("select content from motion_text where motion = :motion order by seq desc limit 1")
                .param("motion", motion.value()).query((row, _) -> TextJson.read(Sql.text(row, "content"))).optional()
                .orElseThrow(() -> new IllegalStateException("no text of motion " + motion));
    }

    /// An earlier or the present version.
    public Optional<Text> at(MotionId motion, Fingerprint version) {
        return jdbc.sql("select content from motion_text where motion = :motion and version = :version order by seq limit 1")
                .param("motion", motion.value()).param("version", version.hex())
                .query((row, _) -> TextJson.read(Sql.text(row, "content"))).optional();
    }

    /// The version of this number.
    Optional<Text> at(MotionId motion, int seq) {
        return jdbc.sql("select content from motion_text where motion = :motion and seq = :seq").param("motion", motion.value())
                .param("seq", seq).query((row, _) -> TextJson.read(Sql.text(row, "content"))).optional();
    }

    /// All versions, the first one first.
    public List<Version> versions(MotionId motion) {
        return jdbc.sql("select seq, version, made_by, made_at from motion_text where motion = :motion order by seq")
                .param("motion", motion.value())
                .query((row, _) -> new Version(row.getInt("seq"), new Fingerprint(Sql.text(row, "version")),
                        new PersonId(Sql.uuid(row, "made_by")), Sql.instant(row, "made_at")))
                .list();
    }

    /// Makes this the text of a motion as it stands; the caller holds the motion.
    public void add(MotionId motion, Text text, PersonId by, Instant now) {
        add(motion, text, null, by, now);
    }

    /// The same with whom each word is owed to.
    ///
    /// @param text that nobody has amended yet
    public void add(MotionId motion, Weave text, PersonId by, Instant now) {
        add(motion, text.text(), CreditJson.write(text), by, now);
    }

    private void add(MotionId motion, Text text, @Nullable String credits, PersonId by, Instant now) {
        jdbc.sql("""
                insert into motion_text (motion, seq, version, content, credits, made_by, made_at)
                values (:motion, (select coalesce(max(seq), 0) + 1 from motion_text where motion = :motion), :version, :content,
                    :credits, :by, :now)""").param("motion", motion.value()).param("version", text.version().hex())
                .param("content", TextJson.write(text)).param("credits", credits).param("by", by.value())
                .param("now", Sql.at(now)).update();
        jdbc.sql("update motion set version = :version, title = :title where id = :motion").param("motion", motion.value())
                .param("version", text.version().hex()).param("title", title(text)).update();
    }

    /// The words of its title.
    public static String title(Text text) {
        return text.blocks().stream().filter(block -> block.form().kind() == Form.Kind.TITLE).map(block -> block.plain().strip())
                .findFirst().orElse("");
    }
}
