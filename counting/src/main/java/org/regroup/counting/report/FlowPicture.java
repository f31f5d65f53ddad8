package org.regroup.counting.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.regroup.counting.Action.Kind;
import org.regroup.counting.Flow;
import org.regroup.counting.Rational;
import org.regroup.counting.Result;
import org.regroup.counting.Stage;
import org.regroup.counting.Tie;

/// Where each vote went, as an SVG picture: a lane for each candidate from left to right, as high as the votes held, and bands
/// between lanes for votes that pass on. A ring marks the stage of election; what is level in a tie is joined by a bracket.
///
/// It is styled by classes only (`fig`, `f-line`, `f-rubric`, `f-ink`, `f-paper`, `s-ink`, `s-edge`, `s-rubric`, `t-b`, `t-soft`,
/// `halo`), so that it fits the page it stands in and passes a strict content security policy. It is one image to a screen reader;
/// the table of stages, which must stand beside it, holds every number.
///
/// ```java
/// FlowPicture.of(result, FlowWords.ENGLISH, "flow").ifPresent(page::append);
/// ```
public final class FlowPicture {

    /// lengths are in tenths of a unit of the picture
    private static final int LEFT = 1700;
    private static final int RIGHT = 1300;
    private static final int BAR = 60;
    private static final int VOTES = 4200;
    private static final int LOWEST_LANE = 300;
    private static final int GAP = 160;
    private static final int NARROWEST = 1000;
    private static final int WIDTH = 11200;
    private static final int TOP = 380;
    private static final int MOST_LANES = 60;
    private static final int MOST_STAGES = 80;
    private static final int NON_TRANSFERABLE = Flow.NON_TRANSFERABLE;

    private static final String COLOURS = "svg{background:#fdfdfb;font:12px system-ui,sans-serif}text{fill:#16181a}.t-soft{fill:#54585c}"
            + ".t-b{font-weight:600}.f-ink{fill:#16181a}.s-ink{stroke:#16181a}.f-line{fill:#cfcfc9}.f-tint{fill:#f3f3ef}"
            + ".s-edge{stroke:#7c7f80}.f-rubric{fill:#bb2a12}.s-rubric{stroke:#bb2a12}.f-paper{fill:#fdfdfb}"
            + ".halo{paint-order:stroke;stroke:#fdfdfb;stroke-width:5}";

    private final Result result;
    private final FlowWords words;
    private final String id;
    private final StringBuilder svg = new StringBuilder();
    private final List<Integer> lanes = new ArrayList<>();
    private final Map<Integer, Long> tops = new HashMap<>();
    private final Rational scale;
    private final long step;
    private long bottom;

    private FlowPicture(Result result, FlowWords words, String id) {
        this.result = result;
        this.words = words;
        this.id = id;
        this.scale = Rational.of(VOTES).over(result.valid());
        this.step = Math.max(NARROWEST,
                result.stages().size() < 2 ? WIDTH : (WIDTH - LEFT - RIGHT) / (result.stages().size() - 1));
        Stage first = result.stages().getFirst();
        result.contest().standing().stream().sorted(Comparator.comparing(first::total).reversed()).forEach(lanes::add);
        if (most(NON_TRANSFERABLE).signum() > 0)
            lanes.add(NON_TRANSFERABLE);
        bottom = TOP;
        for (int lane : lanes) {
            tops.put(lane, bottom);
            bottom += Math.max(LOWEST_LANE, height(most(lane))) + GAP;
        }
    }

    /// The picture; empty if the method transfers no votes, or if there are too many lanes or stages to be told apart.
    ///
    /// @param id begins the ids inside the picture, which must be unique on a page
    public static Optional<String> of(Result result, FlowWords words, String id) {
        boolean flows = result.stages().size() > 1 && result.valid().signum() > 0
                && result.stages().stream().anyMatch(s -> s.action().kind() == Kind.SURPLUS || s.action().kind() == Kind.EXCLUDE);
        if (!flows || result.contest().standing().size() > MOST_LANES || result.stages().size() > MOST_STAGES)
            return Optional.empty();
        FlowPicture picture = new FlowPicture(result, words, id);
        picture.draw();
        return Optional.of(picture.svg.toString());
    }

    /// The picture as a file of its own, which brings its colours along.
    public static Optional<String> alone(Result result, FlowWords words) {
        return of(result, words, "flow")
                .map(svg -> svg.replaceFirst("<title", "<style>" + java.util.regex.Matcher.quoteReplacement(COLOURS)
                        + "</style><title"));
    }

