package org.regroup.platform.conferences.tendencies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

import org.regroup.platform.conferences.Conference;
import org.regroup.platform.conferences.Sponsor;
import org.regroup.platform.shared.Mark;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Tokens;
import org.regroup.platform.shared.piece.Choice;

/// The tendencies of a conference for their reader.
public record TendencyView(Tendencies.Seen seen) {

    public Conference conference() {
        return seen.conference();
    }

    public String href() {
        return conference().href() + "/tendencies";
    }

    /// The day whose lot orders them, where the conference is held.
    public LocalDate today() {
        return LocalDate.ofInstant(seen.now(), conference().zone());
    }

    /// Those everybody has notice of, in the order drawn for the day.
    public List<Tendency> registered() {
        return seen.all().stream().filter(Tendency::registered).sorted(Comparator.comparing(this::ticket)).toList();
    }

    private String ticket(Tendency one) {
        return HexFormat.of().formatHex(Tokens.hash(today() + "/" + one.id()));
    }

    /// Those that gather where the reader could stand with them.
    public List<Tendency> gathering() {
        return seen.all().stream().filter(one -> !one.registered()).toList();
    }

    public boolean founds() {
        return seen.founds();
    }

    /// Whether the reader may stand with it.
    public boolean joins(Tendency one) {
        return founds() && (one.within() == null || seen.sponsor().contains(one.within()));
    }

    public Mark mark(Tendency one) {
        return conference().sponsor(Objects.requireNonNull(one.within())).map(Sponsor::mark).orElse(Mark.none(""));
    }

    /// Where it can gather.
    public List<Choice> within(Page page) {
        var choices = new ArrayList<>(List.of(Choice.of("", page.t("tendencies.across"))));
        seen.sponsor().forEach(own -> choices.add(Choice.of(own.toString(), page.t("tendencies.within",
                conference().sponsor(own).map(one -> one.mark().name()).orElse("–")))));
        return choices;
    }
}
