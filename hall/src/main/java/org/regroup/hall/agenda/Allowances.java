package org.regroup.hall.agenda;

/// How much time the standing orders give to what is done with a motion, in seconds.
///
/// @param mover     for whoever moves a motion, a composite or an amendment
/// @param seconder  for whoever seconds it; 0 where seconding is formal
/// @param speech    for each further speaker
/// @param reply     for the mover's last word; 0 where there is none
/// @param vote      for one vote, with everything around it
/// @param change    between two items
public record Allowances(int mover, int seconder, int speech, int reply, int vote, int change) {

    public Allowances {
        if (mover < 0 || seconder < 0 || speech < 0 || reply < 0 || vote < 0 || change < 0) {
            throw new IllegalArgumentException("no time is less than none");
        }
    }
}
