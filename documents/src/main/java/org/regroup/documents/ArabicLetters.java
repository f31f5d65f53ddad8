package org.regroup.documents;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Joins Arabic letters: each takes the form it has alone, at the end, at the beginning or in the middle of a word.
///
/// The forms are those of the Unicode blocks Arabic Presentation Forms A and B, which list for each letter first the form
/// alone, then final, initial, medial; letters with two forms do not join what follows. The Unicode Standard, section 9.2.
final class ArabicLetters {

    private static final int ALONE = 0;
    private static final int FINAL = 1;
    private static final int INITIAL = 2;
    private static final int MEDIAL = 3;
    private static final int TATWEEL = 0x640;
    private static final int JOINER = 0x200D;
    private static final int LAM = 0x644;

    private static final Map<String, List<Integer>> FORMS = forms();

    private ArabicLetters() {}

    private static Map<String, List<Integer>> forms() {
        var forms = new HashMap<String, List<Integer>>();
        // B before A: A has the first two of the four forms of alef maksura's brother in Uighur last
        addForms(forms, 0xFE80, 0xFEFC);
        addForms(forms, 0xFB50, 0xFBB1);
        addForms(forms, 0xFBD3, 0xFBFF);
        return Map.copyOf(forms);
    }

    private static void addForms(Map<String, List<Integer>> forms, int first, int last) {
        for (int point = first; point <= last; point++) {
            if (Character.isLetter(point)) {
                forms.computeIfAbsent(plain(Character.toString(point)), _ -> new ArrayList<>()).add(point);
            }
        }
    }

    /// The letters without their forms.
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    static String join(String text) {
        var points = text.codePoints().toArray();
        var joined = new StringBuilder(text.length());
        for (int n = 0; n < points.length; n++) {
            int next = following(points, n);
            var pair = points[n] == LAM && next == n + 1
                    ? FORMS.get(Character.toString(LAM) + Character.toString(points[next]))
                    : null;
            var alone = FORMS.get(Character.toString(points[n]));
            if (pair != null) {
                joined.appendCodePoint(pair.get(joinsBefore(points, n) ? FINAL : ALONE));
                n = next;
            } else if (alone != null && alone.size() > 1) {
                joined.appendCodePoint(form(alone, joinsBefore(points, n), next >= 0 && takesFromBefore(points[next])));
            } else {
                joined.appendCodePoint(points[n]);
            }
        }
        return joined.toString();
    }

    private static int form(List<Integer> forms, boolean before, boolean after) {
        int wanted = before ? after ? MEDIAL : FINAL : after ? INITIAL : ALONE;
        int possible = forms.size() > wanted ? wanted : before ? FINAL : ALONE;
        return forms.get(Math.min(possible, forms.size() - 1));
    }

    private static boolean joinsBefore(int[] points, int n) {
        for (int m = n - 1; m >= 0; m--) {
            if (!transparent(points[m])) {
                return givesToNext(points[m]);
            }
        }
        return false;
    }

    private static int following(int[] points, int n) {
        for (int m = n + 1; m < points.length; m++) {
            if (!transparent(points[m])) {
                return m;
            }
        }
        return -1;
    }

    private static boolean givesToNext(int point) {
        var forms = FORMS.get(Character.toString(point));
        return point == TATWEEL || point == JOINER || (forms != null && forms.size() > 2);
    }

    private static boolean takesFromBefore(int point) {
        var forms = FORMS.get(Character.toString(point));
        return point == TATWEEL || point == JOINER || (forms != null && forms.size() > 1);
    }

    private static boolean transparent(int point) {
        return Character.getType(point) == Character.NON_SPACING_MARK;
    }
}
