package org.regroup.documents;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiSplitterFactory;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;

/// Right-to-left and mixed text for the PDF: the Unicode bidirectional algorithm as the JDK has it, and joined Arabic letters.
final class Bidirectional implements BidiReorderer {

    static final BidiSplitterFactory SPLITTERS = new BidiSplitterFactory() {
        @Override
        public BidiSplitter createBidiSplitter() {
            return new Splitter();
        }
    };

    @Override
    public String reorderRTLTextToLTR(String text) {
        var turned = new StringBuilder(text.length());
        int end = text.length();
        while (end > 0) {
            int start = end;
            int point;
            // a mark stays behind the letter that bears it
            do {
                point = text.codePointBefore(start);
                start -= Character.charCount(point);
            } while (start > 0 && Character.getType(point) == Character.NON_SPACING_MARK);
            text.substring(start, end).codePoints().map(Bidirectional::mirrored).forEach(turned::appendCodePoint);
            end = start;
        }
        return turned.toString();
    }

    private static int mirrored(int point) {
        return switch (point) {
            case '(' -> ')';
            case ')' -> '(';
            case '[' -> ']';
            case ']' -> '[';
            case '{' -> '}';
            case '}' -> '{';
            case '<' -> '>';
            case '>' -> '<';
            case '«' -> '»';
            case '»' -> '«';
            case '‹' -> '›';
            case '›' -> '‹';
            default -> point;
        };
    }

    @Override
    public String shapeText(String text) {
        return ArabicLetters.join(text);
    }

    @Override
    public String deshapeText(String text) {
        return ArabicLetters.plain(text);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }

    private static final class Splitter implements BidiSplitter {

        private Bidi bidi = new Bidi("", Bidi.DIRECTION_LEFT_TO_RIGHT);

        @Override
        public void setParagraph(String paragraph, byte defaultDirection) {
            bidi = new Bidi(paragraph, defaultDirection == RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        }

        @Override
        public int countTextRuns() {
            return bidi.getRunCount();
        }

        @Override
        public BidiTextRun getVisualRun(int index) {
            int start = bidi.getRunStart(index);
            return new BidiTextRun(start, bidi.getRunLimit(index) - start, bidi.getRunLevel(index) % 2 == 0 ? LTR : RTL);
        }

        @Override
        public byte getBaseDirection(String paragraph) {
            for (int n = 0; n < paragraph.length(); n++) {
                switch (Character.getDirectionality(paragraph.charAt(n))) {
                    case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                        return LTR;
                    }
                    case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
                        return RTL;
                    }
                    default -> {
                    }
                }
            }
            return NEUTRAL;
        }
    }
}
