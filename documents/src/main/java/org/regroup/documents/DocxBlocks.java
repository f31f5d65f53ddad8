package org.regroup.documents;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

import org.regroup.documents.Block.Clause;
import org.regroup.documents.Block.Facts;
import org.regroup.documents.Block.Heading;
import org.regroup.documents.Block.Item;
import org.regroup.documents.Block.MandateLine;
import org.regroup.documents.Block.Pair;
import org.regroup.documents.Block.Paragraph;
import org.regroup.documents.Block.Quotation;
import org.regroup.documents.Block.Table;
import org.regroup.documents.Block.View;

/// Puts blocks into a word-processor document.
final class DocxBlocks {

    private static final int WIDTH = 9298;
    private static final int INDENT = 567;

    private final XWPFDocument word;
    private final DocxRuns runs = new DocxRuns();
    private final BigInteger bullets;
    private int above;

    DocxBlocks(XWPFDocument word) {
        this.word = word;
        bullets = bullets();
    }

    void read(Locale language) {
        runs.read(language);
    }

    private BigInteger bullets() {
        var form = CTAbstractNum.Factory.newInstance();
        form.setAbstractNumId(BigInteger.ZERO);
        for (int level = 0; level < 6; level++) {
            var point = form.addNewLvl();
            point.setIlvl(BigInteger.valueOf(level));
            point.addNewStart().setVal(BigInteger.ONE);
            point.addNewNumFmt().setVal(STNumberFormat.BULLET);
            point.addNewLvlText().setVal(level % 2 == 0 ? "•" : "–");
            var indent = point.addNewPPr().addNewInd();
            indent.setLeft(BigInteger.valueOf((long) INDENT * (level + 1)));
            indent.setHanging(BigInteger.valueOf(INDENT / 2));
        }
        var numbering = word.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(form)));
    }

    private XWPFParagraph paragraph(XWPFParagraph paragraph, String style) {
        if (!style.isEmpty()) {
            paragraph.setStyle(style);
        }
        if (runs.leftward()) {
            (paragraph.getCTP().isSetPPr() ? paragraph.getCTP().getPPr() : paragraph.getCTP().addNewPPr()).addNewBidi();
        }
        return paragraph;
    }

    XWPFParagraph styled(String style, List<Run> letters) {
        var paragraph = paragraph(word.createParagraph(), style);
        runs.all(paragraph, letters);
        return paragraph;
    }

    void partTitle(int part, String title) {
        above = 1;
        var paragraph = paragraph(word.createParagraph(), "Heading1");
        var place = paragraph.getCTP().addNewBookmarkStart();
        place.setId(BigInteger.valueOf(part));
        place.setName("part" + part);
        runs.all(paragraph, Run.of(title));
        paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(part));
    }

    /// Entries that lead to the parts; the word processor puts in the numbers of the pages.
    void contents(List<String> titles) {
        for (int n = 0; n < titles.size(); n++) {
            runs.entry(paragraph(word.createParagraph(), "TOC1").getCTP(), "part" + n, titles.get(n));
        }
    }

    /// Headings of a part without a title stand below the title of the document.
    void untitled() {
        above = 1;
    }

    void one(Block block) {
        in(word, block);
    }

    private void in(IBody body, Block block) {
        switch (block) {
            case Heading(var level, var lines) -> {
                above = Math.min(level + 1, above + 1);
                runs.all(add(body, "Heading" + above), Line.joined(lines));
            }
            case Paragraph(var lines) -> runs.all(add(body, ""), Line.joined(lines));
            case Quotation(var lines) -> runs.all(add(body, "Quote"), Line.joined(lines));
            case Clause(var label, var lines) -> labelled(add(body, "Clause"), label, lines);
            case Item(var depth, var label, var lines) -> item(add(body, "ListParagraph"), depth, label, lines);
            case Facts(var facts) -> facts(facts, "FactName");
            case MandateLine(var facts) -> facts(facts, "MandateName");
            case Table table -> table(table);
            case Pair(var first, var second) -> pair(first, second);
        }
    }

    private XWPFParagraph add(IBody body, String style) {
        return paragraph(switch (body) {
            case XWPFTableCell cell -> cell.addParagraph();
            default -> word.createParagraph();
        }, style);
    }

    private void labelled(XWPFParagraph paragraph, String label, List<Line> lines) {
        if (!label.isEmpty()) {
            runs.labelled(paragraph.getCTP(), label, "Label");
            runs.tab(paragraph.getCTP());
        }
        runs.all(paragraph, Line.joined(lines));
    }

    private void item(XWPFParagraph paragraph, int depth, String label, List<Line> lines) {
        if (label.isEmpty()) {
            paragraph.setNumID(bullets);
            paragraph.setNumILvl(BigInteger.valueOf(depth - 1L));
            runs.all(paragraph, Line.joined(lines));
        } else {
            paragraph.setIndentationLeft(INDENT * depth);
            paragraph.setIndentationHanging(INDENT);
            labelled(paragraph, label, lines);
        }
    }

    void facts(List<Fact> facts, String style) {
        if (facts.isEmpty()) {
            return;
        }
        var table = grid(facts.size(), List.of(WIDTH / 4, WIDTH - WIDTH / 4));
        if (style.equals("MandateName")) {
            table.setTopBorder(XWPFBorderType.SINGLE, 6, 0, "BB2A12");
            table.setBottomBorder(XWPFBorderType.SINGLE, 6, 0, "BB2A12");
        }
        for (int n = 0; n < facts.size(); n++) {
            fill(table.getRow(n).getCell(0), style, Run.of(facts.get(n).name()));
            fill(table.getRow(n).getCell(1), "TableText", facts.get(n).value());
        }
        after();
    }

    private void table(Table table) {
        if (table.head().isEmpty() || table.rows().isEmpty()) {
            return;
        }
        int columns = table.head().size();
        var grid = grid(table.rows().size() + 1, Collections.nCopies(columns, WIDTH / columns));
        grid.setInsideHBorder(XWPFBorderType.SINGLE, 4, 0, "8A8F96");
        grid.setBottomBorder(XWPFBorderType.SINGLE, 4, 0, "8A8F96");
        grid.getRow(0).setRepeatHeader(true);
        for (int column = 0; column < columns; column++) {
            fill(grid.getRow(0).getCell(column), "TableHeading", Run.of(table.head().get(column)));
            for (int row = 0; row < table.rows().size(); row++) {
                fill(grid.getRow(row + 1).getCell(column), column == 0 ? "TableHeading" : "TableText",
                        table.rows().get(row).get(column));
            }
        }
        after();
    }

    private void pair(View first, View second) {
        var grid = grid(2, List.of(WIDTH / 2, WIDTH / 2));
        grid.setTopBorder(XWPFBorderType.SINGLE, 8, 0, "16181A");
        grid.getRow(0).setRepeatHeader(true);
        for (int column = 0; column < 2; column++) {
            var view = column == 0 ? first : second;
            fill(grid.getRow(0).getCell(column), "TableHeading", Run.of(view.title()));
            var cell = grid.getRow(1).getCell(column);
            view.blocks().forEach(block -> in(cell, block));
            if (cell.getParagraphs().size() > 1) {
                cell.removeParagraph(0);
            }
        }
        after();
    }

    private XWPFTable grid(int rows, List<Integer> widths) {
        var table = word.createTable(rows, widths.size());
        table.removeBorders();
        table.setCellMargins(40, 0, 40, 160);
        table.setWidth(widths.stream().mapToInt(Integer::intValue).sum());
        var form = table.getCTTbl().getTblPr();
        form.addNewTblLayout().setType(STTblLayoutType.FIXED);
        if (runs.leftward()) {
            form.addNewBidiVisual();
        }
        var columns = table.getCTTbl().getTblGrid() == null ? table.getCTTbl().addNewTblGrid() : table.getCTTbl().getTblGrid();
        while (columns.sizeOfGridColArray() < widths.size()) {
            columns.addNewGridCol();
        }
        for (int column = 0; column < widths.size(); column++) {
            columns.getGridColArray(column).setW(BigInteger.valueOf(widths.get(column)));
            for (var row : table.getRows()) {
                row.getCell(column).setWidth(String.valueOf(widths.get(column)));
                row.setCantSplitRow(rows > 2);
            }
        }
        return table;
    }

    private void fill(XWPFTableCell cell, String style, List<Run> letters) {
        runs.all(paragraph(cell.getParagraphs().getFirst(), style), letters);
    }

    /// Word wants a paragraph behind each table.
    private void after() {
        var paragraph = word.createParagraph();
        paragraph.setSpacingAfter(0);
    }

    void head(XWPFHeader header, String publisher, String badge, String running) {
        var paragraph = header.getParagraphs().isEmpty() ? header.createParagraph() : header.getParagraphs().getFirst();
        var p = paragraph(paragraph, "Header").getCTP();
        runs.labelled(p, publisher, "");
        runs.tab(p);
        if (!badge.isEmpty()) {
            runs.labelled(p, badge, "Draft");
        }
        runs.tab(p);
        runs.labelled(p, running, "");
    }

    void foot(XWPFFooter footer, String of) {
        var paragraph = footer.getParagraphs().isEmpty() ? footer.createParagraph() : footer.getParagraphs().getFirst();
        paragraph(paragraph, "Footer").setAlignment(ParagraphAlignment.END);
        runs.field(paragraph.getCTP(), "PAGE", "1");
        runs.labelled(paragraph.getCTP(), " " + of + " ", "");
        runs.field(paragraph.getCTP(), "NUMPAGES", "1");
    }
}
