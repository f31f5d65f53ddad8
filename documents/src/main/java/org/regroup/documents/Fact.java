package org.regroup.documents;

import java.util.List;

/// A name and what it says, such as "Moved by: Noor for the Tenants’ Campaign".
public record Fact(String name, List<Run> value) {

    public Fact {
        name = Letters.clean(name);
        value = List.copyOf(value);
    }

    public static Fact of(String name, String value) {
        return new Fact(name, Run.of(value));
    }
}
