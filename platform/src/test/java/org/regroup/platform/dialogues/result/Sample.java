package org.regroup.platform.dialogues.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.regroup.opinions.Answer;
import org.regroup.opinions.Disclosure;
import org.regroup.opinions.MapOptions;
import org.regroup.opinions.Moderation;
import org.regroup.opinions.Votes;

/// Made-up dialogues, the same for the same seed.
final class Sample {

    static final List<Voice> FOUR = List.of(new Voice("ci", 1, "CI", "Circle", 40, 0),
            new Voice("tc", 2, "TC", "Tenants’ Campaign", 300, 0), new Voice("co", 3, "CO", "Co-op Federation", 1_200, 0),
            new Voice("ur", 4, "UR", "Union Region", 15_000, 0));

    private final Votes.Builder votes = Votes.builder();
    private final Map<String, Wording> wordings = new LinkedHashMap<>();
    private int people;
    private long time;

    /// Statements called 1, 2, 3 and so on.
    static Sample of(int statements) {
        var sample = new Sample();
        for (int number = 1; number <= statements; number++)
            sample.statement("Statement number " + number + " says something that can be answered.");
        return sample;
    }

    /// Four organisations and 117 people in none, in camps that cut across them, and forty-four statements.
    static Sample camps(long seed) {
        var chance = new SplittableRandom(seed);
        var sample = Sample.of(44);
        int[][] bent = new int[44][3];
        for (int s = 0; s < 44; s++) {
            for (int camp = 0; camp < 3; camp++)
                bent[s][camp] = s < 10 ? 80 + chance.nextInt(15) : s < 13 ? 12 : chance.nextBoolean() ? 85 : 15;
        }
        Map<String, int[]> blocs = new LinkedHashMap<>();
        blocs.put("ci", new int[]{36, 18, 24});
        blocs.put("tc", new int[]{178, 60, 15});
        blocs.put("co", new int[]{251, 21, 64});
        blocs.put("ur", new int[]{318, 34, 20});
        blocs.put("", new int[]{117, 45, 39});
        blocs.forEach((key, bloc) -> {
            for (int person = 0; person < bloc[0]; person++) {
                int point = chance.nextInt(100);
                int camp = point < bloc[1] ? 0 : point < bloc[1] + bloc[2] ? 1 : 2;
                int patience = chance.nextInt(10) < 7 ? 44 : chance.nextInt(3, 44);
                var answers = new StringBuilder();
                for (int s = 0; s < 44; s++) {
                    boolean seen = s < 42 ? s < patience : chance.nextInt(100) < 5;
                    answers.append(!seen ? '.' : chance.nextInt(100) < 6 ? '0' : chance.nextInt(100) < bent[s][camp] ? '+' : '-');
                }
                sample.person(key, answers.toString());
            }
        });
        return sample;
    }

    Sample statement(String body) {
        return statement(body, Moderation.ACCEPTED);
    }

    Sample statement(String body, Moderation moderation) {
        String id = Integer.toString(wordings.size() + 1);
        wordings.put(id, new Wording(id, body, "en", false));
        votes.statement(id, moderation, false);
        return this;
    }

    /// Several people with the same answers: `+` agrees, `-` disagrees, `0` passes, anything else is no answer.
    Sample people(int count, String organisation, String answers) {
        for (int person = 0; person < count; person++)
            person(organisation, answers);
        return this;
    }

    Sample person(String organisation, String answers) {
        String id = Integer.toString(++people);
        votes.participant(id, organisation.isEmpty() ? null : organisation);
        for (int s = 0; s < answers.length(); s++) {
            String statement = Integer.toString(s + 1);
            time++;
            switch (answers.charAt(s)) {
                case '+' -> votes.cast(id, statement, Answer.AGREE, time);
                case '-' -> votes.cast(id, statement, Answer.DISAGREE, time);
                case '0' -> votes.cast(id, statement, Answer.PASS, time);
                default -> {
                }
            }
        }
        return this;
    }

    Material material(List<Voice> organisations) {
        return new Material(votes.build(), Map.copyOf(wordings), organisations, Map.of("member", people));
    }

    Facts facts() {
        return facts(FOUR);
    }

    Facts facts(List<Voice> organisations) {
        return Findings.of(material(organisations), MapOptions.standard(), Disclosure.standard());
    }

    static List<Voice> organisations(int count) {
        List<Voice> organisations = new ArrayList<>();
        for (int number = 1; number <= count; number++)
            organisations.add(new Voice("o" + number, number, "O" + number, "Organisation " + number, 100, 0));
        return organisations;
    }
}
