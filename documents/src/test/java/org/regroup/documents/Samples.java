package org.regroup.documents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.regroup.documents.Block.Clause;
import org.regroup.documents.Block.Heading;
import org.regroup.documents.Block.Item;
import org.regroup.documents.Block.MandateLine;
import org.regroup.documents.Block.Pair;
import org.regroup.documents.Block.Paragraph;
import org.regroup.documents.Block.Quotation;
import org.regroup.documents.Block.Table;
import org.regroup.documents.Block.View;

/// Documents to look at and to measure.
public final class Samples {

    static final Instant MADE = Instant.parse("2026-03-01T09:00:00Z");
    private static final Change LEND = new Change(Change.Kind.PUT_IN, "A2", "UR", "Union Region", 4, MADE);
    private static final Change PAY = new Change(Change.Kind.TAKEN_OUT, "A2", "UR", "Union Region", 4, MADE);
    private static final List<String> MOVERS = List.of("Circle", "Tenants’ Campaign", "Co-op Federation", "Union Region");
    private static final List<String> MONOGRAMS = List.of("CI", "TC", "CO", "UR");
    private static final String[] PROSE = """
            This alliance holds that warmth in winter is a need, and that no household should be disconnected from heating between 1 October and 30 April. \
            We ask every landlord and every supplier in the seven towns to sign a pledge to that effect, heat networks that co-ops own included. \
            A joint solidarity fund shall lend without interest to households of any tenure in arrears, under the control of those who pay into it. \
            Branches, co-ops and local groups shall keep a list of neighbours ready to attend within the hour when a disconnection is announced. \
            The convening committee, two from each organisation, shall report on all this by 1 November, and say what it could not do and why. \
            Nobody speaks for an organisation that has not decided. Where one stands aside, its reasons are printed beside the decision. \
            """
            .split("(?<=\\.) ");

    private Samples() {}

    static Imprint imprint(String title, Locale language) {
        return new Imprint(title, language, "Warm Homes Alliance", "Motions for conference", MADE, Phrases.ENGLISH);
    }

    static Document of(Block... blocks) {
        return new Document(imprint("Sample", Locale.UK), List.of(), List.of(), false,
                List.of(new Part("", "Sample", false, Locale.UK, List.of(blocks))));
    }

    /// One motion with everything that can stand on a page.
    static Document motion() {
        return new Document(imprint("Winter without disconnections", Locale.UK),
                Run.of("Four organisations would ask landlords and suppliers for a pledge, open a fund, and stand at the door when it is broken."),
                List.of(Fact.of("Moved by", "Noor, for the Tenants’ Campaign"),
                        Fact.of("Seconded by", "Bram, in personal capacity")),
                false,
                List.of(new Part("", "Motion 14", true, Locale.UK, everything())));
    }

    private static List<Block> everything() {
        return List.of(
                new MandateLine(List.of(Fact.of("Who decided", "General meeting of the Tenants’ Campaign"),
                        Fact.of("How many took part", "96 of 300, on 5 March"),
                        Fact.of("Under what rule", "Simple majority: 81 for, 11 against, 4 abstained"),
                        Fact.of("Until when", "Falls unless conference takes it on 29 March 2026"))),
                Heading.of(1, "The text"), lined("1", 1, PROSE[0]), lined("2", 4, PROSE[1]), lined("3", 7, PROSE[2]),
                Heading.of(1, "Amendments"), Heading.of(2, "A2  Lend, up to three months’ bills"),
                new Clause("3",
                        Line.flowing(List.of(Run.plain("A joint "),
                                new Run("solidarity fund", false, false, "https://example.org/words#fund", null),
                                Run.plain(" shall "),
                                Run.plain("pay the debts of").as(PAY), Run.plain("lend without interest to").as(LEND),
                                Run.plain(" households "),
                                Run.strong("in arrears"), Run.plain(", up to three months’ ").as(LEND),
                                new Run("bills", false, true, "", null).as(LEND),
                                Run.plain(", under the control of those who pay into it.")))),
                Item.of("Branches keep a list of neighbours."), new Item(2, "", Line.of("So do co-ops.")),
                new Item(2, "", Line.of("And groups.")),
                new Item(1, "", Line.of("The list is kept by two people.")),
                new Item(1, "15b", Line.of("A point with its own number.")),
                new Quotation(Line.of("A gift fund is empty by Christmas. A loan fund is there next year.")),
                Heading.of(1, "Two views"),
                new Pair(
                        new View("Recommendation of the committee",
                                List.of(Paragraph.of("Adopt as amended. " + PROSE[0] + " " + PROSE[3]), Paragraph.of(PROSE[4]))),
                        new View("Minority report",
                                List.of(Paragraph.of("A pledge without a penalty is a photograph. " + PROSE[2]),
                                        Item.of("Neighbours at the door"),
                                        Item.of("A by-law"),
                                        Paragraph.of("Piotr and 8 other delegates, from three organisations")))),
                Heading.of(1, "Where they stand"),
                new Table(List.of("Organisation", "Position", "Decided by"),
                        List.of(row("Tenants’ Campaign", "For", "General meeting, 96 of 300"),
                                row("Union Region", "For, if A2 carries", "Regional council, 31 of 44; members not balloted"),
                                row("Circle", "No position yet", "Meets on 18 March"))));
    }

    private static List<List<Run>> row(String... cells) {
        return List.of(cells).stream().<List<Run>>map(Run::of).toList();
    }

