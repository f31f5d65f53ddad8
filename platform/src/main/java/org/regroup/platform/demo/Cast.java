package org.regroup.platform.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The people of the demonstration who have a name. Six of them can be signed in with one click.
enum Cast {

    INES("Ines", Bloc.CIRCLE, true),
    NOOR("Noor", Bloc.TENANTS, true),
    BRAM("Bram", Bloc.COOPS, true),
    MAREN("Maren", Bloc.UNION, true),
    KWAME("Kwame", Bloc.UNION, true),
    LEILA("Leila", Bloc.NOBODY, true),
    HILDE("Hilde", Bloc.COOPS, false),
    TOMAS("Tomas", Bloc.UNION, false);

    final String firstName;
    final Bloc bloc;
    private final boolean oneClick;

    Cast(String firstName, Bloc bloc, boolean oneClick) {
        this.firstName = firstName;
        this.bloc = bloc;
        this.oneClick = oneClick;
    }

    String key() {
        return firstName.toLowerCase(java.util.Locale.ROOT);
    }

    /// An address that no mail ever reaches (RFC 2606).
    String email() {
        return key() + "@" + bloc.key + ".example";
    }

    static List<Cast> oneClick() {
        return Arrays.stream(values()).filter(person -> person.oneClick).toList();
    }

    static Optional<Cast> of(String key) {
        return oneClick().stream().filter(person -> person.key().equals(key)).findFirst();
    }
}
