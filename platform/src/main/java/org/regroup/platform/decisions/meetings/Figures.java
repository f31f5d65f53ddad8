package org.regroup.platform.decisions.meetings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.regroup.counting.Rational;
import org.regroup.counting.questions.Returned;

/// What a teller counted.
///
/// @param entitled how many sit in the body that decides; 0 where the roll says who may vote
/// @param items    first for the whole, then for each clause
public record Figures(int entitled, List<Item> items) {

    public Figures {
        items = List.copyOf(items);
    }

    /// @param votes  hands raised or cards shown
    /// @param people the members they stand for; the same as the votes unless units vote
    public record Item(Hands votes, Hands people) {}

    /// @param present who took part, whether or not they raised a hand
    public record Hands(int present, int inFavour, int against, int abstained, int spoiled) {

        long counted() {
            return (long) inFavour + against + abstained + spoiled;
        }

        /// In the order of the sheet.
        public List<Integer> all() {
            return List.of(present, inFavour, against, abstained, spoiled);
        }

        /// Everything that is present follows those who are more; where neither side is, it abstains.
        Hands bloc() {
            return switch (Integer.signum(Integer.compare(inFavour, against))) {
                case 1 -> new Hands(present, present, 0, 0, 0);
                case -1 -> new Hands(present, 0, present, 0, 0);
                default -> new Hands(present, 0, 0, present, 0);
            };
        }

        Returned.Hands returned() {
            return new Returned.Hands(Rational.of(present), Rational.of(inFavour), Rational.of(against), Rational.of(abstained),
                    Rational.of(spoiled));
        }

        private String text() {
            return all().stream().map(String::valueOf).collect(Collectors.joining(","));
        }

        private static Hands read(String text) {
            var all = Arrays.stream(text.split(",")).map(Integer::valueOf).toList();
            return new Hands(all.get(0), all.get(1), all.get(2), all.get(3), all.get(4));
        }
    }

    /// As they are stored, compared and sealed, such as `0;34,27,5,2,0/34,27,5,2,0`.
    String text() {
        return entitled + items.stream().map(item -> ";" + item.votes().text() + "/" + item.people().text())
                .collect(Collectors.joining());
    }

    /// The reverse of [#text()].
    static Figures read(String text) {
        var parts = text.split(";");
        var items = new ArrayList<Item>();
        for (int i = 1; i < parts.length; i++) {
            int stroke = parts[i].indexOf('/');
            items.add(new Item(Hands.read(parts[i].substring(0, stroke)), Hands.read(parts[i].substring(stroke + 1))));
        }
        return new Figures(Integer.parseInt(parts[0]), items);
    }
}
