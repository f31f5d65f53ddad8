package org.regroup.platform.conferences.business;

import java.util.Set;
import java.util.TreeSet;

import org.regroup.platform.shared.Typed;

/// An agenda played through otherwise than it is.
///
/// @param usual whether nothing else was supposed
/// @param typed the form, with what could not be read
public record Simulation(WhatIf what, Plan plan, Plan asItIs, boolean usual, Typed typed) {

    /// Items that would be reached only like this.
    public Set<Integer> gained() {
        var numbers = new TreeSet<>(asItIs.missed());
        numbers.removeAll(plan.missed());
        return numbers;
    }

    /// Items that would be reached as it is, and not like this.
    public Set<Integer> lost() {
        var numbers = new TreeSet<>(plan.missed());
        numbers.removeAll(asItIs.missed());
        return numbers;
    }
}