    private void draw() {
        long width = LEFT + step * (result.stages().size() - 1) + BAR + RIGHT;
        svg.append("<svg class=\"fig wide\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 -12 ");
        length(width).append(' ');
        length(bottom + 120).append("\" role=\"img\" aria-labelledby=\"").append(id).append("-t ").append(id)
                .append("-d\"><title id=\"").append(id)
                .append("-t\">").append(Markup.escaped(words.title())).append("</title><desc id=\"").append(id).append("-d\">")
                .append(Markup.escaped(words.description(lanes.size(), result.stages().size())))
                .append("</desc><defs><pattern id=\"").append(id)
                .append("-hatch\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
                        + "<path d=\"M0 0v5\" class=\"s-edge\" stroke-width=\"2\"/></pattern></defs>\n");
        for (int i = 1; i < result.stages().size(); i++)
            bands(i);
        for (int i = 0; i < result.stages().size(); i++)
            bars(i);
        for (int i = 0; i < result.stages().size(); i++)
            heads(i);
        lanes.forEach(this::labels);
        result.ties().forEach(this::tie);
        svg.append("</svg>\n");
    }

    // --- votes ----------------------------------------------------------------------------------------------------------

    private Rational held(int lane, int index) {
        Stage stage = result.stages().get(index);
        return lane == NON_TRANSFERABLE ? stage.nonTransferable() : stage.total(lane);
    }

    private Rational most(int lane) {
        return IntStream.range(0, result.stages().size()).mapToObj(i -> held(lane, i)).reduce(Rational.ZERO, Rational::max);
    }

    private long height(Rational votes) {
        return votes.times(scale).floor().max(BigInteger.ZERO).longValueExact();
    }

    /// What was kept from the stage before, and what passed on.
    private void bands(int index) {
        List<Flow> flows = result.stages().get(index).flows().stream()
                .filter(f -> tops.containsKey(f.from()) && tops.containsKey(f.to()) && f.votes().signum() > 0).toList();
        Map<Integer, Rational> left = new HashMap<>();
        Map<Integer, Rational> right = new HashMap<>();
        for (int lane : lanes) {
            Rational lost = flows.stream().filter(f -> f.from() == lane).map(Flow::votes).reduce(Rational.ZERO, Rational::plus);
            Rational kept = held(lane, index - 1).minus(lost).max(Rational.ZERO).min(held(lane, index));
            left.put(lane, kept);
            right.put(lane, kept);
            if (height(kept) > 0)
                kept(lane, index, height(kept));
        }
        flows.stream().sorted(Comparator.comparing((Flow f) -> lanes.indexOf(f.from())).thenComparing(f -> lanes.indexOf(f.to())))
                .forEach(f -> passing(f, index, left, right));
    }

    private void kept(int lane, int index, long height) {
        svg.append("<path class=\"").append(lane == NON_TRANSFERABLE ? "f-tint" : "f-line").append("\" d=\"M");
        length(at(index - 1) + BAR).append(' ');
        length(tops.getOrDefault(lane, 0L)).append('H');
        length(at(index)).append('v');
        length(height).append('H');
        length(at(index - 1) + BAR).append("z\"/>\n");
    }

    private void passing(Flow flow, int index, Map<Integer, Rational> left, Map<Integer, Rational> right) {
        Rational above = left.merge(flow.from(), Rational.ZERO, Rational::plus);
        Rational below = right.merge(flow.to(), Rational.ZERO, Rational::plus);
        left.put(flow.from(), above.plus(flow.votes()));
        right.put(flow.to(), below.plus(flow.votes()));
        long from = tops.getOrDefault(flow.from(), 0L) + height(above);
        long to = tops.getOrDefault(flow.to(), 0L) + height(below);
        long thick = Math.max(3, height(flow.votes()));
        long start = at(index - 1) + BAR;
        long end = at(index);
        long middle = (start + end) / 2;
        svg.append("<path class=\"f-rubric\" opacity=\"").append(flow.to() == NON_TRANSFERABLE ? ".3" : ".62").append("\" d=\"M");
        length(start).append(' ');
        length(from);
        curve(middle, from, to, end);
        svg.append('v');
        length(thick);
        curve(middle, to + thick, from + thick, start);
        svg.append("z\"/>\n");
    }

