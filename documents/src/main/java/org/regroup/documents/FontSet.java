package org.regroup.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The fonts a PDF is printed with, all embedded: Liberation (Latin, Greek, Cyrillic, Hebrew; SIL Open Font License) from
/// `openpdf-fonts-extra`, and DejaVu Sans (Arabic and many signs; Bitstream Vera licence) from `jasperreports-fonts`.
final class FontSet {

    /// @param family as the style sheet calls it
    record Face(String family, int weight, boolean italic, String resource) {
        InputStream open() {
            var stream = FontSet.class.getResourceAsStream(resource);
            if (stream == null) {
                throw new IllegalStateException("font is missing: " + resource);
            }
            return stream;
        }
    }

    private static final String LIBERATION = "/liberation/Liberation";
    private static final String DEJAVU = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans";

    static final List<Face> FACES = List.of(face("Text", 400, false, LIBERATION + "Serif-Regular"),
            face("Text", 700, false, LIBERATION + "Serif-Bold"), face("Text", 400, true, LIBERATION + "Serif-Italic"),
            face("Text", 700, true, LIBERATION + "Serif-BoldItalic"), face("Label", 400, false, LIBERATION + "Sans-Regular"),
            face("Label", 700, false, LIBERATION + "Sans-Bold"), face("Label", 400, true, LIBERATION + "Sans-Italic"),
            face("World", 400, false, DEJAVU), face("World", 700, false, DEJAVU + "-Bold"));

    private FontSet() {}

    private static Face face(String family, int weight, boolean italic, String resource) {
        return new Face(family, weight, italic, resource + ".ttf");
    }

    /// Whether a sign can be printed in every weight and family.
    static boolean has(int point) {
        return Covered.POINTS.get(point);
    }

    /// Read when the first document is printed, not before.
    private static final class Covered {
        static final BitSet POINTS = read();

        private static BitSet read() {
            var covered = points(FACES.get(0));
            covered.and(points(FACES.get(4)));
            var world = points(FACES.get(7));
            world.and(points(FACES.get(8)));
            covered.or(world);
            return covered;
        }

        private static BitSet points(Face face) {
            try (var font = new TTFParser().parse(new RandomAccessReadBuffer(face.open()))) {
                var points = new BitSet();
                var cmap = font.getUnicodeCmapLookup();
                for (int point = 0x20; point < 0x20000; point++) {
                    if (cmap.getGlyphId(point) != 0) {
                        points.set(point);
                    }
                }
                return points;
            } catch (IOException e) {
                throw new IllegalStateException("font cannot be read: " + face.resource(), e);
            }
        }
    }
}
