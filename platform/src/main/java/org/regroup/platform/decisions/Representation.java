package org.regroup.platform.decisions;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.regroup.counting.Constraint;

/// A demand on those elected, such as at most 2 from each organisation, or at least 3 women.
///
/// @param value what the trait must be; empty for each value that candidates have
public record Representation(Constraint.Bound bound, int number, Trait trait, String value) {

    private static final String AT_LEAST = "at_least";
    private static final String AT_MOST = "at_most";

    /// As it is stored: `at_most/2/organisation/Circle`.
    String stored() {
        return code() + "/" + number + "/" + trait.code() + "/" + value;
    }

    static Representation read(String stored) {
        var parts = stored.split("/", 4);
        return new Representation(parts[0].equals(AT_LEAST) ? Constraint.Bound.AT_LEAST : Constraint.Bound.AT_MOST,
                Integer.parseInt(parts[1]), Trait.of(parts[2]).orElseThrow(), parts[3]);
    }

    /// Which way it binds, in forms and in the keys of texts.
    public String code() {
        return bound == Constraint.Bound.AT_LEAST ? AT_LEAST : AT_MOST;
    }

    static Constraint.Bound bound(String code) {
        return code.equals(AT_LEAST) ? Constraint.Bound.AT_LEAST : Constraint.Bound.AT_MOST;
    }

    /// The demands as the count reads them, given the traits of those who stand. Where fewer stand than it asks for, it asks
    /// for as many as stand.
    List<Constraint> constraints(Collection<Map<String, String>> standing) {
        var stated = standing.stream().flatMap(traits -> Stream.ofNullable(traits.get(trait.code()))).toList();
        var values = value.isEmpty() ? stated.stream() : stated.stream().filter(value::equalsIgnoreCase);
        return values.distinct().sorted().map(one -> constraint(one, Collections.frequency(stated, one))).toList();
    }

    private Constraint constraint(String one, int standing) {
        return new Constraint(bound, bound == Constraint.Bound.AT_LEAST ? Math.min(number, standing) : number, trait.code(), one);
    }
}
