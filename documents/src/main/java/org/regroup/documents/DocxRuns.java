package org.regroup.documents;

import java.math.BigInteger;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRunTrackChange;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/// Puts runs of letters into paragraphs, changes as revisions.
final class DocxRuns {

    private Locale language = Locale.ROOT;
    private boolean leftward;
    private long revision;

    void read(Locale reading) {
        language = reading;
        leftward = Letters.leftward(reading);
    }

    boolean leftward() {
        return leftward;
    }

    void all(XWPFParagraph paragraph, List<Run> runs) {
        for (var run : runs) {
            one(paragraph, run);
        }
    }

    private void one(XWPFParagraph paragraph, Run run) {
        var p = paragraph.getCTP();
        if (run.change() != null) {
            changed(p, run, run.change());
        } else if (!run.link().isEmpty()) {
            var id = paragraph.getPart().getPackagePart().addExternalRelationship(run.link(),
                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink").getId();
            var link = p.addNewHyperlink();
            link.setId(id);
            letters(link.addNewR(), run, "Hyperlink");
        } else {
            letters(p.addNewR(), run, "");
        }
    }

    private void changed(CTP p, Run run, Change change) {
        if (change.putIn()) {
            letters(signed(p.addNewIns(), change).addNewR(), run, "");
        } else {
            var r = signed(p.addNewDel(), change).addNewR();
            style(r, run, "");
            keep(r.addNewDelText(), run.text());
        }
    }

    private CTRunTrackChange signed(CTRunTrackChange revised, Change change) {
        revised.setId(BigInteger.valueOf(++revision));
        revised.setAuthor(change.signature());
        revised.setDate(GregorianCalendar.from(change.at().atZone(ZoneOffset.UTC)));
        return revised;
    }

    private void letters(CTR r, Run run, String style) {
        style(r, run, style);
        keep(r.addNewT(), run.text());
    }

    /// Letters in a style of their own, such as the number of a clause.
    void labelled(CTP p, String text, String style) {
        letters(p.addNewR(), Run.plain(text), style);
    }

    void tab(CTP p) {
        p.addNewR().addNewTab();
    }

    /// What the word processor works out itself, such as the number of a page.
    void field(CTP p, String instruction, String until) {
        var begin = p.addNewR().addNewFldChar();
        begin.setFldCharType(STFldCharType.BEGIN);
        begin.setDirty(true);
        keep(p.addNewR().addNewInstrText(), " " + instruction + " ");
        p.addNewR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        keep(p.addNewR().addNewT(), until);
        p.addNewR().addNewFldChar().setFldCharType(STFldCharType.END);
    }

    /// A line of the contents: what it is called, and on which page it stands.
    void entry(CTP p, String place, String title) {
        var link = p.addNewHyperlink();
        link.setAnchor(place);
        letters(link.addNewR(), Run.plain(title), "");
        tab(p);
        field(p, "PAGEREF " + place + " \\h", "·");
    }

    private void style(CTR r, Run run, String style) {
        var plain = style.isEmpty() && !run.strong() && !run.emphasis() && !leftward && language.equals(Locale.ROOT);
        if (plain) {
            return;
        }
        var form = r.addNewRPr();
        if (!style.isEmpty()) {
            form.addNewRStyle().setVal(style);
        }
        if (run.strong()) {
            form.addNewB();
            form.addNewBCs();
        }
        if (run.emphasis()) {
            form.addNewI();
            form.addNewICs();
        }
        if (leftward) {
            form.addNewRtl();
        }
        var spoken = form.addNewLang();
        if (leftward) {
            spoken.setBidi(language.toLanguageTag());
        } else {
            spoken.setVal(language.toLanguageTag());
        }
    }

    private static void keep(CTText text, String letters) {
        text.setStringValue(letters);
        text.setSpace(SpaceAttribute.Space.PRESERVE);
    }
}
