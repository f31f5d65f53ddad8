package org.regroup.platform.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

import org.regroup.opinions.Answer;

/// What the people of the demonstration answer: the same for the same seed, on every machine.
///
/// Each person has a temper drawn from the mixture of her bloc and an own leaning; she answers the statements she is shown
/// and some stop early, as people do.
final class Voices {

    /// The day of the letter this work grew out of.
    static final long SEED = 20091122L;

    private final SplittableRandom chance;

    Voices(long seed) {
        this.chance = new SplittableRandom(seed);
    }

    /// One person's answers, in the order of the statements; `null` where she gave none.
    record Voice(Bloc bloc, List<@Nullable Answer> answers) {}

    /// The voices of all participants, bloc by bloc.
    List<Voice> voices(List<Claim> claims) {
        var voices = new ArrayList<Voice>();
        for (var bloc : Bloc.values()) {
            for (int i = 0; i < bloc.participants; i++) {
                voices.add(voice(bloc, claims));
            }
        }
        return voices;
    }

    private Voice voice(Bloc bloc, List<Claim> claims) {
        var temper = bloc.temperAt(chance.nextInt(100));
        // a third are warm or cool towards everything, by up to nine parts in a hundred
        int leaning = chance.nextInt(3) == 0 ? chance.nextInt(-9, 10) : 0;
        // seven in ten see it through, the rest stop somewhere
        int patience = chance.nextInt(10) < 7 ? claims.size() : chance.nextInt(7, claims.size());
        int given = 0;
        var answers = new @Nullable Answer[claims.size()];
        for (int at : shuffled(claims.size())) {
            var claim = claims.get(at);
            if (given < patience && chance.nextInt(100) < claim.seen()) {
                answers[at] = answer(claim, temper, leaning);
                given++;
            }
        }
        return new Voice(bloc, Collections.unmodifiableList(Arrays.asList(answers)));
    }

    private Answer answer(Claim claim, Temper temper, int leaning) {
        if (chance.nextInt(100) < claim.pass()) {
            return Answer.PASS;
        }
        int likely = Math.clamp(claim.agree().getOrDefault(temper, 50) + leaning, 2, 98);
        return chance.nextInt(100) < likely ? Answer.AGREE : Answer.DISAGREE;
    }

    private int[] shuffled(int size) {
        var order = new int[size];
        for (int i = 0; i < size; i++) {
            int j = chance.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
