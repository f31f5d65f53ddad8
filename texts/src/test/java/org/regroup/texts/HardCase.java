package org.regroup.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

import org.regroup.texts.editions.Numbering;
import org.regroup.texts.reading.Words;

/// One file of `hard-cases`, read aloud line by line: whatever it claims is checked, in its order. What the lines mean
/// stands in the README beside the files.
final class HardCase {

    private static final Pattern STYLED = Pattern.compile("\\*\\*(.+?)\\*\\*|\\[(.+?)]\\((.+?)\\)");
    private static final Pattern MARK = Pattern.compile("⟦(.*?)→(.*?)⟧");
    private static final Pattern BLOCK = Pattern.compile("(\\S+) ([a-z]+)(?: (\\S+))?: (.*)");
    private static final Pattern NEW = Pattern.compile("new (\\S+) behind (\\S+) (.*)");

    private final List<String> lines;
    private int next;
    private Locale language = Locale.ENGLISH;
    private Text base = new Text(Locale.ENGLISH, List.of());
    private Weave weave = Cases.weave(base);
    private Numbering numbering = Numbering.of(base);
    private int claims;
    private final Map<String, Amendment> amendments = new LinkedHashMap<>();
    private final Map<String, Credit> credits = new LinkedHashMap<>();

    HardCase(List<String> lines) {
        this.lines = lines;
    }

    /// @return how many claims it made
    int check() {
        while (!lines.get(next).equals("text") && !lines.get(next).startsWith("language ")) {
            next++;
        }
        while (next < lines.size()) {
            var line = lines.get(next++);
            if (!line.isBlank()) {
                say(line, body());
            }
        }
        return claims;
    }

    private List<String> body() {
        var body = new ArrayList<String>();
        while (next < lines.size() && lines.get(next).startsWith("  ")) {
            body.add(lines.get(next++).substring(2));
        }
        return body;
    }

    private void say(String line, List<String> body) {
        var words = line.split(" ", 2);
        switch (words[0]) {
            case "language" -> language = Locale.forLanguageTag(words[1]);
            case "text" -> begin(body);
            case "amendment" -> amend(words[1], body);
            case "adopt" -> adopt(words[1]);
            case "revoke" -> revoke(words[1]);
            case "reads" -> reads(line, body);
            case "credit" -> credited(words[1], body);
            case "numbers" -> assertThat(numbering.entries().stream().filter(entry -> !entry.deleted())
                    .map(entry -> entry.block() + " " + entry.label())).as(claim(line)).isEqualTo(body);
            default -> relate(line);
        }
    }

    private String claim(String line) {
        claims++;
        return line;
    }

    private void begin(List<String> body) {
        base = new Text(language, body.stream().flatMap(line -> blocks(line).stream()).toList());
        weave = Cases.weave(base);
        numbering = Numbering.of(base);
    }

    private List<Block> blocks(String line) {
        if (!line.contains("# times ")) {
            return List.of(block(line));
        }
        int times = Integer.parseInt(line.replaceAll(".*# times (\\d+) .*", "$1"));
        var blocks = new ArrayList<Block>();
        for (int n = 1; n <= times; n++) {
            blocks.add(block(line.replace(" times " + times, "").replace("#", Integer.toString(n))));
        }
        return blocks;
    }

    private Block block(String line) {
        var found = BLOCK.matcher(line);
        assertThat(found.matches()).as(line).isTrue();
        return new Block(new BlockId(found.group(1)), form(found.group(2), found.group(3)), tokens(found.group(4)));
    }

    private static Form form(String kind, @Nullable String more) {
        return switch (kind) {
            case "title" -> Form.TITLE;
            case "paragraph" -> Form.PARAGRAPH;
            case "heading" -> Form.heading(Integer.parseInt(Objects.requireNonNull(more)));
            case "item" -> Form.item(Integer.parseInt(Objects.requireNonNull(more)));
            case "clause" -> Form.clause(Objects.requireNonNullElse(more, ""));
            default -> throw new AssertionError(kind);
        };
    }

