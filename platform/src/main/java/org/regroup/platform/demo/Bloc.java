package org.regroup.platform.demo;

/// Where the people of the demonstration come from: the four organisations of the story, and those who belong to none.
/// The numbers are: its mark, members on the roll, those of them who answer in the dialogue, and of a hundred people how
/// many want to mend and how many to build; the rest want to organise.
enum Bloc {

    CIRCLE("circle", "Circle", "CI", 1, 40, 36, 18, 24),
    TENANTS("tenants", "Tenants’ Campaign", "TC", 2, 300, 178, 60, 15),
    COOPS("coops", "Co-op Federation", "CO", 3, 1_200, 251, 21, 64),
    UNION("union", "Union Region", "UR", 4, 15_000, 318, 34, 20),
    NOBODY("nobody", "", "", 0, 220, 117, 45, 39);

    final String key;
    final String title;
    final String monogram;
    final int mark;
    final int members;
    final int participants;
    private final int mend;
    private final int build;

    Bloc(String key, String title, String monogram, int mark, int members, int participants, int mend, int build) {
        this.key = key;
        this.title = title;
        this.monogram = monogram;
        this.mark = mark;
        this.members = members;
        this.participants = participants;
        this.mend = mend;
        this.build = build;
    }

    /// The temper at a point from 0 to 99 of this bloc's mixture.
    Temper temperAt(int point) {
        return point < mend ? Temper.MEND : point < mend + build ? Temper.BUILD : Temper.ORGANISE;
    }

    static Bloc of(String key) {
        for (var bloc : values()) {
            if (bloc.key.equals(key)) {
                return bloc;
            }
        }
        throw new IllegalArgumentException("no bloc is called " + key);
    }
}