    private void curve(long middle, long from, long to, long end) {
        svg.append('C');
        length(middle).append(' ');
        length(from).append(' ');
        length(middle).append(' ');
        length(to).append(' ');
        length(end).append(' ');
        length(to);
    }

    private void bars(int index) {
        for (int lane : lanes) {
            long height = height(held(lane, index));
            if (height == 0)
                continue;
            svg.append("<rect class=\"").append(lane == NON_TRANSFERABLE ? "s-edge" : "f-ink").append("\" x=\"");
            length(at(index)).append("\" y=\"");
            length(tops.getOrDefault(lane, 0L)).append("\" width=\"6\" height=\"");
            length(height).append('"');
            if (lane == NON_TRANSFERABLE)
                svg.append(" fill=\"url(#").append(id).append("-hatch)\"");
            svg.append("/>\n");
        }
        for (int elected : result.stages().get(index).elected())
            if (tops.containsKey(elected)) {
                svg.append("<circle class=\"f-paper s-ink\" stroke-width=\"2\" cx=\"");
                length(at(index) + BAR / 2).append("\" cy=\"");
                length(tops.getOrDefault(elected, 0L)).append("\" r=\"4\"/>\n");
            }
    }

    // --- words ----------------------------------------------------------------------------------------------------------

    private void heads(int index) {
        Stage stage = result.stages().get(index);
        text("t-b", "", at(index), 20, Integer.toString(stage.number()));
        text("t-soft", "", at(index), 170, Markup.shortened(words.action(stage.action(), result), (int) (step / 62)));
    }

    private void labels(int lane) {
        long top = tops.getOrDefault(lane, 0L);
        String name = lane == NON_TRANSFERABLE ? words.nonTransferable() : result.contest().name(lane);
        text("t-b", "end", LEFT - 80, top + 120, Markup.shortened(name, 24));
        text("t-soft", "end", LEFT - 80, top + 265, Figures.plain(held(lane, 0), result.places()));
        long right = at(result.stages().size() - 1) + BAR + 80;
        int last = result.stages().size() - 1;
        outcome(lane).ifPresent(said -> text(result.isElected(lane) ? "t-b" : "t-soft", "", right, top + 120, said));
        if (held(lane, last).signum() > 0)
            text("t-soft", "", right, top + (outcome(lane).isPresent() ? 265 : 120),
                    Figures.plain(held(lane, last), result.places()));
    }

    private Optional<String> outcome(int lane) {
        for (Stage stage : result.stages()) {
            if (stage.elected().contains(lane))
                return Optional.of(words.elected(stage.number()));
            if (stage.excluded().contains(lane))
                return Optional.of(words.excluded(stage.number()));
        }
        return Optional.empty();
    }

    /// A bracket before the bars on which the tie turned.
    private void tie(Tie tie) {
        List<Long> levels = tie.candidates().stream().filter(tops::containsKey).map(c -> tops.getOrDefault(c, 0L)).sorted()
                .toList();
        int index = Math.clamp(tie.stage() - 2L, 0, result.stages().size() - 1);
        if (levels.size() < 2)
            return;
        // names stand before the bars of the first stage
        boolean before = index > 0;
        long x = before ? at(index) - 50 : at(index) + BAR + 50;
        svg.append("<path class=\"s-rubric\" fill=\"none\" stroke-width=\"2\" d=\"M");
        length(x).append(' ');
        length(levels.getFirst() + 30).append(before ? "h-7V" : "h7V");
        length(levels.getLast() + 30).append(before ? "h7\"/>\n" : "h-7\"/>\n");
        text("t-b halo", before ? "end" : "", before ? x - 120 : x + 120, (levels.getFirst() + levels.getLast()) / 2 + 60,
                words.tie());
    }

    private void text(String classes, String anchor, long x, long y, String said) {
        svg.append("<text class=\"").append(classes).append('"');
        if (!anchor.isEmpty())
            svg.append(" text-anchor=\"").append(anchor).append('"');
        svg.append(" x=\"");
        length(x).append("\" y=\"");
        length(y).append("\">").append(Markup.escaped(said)).append("</text>\n");
    }

    private long at(int index) {
        return LEFT + step * index;
    }

    /// A length in tenths, written in units.
    private StringBuilder length(long tenths) {
        svg.append(tenths / 10);
        if (tenths % 10 != 0)
            svg.append('.').append(Math.abs(tenths % 10));
        return svg;
    }
}