    /// Words with `**bold**` and `[links](address)`.
    private List<Token> tokens(String words) {
        var tokens = new ArrayList<Token>();
        var found = STYLED.matcher(words);
        int at = 0;
        while (found.find()) {
            tokens.addAll(Words.tokens(words.substring(at, found.start()), language));
            var style = found.group(1) != null ? new Style(true, false, "") : new Style(false, false, found.group(3));
            var inside = found.group(1) != null ? found.group(1) : found.group(2);
            Words.tokens(inside, language).forEach(token -> tokens.add(new Token(token.text(), style)));
            at = found.end();
        }
        tokens.addAll(Words.tokens(words.substring(at), language));
        return tokens;
    }

    private void amend(String head, List<String> body) {
        var names = head.split(" by | to ");
        var parent = names.length > 2 ? amendment(names[2]) : null;
        var on = parent == null ? base : Edits.apply(before(parent), parent.hunks());
        var hunks = body.stream().flatMap(line -> hunks(on, line).stream()).toList();
        var id = new AmendmentId(names[0]);
        amendments.put(names[0], new Amendment(id, on.version(), parent == null ? null : parent.id(), hunks, "", false));
        credits.put(names[0], new Credit(new Source(Source.Kind.AMENDMENT, names[0], List.of(names[1])), "vote on " + names[0]));
    }

    private Text before(Amendment amendment) {
        var lineage = lineage(amendment);
        return lineage.isEmpty() ? base : Edits.apply(before(lineage.getLast()), lineage.getLast().hunks());
    }

    private List<Amendment> lineage(Amendment amendment) {
        var lineage = new ArrayList<Amendment>();
        for (var id = amendment.parent(); id != null;) {
            var parent = amendment(id.value());
            lineage.addFirst(parent);
            id = parent.parent();
        }
        return lineage;
    }

    private Amendment amendment(String name) {
        return Objects.requireNonNull(amendments.get(name), name);
    }

    private List<Hunk> hunks(Text on, String line) {
        var words = line.split(" ");
        return switch (words[0]) {
            case "delete" -> List.of(Hunk.DeleteBlock.of(on.block(new BlockId(words[1])).orElseThrow()));
            case "new" -> {
                var found = NEW.matcher(line);
                assertThat(found.matches()).as(line).isTrue();
                yield List.of(new Hunk.InsertBlock(behind(found.group(2)), block(found.group(1) + " " + found.group(3))));
            }
            case "move" -> List.of(new Hunk.MoveBlock(new BlockId(words[1]), behind(words[3])));
            case "recast" -> {
                var was = on.block(new BlockId(words[1])).orElseThrow();
                yield List.of(new Hunk.Recast(was.id(), was.form(), form(words[3], words.length > 4 ? words[4] : null)));
            }
            default -> marked(on, words[0].replace(":", ""), line.substring(words[0].length() + 1));
        };
    }

    private static @Nullable BlockId behind(String name) {
        return name.equals("nothing") ? null : new BlockId(name);
    }

    /// A block written out with `⟦old→new⟧` where it changes.
    private List<Hunk> marked(Text on, String id, String line) {
        var block = on.block(new BlockId(id)).orElseThrow();
        var hunks = new ArrayList<Hunk>();
        var found = MARK.matcher(line);
        var told = new StringBuilder();
        int at = 0;
        while (found.find()) {
            told.append(plain(line.substring(at, found.start())));
            int from = gap(block, told.length());
            told.append(plain(found.group(1)));
            hunks.add(Hunk.Replace.of(block, from, gap(block, told.length()), tokens(found.group(2))));
            at = found.end();
        }
        told.append(plain(line.substring(at)));
        assertThat(told.toString()).as("without its changes").isEqualTo(block.plain());
        return hunks;
    }

    private String plain(String words) {
        return Block.plain(tokens(words));
    }

    private static int gap(Block block, int length) {
        int so = 0;
        for (int n = 0; n <= block.tokens().size(); n++) {
            if (so == length) {
                return n;
            }
            so += n < block.tokens().size() ? block.tokens().get(n).text().length() : 0;
        }
        throw new AssertionError("within a token of " + block.plain());
    }