    private static Clause lined(String label, int first, String text) {
        var lines = new ArrayList<Line>();
        var line = new StringBuilder();
        for (var word : text.split("(?<= )")) {
            if (line.length() + word.length() > 85) {
                lines.add(new Line(first + lines.size(), Run.of(line.toString())));
                line.setLength(0);
            }
            line.append(word);
        }
        lines.add(new Line(first + lines.size(), Run.of(line.toString())));
        return new Clause(label, lines);
    }

    static Document arabic() {
        var ar = Locale.forLanguageTag("ar");
        var phrases = new Phrases("المحتويات", "من", "تفكير بصوت عالٍ: ليس موقفاً", "سطر", "{0}");
        var change = new Change(Change.Kind.PUT_IN, "A1", "TC", "حملة المستأجرين", 2, MADE);
        return new Document(new Imprint("شتاء بلا انقطاع", ar, "تحالف البيوت الدافئة", "", MADE, phrases),
                Run.of("أربع منظمات تطلب من الملاك والموردين تعهداً، وتفتح صندوقاً للأسر المتأخرة عن السداد."),
                List.of(Fact.of("مقدم الاقتراح", "نور، عن حملة المستأجرين (96 من 300)")), true,
                List.of(new Part("الاقتراح 14: شتاء بلا انقطاع", "الاقتراح 14", true, ar,
                        List.of(Heading.of(1, "النص"),
                                Clause.of("1",
                                        "يرى هذا التحالف أن الدفء في الشتاء حاجة، وأنه لا ينبغي قطع التدفئة عن أي أسرة بين 1 أكتوبر و30 أبريل."),
                                new Clause("2", Line.flowing(List.of(Run.plain("نطلب من كل مالك "),
                                        Run.plain("وكل تعاونية ").as(change),
                                        Run.plain("في المدن السبع أن يوقع تعهداً بذلك (Heat Networks Act 2023، المادة 4).")))),
                                Item.of("قائمة بالجيران"), Item.of("صندوق مشترك")))));
    }

    /// A book as a conference gets it.
    public static Document book(int motions, int amendments) {
        var random = new Random(31);
        var parts = new ArrayList<Part>();
        int left = amendments;
        for (int n = 1; n <= motions; n++) {
            int here = n == motions ? left : Math.min(left, amendments / motions + random.nextInt(3) - 1);
            left -= here;
            parts.add(bookMotion(n, here, random));
        }
        return new Document(imprint("Motion book", Locale.UK),
                Run.of("All motions for conference, 28 and 29 March 2026, with their amendments in voting order."),
                List.of(Fact.of("Conference", "28 and 29 March 2026"), Fact.of("Amendments close", "14 March, 20:00 GMT"),
                        Fact.of("Motions", String.valueOf(motions)), Fact.of("Amendments", String.valueOf(amendments))),
                true, parts);
    }

    private static Part bookMotion(int number, int amendments, Random random) {
        var blocks = new ArrayList<Block>();
        int mover = random.nextInt(4);
        blocks.add(new MandateLine(List.of(Fact.of("Moved by", "Noor, for " + MOVERS.get(mover)),
                Fact.of("Who decided", "General meeting, 96 of 300 on 5 March"),
                Fact.of("Under what rule", "Simple majority: 81 for, 11 against, 4 abstained"))));
        blocks.add(Heading.of(1, "The text"));
        int line = 1;
        int clauses = 4 + random.nextInt(6);
        var texts = new ArrayList<String>();
        for (int clause = 1; clause <= clauses; clause++) {
            var text = PROSE[random.nextInt(PROSE.length)].strip() + " " + PROSE[random.nextInt(PROSE.length)].strip();
            texts.add(text);
            var lined = lined(String.valueOf(clause), line, text);
            line += lined.lines().size();
            blocks.add(lined);
        }
        blocks.add(Heading.of(1, "Amendments"));
        for (int n = 1; n <= amendments; n++) {
            int by = random.nextInt(4);
            var words = texts.get(random.nextInt(clauses)).split(" ");
            int from = random.nextInt(words.length - 4);
            var out = new Change(Change.Kind.TAKEN_OUT, "A" + n, MONOGRAMS.get(by), MOVERS.get(by), by + 1, MADE);
            var in = new Change(Change.Kind.PUT_IN, "A" + n, MONOGRAMS.get(by), MOVERS.get(by), by + 1, MADE);
            blocks.add(Heading.of(2, "A" + n + "  " + MOVERS.get(by)));
            blocks.add(new Paragraph(Line.flowing(List.of(Run.plain(String.join(" ", List.of(words).subList(0, from)) + " "),
                    Run.plain(String.join(" ", List.of(words).subList(from, from + 3))).as(out),
                    Run.plain("what was agreed in common").as(in),
                    Run.plain(" " + String.join(" ", List.of(words).subList(from + 3, words.length)))))));
            blocks.add(Paragraph.of("Reason: " + PROSE[random.nextInt(PROSE.length)]));
        }
        blocks.add(Heading.of(1, "Two views"));
        blocks.add(new Pair(new View("Recommendation: adopt as amended", List.of(Paragraph.of(PROSE[0] + " " + PROSE[3]))),
                new View("Minority report", List.of(Paragraph.of(PROSE[2] + " " + PROSE[5])))));
        blocks.add(Heading.of(1, "Where they stand"));
        blocks.add(new Table(List.of("Organisation", "Position", "Decided by"),
                MOVERS.stream().map(name -> row(name, random.nextBoolean() ? "For" : "Against", "General meeting")).toList()));
        return new Part(number + "  " + PROSE[number % PROSE.length].substring(0, 40).strip() + "…", "Motion " + number,
                number % 7 == 0, Locale.UK, blocks);
    }
}
