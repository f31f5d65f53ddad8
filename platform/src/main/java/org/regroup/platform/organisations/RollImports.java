package org.regroup.platform.organisations;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;

/// Takes files of members in two steps: looked at first, added when the keeper of the roll says so.
@Service
@Transactional
public class RollImports {

    /// The largest file taken.
    public static final int MOST_BYTES = RollFileReader.MOST_BYTES;
    /// The longest file taken.
    public static final int MOST_LINES = RollFileReader.MOST_LINES;
    /// How long a file waits to be added.
    public static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Roll roll;
    private final RollRepository entries;
    private final OrganisationRepository organisations;
    private final Units units;
    private final Mandates mandates;
    private final Access access;
    private final Clock clock;

    RollImports(JdbcClient jdbc, Roll roll, RollRepository entries, OrganisationRepository organisations, Units units,
            Mandates mandates, Access access, Clock clock) {
        this.jdbc = jdbc;
        this.roll = roll;
        this.entries = entries;
        this.organisations = organisations;
        this.units = units;
        this.mandates = mandates;
        this.access = access;
        this.clock = clock;
    }

    /// A file that waits, and what it would do.
    public record Waiting(UUID id, String fileName, ImportPlan plan) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Kept(String fileName, byte[] content) {}

    /// How many were added and changed.
    public record Added(int added, int changed) {}

    /// Keeps a file to be looked at; refuses one that cannot be read at all.
    public Outcome<UUID> upload(PersonId by, OrganisationId organisation, String fileName, byte[] content) {
        access.holder(by, Act.KEEP_ROLL, organisation);
        jdbc.sql("delete from roll_import where uploaded_at < :past or (organisation = :organisation and person = :person)")
                .param("past", Sql.at(clock.instant().minus(KEPT))).param("organisation", organisation.value())
                .param("person", by.value()).update();
        return switch (RollFileReader.read(content, today())) {
            case RollFile.NotUnderstood(var ground) -> new Outcome.Refused<>(java.util.List.of(ground));
            case RollFile.Understood _ -> {
                var id = Ids.next(clock);
                jdbc.sql("""
                        insert into roll_import (id, organisation, person, file_name, content, uploaded_at)
                        values (:id, :organisation, :person, :name, :content, :now)""").param("id", id)
                        .param("organisation", organisation.value()).param("person", by.value())
                        .param("name", PlainText.line(fileName)).param("content", content)
                        .param("now", Sql.at(clock.instant())).update();
                yield new Outcome.Done<>(id);
            }
        };
    }

    /// What a waiting file would do to the roll as it stands now.
    @Transactional(readOnly = true)
    public Waiting preview(PersonId by, OrganisationId organisation, UUID id) {
        access.holder(by, Act.KEEP_ROLL, organisation);
        return waiting(by, organisation, id).orElseThrow(() -> new NotFound("file of members"));
    }

    /// Adds and changes what the preview showed, leaving out bad lines; a second click finds nothing left to do.
    public Optional<Added> add(PersonId by, OrganisationId organisation, UUID id) {
        access.holder(by, Act.KEEP_ROLL, organisation);
        organisations.lock(organisation);
        return waiting(by, organisation, id).map(waiting -> {
            int added = roll.add(organisation, waiting.plan().added());
            roll.change(organisation, waiting.plan().changed());
            delete(by, id);
            return new Added(added, waiting.plan().changed().size());
        });
    }

    public void discard(PersonId by, OrganisationId organisation, UUID id) {
        access.holder(by, Act.KEEP_ROLL, organisation);
        delete(by, id);
    }

    private void delete(PersonId by, UUID id) {
        jdbc.sql("delete from roll_import where id = :id and person = :person").param("id", id).param("person", by.value())
                .update();
    }

    private Optional<Waiting> waiting(PersonId by, OrganisationId organisation, UUID id) {
        return jdbc.sql("""
                select file_name, content from roll_import
                where id = :id and organisation = :organisation and person = :person and uploaded_at >= :past""")
                .param("id", id).param("organisation", organisation.value()).param("person", by.value())
                .param("past", Sql.at(clock.instant().minus(KEPT)))
                .query((row, _) -> new Kept(Sql.text(row, "file_name"), row.getBytes("content"))).optional()
                .map(kept -> new Waiting(id, kept.fileName(), plan(by, organisation, kept.content())));
    }

    private ImportPlan plan(PersonId by, OrganisationId organisation, byte[] content) {
        return switch (RollFileReader.read(content, today())) {
            case RollFile.Understood file -> {
                var held = mandates.inForce(organisation);
                yield ImportPlan.of(file, entries.all(organisation), units.of(organisation), by,
                        (person, standing) -> held.stream().filter(mandate -> mandate.person().equals(person))
                                .allMatch(mandate -> Permissions.mayHold(standing, mandate.role())));
            }
            case RollFile.NotUnderstood(var ground) -> throw new IllegalStateException("a kept file is unreadable: " + ground);
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