    private void relate(String line) {
        var sides = line.split(" and |: ");
        var relation = Relations.of(base, List.copyOf(amendments.values())).between(new AmendmentId(sides[0]),
                new AmendmentId(sides[1]));
        assertThat(told(relation)).as(claim(line)).isEqualTo(sides[2]);
    }

    private static String told(Relation relation) {
        return switch (relation) {
            case Relation.Independent _ -> "independent";
            case Relation.Touching(var meetings) -> "touching" + told(meetings);
            case Relation.Identical _ -> "identical";
            case Relation.Subsumes(var wider, var narrower) -> narrower + " within " + wider;
            case Relation.Overlaps(var meetings) -> "overlaps" + told(meetings);
            case Relation.DependsOn(var child, var parent) -> child + " depends on " + parent;
            case Relation.Declared _ -> "declared";
        };
    }

    private static String told(List<Meeting> meetings) {
        return meetings.stream().map(at -> " at " + at.block() + " " + at.from() + "-" + at.to())
                .collect(Collectors.joining(","));
    }

    private void adopt(String line) {
        var sides = line.split(": ", 2);
        var amendment = amendment(sides[0]);
        var before = weave;
        var rebase = weave.rebase(amendment, lineage(amendment));
        assertThat(told(rebase)).as(claim("adopt " + line)).isEqualTo(sides[1]);
        switch (weave.adopt(amendment, lineage(amendment), Objects.requireNonNull(credits.get(sides[0])))) {
            case Adoption.Adopted(var after, var how) -> {
                assertThat(how).isEqualTo(rebase);
                weave = after;
                numbering = numbering.after(weave.text());
            }
            case Adoption.Refused(var why) -> assertThat(why).isEqualTo(rebase);
        }
        assertThat(weave.at(before.version())).isEqualTo(before.text());
    }

    private static String told(Rebase rebase) {
        return switch (rebase) {
            case Rebase.Clean _ -> "clean";
            case Rebase.Shifted(_, var satisfied) -> "shifted" + (satisfied.isEmpty() ? "" : ", in part" + why(satisfied));
            case Rebase.AlreadySatisfied(var regions) -> "satisfied," + why(regions);
            case Rebase.Moot(var regions) -> "moot," + why(regions);
            case Rebase.Conflicted(var regions, _) -> "conflicted," + why(regions);
        };
    }

    private static String why(List<Region> regions) {
        return regions.stream().map(region -> " " + region.why().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + (region.by().isEmpty() ? "" : " by " + names(region.by()))).distinct().collect(Collectors.joining(","));
    }

    private static String names(List<Credit> credits) {
        return credits.stream().map(HardCase::name).collect(Collectors.joining(" "));
    }

    private static String name(Credit credit) {
        return credit.source().kind() == Source.Kind.MOTION ? "motion" : credit.source().id();
    }

    private void revoke(String line) {
        var sides = line.split(": ", 2);
        var refolded = weave.without(List.of(new AmendmentId(sides[0])));
        var fallen = refolded.fallen().stream().map(step -> step.amendment().id() + " falls").collect(Collectors.joining(", "));
        assertThat(fallen.isEmpty() ? "nothing falls" : fallen).as(claim("revoke " + line)).isEqualTo(sides[1]);
        weave = refolded.weave();
    }

    private void reads(String line, List<String> body) {
        var expected = body.stream().map(this::block).toList();
        var text = weave.text();
        if (line.equals("reads")) {
            assertThat(text.blocks()).as(claim(line)).isEqualTo(expected);
        } else {
            assertThat(text.blocks()).as(claim(line)).hasSize(Integer.parseInt(line.split(" ")[2])).containsAll(expected);
        }
    }

    private void credited(String id, List<String> body) {
        var block = weave.blocks().stream().filter(each -> each.id().value().equals(id)).findFirst().orElseThrow();
        var told = block.runs().stream().map(run -> names(run.in()) + (run.out() == null ? "" : ", out by " + name(run.out()))
                + " |" + Block.plain(run.tokens()) + "|").toList();
        assertThat(told).as(claim("credit " + id)).isEqualTo(body);
    }
}
