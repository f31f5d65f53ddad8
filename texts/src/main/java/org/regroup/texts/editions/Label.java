package org.regroup.texts.editions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A legal number such as `15`, `15b`, `15za` or `a1`, in the order in which such numbers follow one another.
///
/// `a1` stands before `1`, `15a` behind `15`, `15aa` behind `15a`; letters behind a `z` stand before `a`, so that something can
/// always be put between: `15za` behind `15` and before `15a`; what follows `15z` is `15z1`. After the drafting guidance of the
/// United Kingdom's Office of the Parliamentary Counsel, 6.4, "Numbering of inserted provisions".
///
/// @param text  in small letters
/// @param order compares as the number does: the main number, 0 for letters before it or 1, then the letters, from 1 for `a`,
///              less 26 for each `z` before one
record Label(String text, List<Integer> order) implements Comparable<Label> {

    private static final String LETTERS = "(?:z*[a-y]|z)";
    private static final Pattern LED = Pattern.compile("(" + LETTERS + "+)([0-9]{1,6})");
    private static final Pattern FOLLOWED = Pattern.compile("([0-9]{1,6})(" + LETTERS + "*)([0-9]{0,6})");

    /// Empty for a label that is no legal number, such as `§ 3` or `iv`.
    static Optional<Label> read(String label) {
        String text = label.toLowerCase(Locale.ROOT);
        var order = new ArrayList<Integer>();
        var led = LED.matcher(text);
        var followed = FOLLOWED.matcher(text);
        if (led.matches()) {
            order.add(Integer.valueOf(led.group(2)));
            order.add(0);
            letters(led.group(1), order);
        } else if (followed.matches()) {
            order.add(Integer.valueOf(followed.group(1)));
            order.add(1);
            letters(followed.group(2), order);
            if (!followed.group(3).isEmpty()) {
                order.add(Integer.valueOf(followed.group(3)));
            }
        } else {
            return Optional.empty();
        }
        return Optional.of(new Label(text, List.copyOf(order)));
    }

    private static void letters(String letters, List<Integer> order) {
        int before = 0;
        for (int n = 0; n < letters.length(); n++) {
            if (letters.charAt(n) == 'z' && n + 1 < letters.length()) {
                before++;
            } else {
                order.add(letters.charAt(n) - 'a' + 1 - 26 * before);
                before = 0;
            }
        }
    }

    int main() {
        return order.getFirst();
    }

    /// Whether it is a number and nothing else.
    boolean plain() {
        return order.size() == 2;
    }

    private boolean led() {
        return order.get(1) == 0;
    }

    /// What could follow it, the plainest first; some may follow what follows it already.
    List<String> followers() {
        int digits = text.length();
        while (digits > 0 && Character.isDigit(text.charAt(digits - 1))) {
            digits--;
        }
        String letters = text.substring(0, digits);
        String number = text.substring(digits);
        if (led()) {
            return List.of(next(letters) + number, letters + "a" + number, letters + "za" + number);
        }
        String next = plain() ? text + "a" : number.isEmpty() ? next(text) : letters + (Integer.parseInt(number) + 1);
        return List.of(next, text + "a", text + "za", text + "zza");
    }

    private static String next(String letters) {
        char last = letters.charAt(letters.length() - 1);
        return last == 'z' ? letters + "1" : letters.substring(0, letters.length() - 1) + (char) (last + 1);
    }

    /// What could stand before it, the plainest first.
    List<String> leaders() {
        return List.of("a" + text, "z" + text);
    }

    @Override
    public int compareTo(Label other) {
        for (int n = 0; n < Math.min(order.size(), other.order.size()); n++) {
            int sign = order.get(n).compareTo(other.order.get(n));
            if (sign != 0) {
                return sign;
            }
        }
        return Integer.compare(order.size(), other.order.size());
    }
}
