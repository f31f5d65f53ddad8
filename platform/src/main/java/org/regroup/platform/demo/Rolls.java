package org.regroup.platform.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.organisations.RollLine;
import org.regroup.platform.organisations.Standing;

/// Invents the members on the rolls of the demonstration: the same for the same seed.
final class Rolls {

    private static final List<String> FIRST = List.of("Ada", "Amir", "Anna", "Bela", "Chidi", "Clara", "Dana", "Dele", "Edith",
            "Emre", "Farah", "Felix", "Grace", "Hamid", "Ida", "Imran", "Jonas", "Joyce", "Karim", "Lena", "Lukas", "Mara",
            "Milan", "Nadia", "Nils", "Olga", "Omar", "Petra", "Priya", "Rosa", "Ruth", "Samir", "Sonja", "Tariq", "Tessa",
            "Viktor", "Wanda", "Yusuf", "Zeynep", "Zoe");
    private static final List<String> LAST = List.of("Abadi", "Adeyemi", "Bauer", "Bennett", "Celik", "Clarke", "Dubois", "Evans",
            "Fischer", "Garcia", "Hughes", "Ivanova", "Jansen", "Kaya", "Khan", "Kowalski", "Lindqvist", "Martin", "Mensah",
            "Murphy", "Nowak", "Okafor", "Patel", "Petrov", "Quinn", "Rossi", "Sato", "Schmidt", "Singh", "Taylor", "Usman",
            "Varga", "Weber", "Williams", "Yilmaz", "Zimmer");
    private static final List<String> PLACES = List.of("Eastwick", "Millbrook", "Harbour", "Northgate", "Canal Street",
            "Old Town",
            "Riverside", "Hillside", "Station", "Market", "Westfield", "Brickfields", "Garden Row", "Ferry Lane", "Castle",
            "Mill Lane", "Southside", "Foundry", "Orchard", "Quayside", "Priory", "Heath");
    private static final List<String> TRADES = List.of("Housing", "Energy", "Building");

    private final SplittableRandom chance;
    private final LocalDate today;

    Rolls(long seed, LocalDate today) {
        this.chance = new SplittableRandom(seed);
        this.today = today;
    }

    /// The parts of an organisation: 22 co-ops, 60 branches, none for the small ones.
    static List<String> units(Bloc bloc) {
        return switch (bloc) {
            case COOPS -> PLACES.stream().map(place -> place + " Housing Co-op").toList();
            case UNION -> TRADES.stream().flatMap(trade -> PLACES.stream().limit(20).map(place -> place + " " + trade)).toList();
            case CIRCLE, TENANTS, NOBODY -> List.of();
        };
    }

    /// So many members of an organisation, spread over its units.
    List<RollLine> members(Bloc bloc, int count) {
        var units = units(bloc);
        var lines = new ArrayList<RollLine>(count);
        for (int i = 1; i <= count; i++) {
            lines.add(new RollLine(one(FIRST) + " " + one(LAST), "member" + i + "@" + bloc.key + ".example", standing(),
                    unit(units, i), today.minusDays(chance.nextInt(20, 4_000))));
        }
        return lines;
    }

    /// Somebody with a name of her own.
    RollLine named(Bloc bloc, Cast person) {
        return new RollLine(person.firstName, person.email(), Standing.VOTING, unit(units(bloc), 1),
                today.minusDays(chance.nextInt(400, 2_000)));
    }

    private static @Nullable String unit(List<String> units, int number) {
        return units.isEmpty() ? null : units.get(number % units.size());
    }

    private Standing standing() {
        int point = chance.nextInt(100);
        return point < 94 ? Standing.VOTING : point < 98 ? Standing.ADVISORY : Standing.OBSERVER;
    }

    private String one(List<String> names) {
        return names.get(chance.nextInt(names.size()));
    }
}
