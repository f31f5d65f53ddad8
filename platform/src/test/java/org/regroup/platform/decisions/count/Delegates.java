package org.regroup.platform.decisions.count;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// 187 papers for six delegates, the same each time.
final class Delegates {

    private static final List<String> NAMES = List.of("Maren", "Kwame", "Leila", "Bram", "Ines", "Sunil", "Piotr", "Noor", "Ada");

    private Delegates() {}

    static String blt() {
        var random = new Random(11);
        var blt = new StringBuilder("9 6\n");
        for (int i = 0; i < 187; i++) {
            var order = new ArrayList<Integer>();
            for (int c = 1; c <= 9; c++)
                order.addAll(Collections.nCopies(10 - c, c));
            Collections.shuffle(order, random);
            blt.append("1");
            order.stream().distinct().limit(1 + random.nextInt(6)).forEach(c -> blt.append(' ').append(c));
            blt.append(" 0\n");
        }
        blt.append("0\n");
        NAMES.forEach(name -> blt.append('"').append(name).append("\"\n"));
        return blt.append("\"Six delegates of the Tenants’ Campaign\"\n").toString();
    }
}
