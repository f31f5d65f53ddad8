package org.regroup.platform.conferences.programme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.regroup.platform.conferences.Conference;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.PlainText;

/// What a submission must be.
final class SessionRules {

    static final int LONGEST_TITLE = 120;
    static final int LONGEST_NAME = 100;
    static final int LONGEST_MINUTES = 240;
    static final int MOST_SPEAKERS = 6;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;<>]+@[^\\s@,;<>]+\\.[^\\s@,;<>]+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private SessionRules() {}

    static Session.Terms clean(Session.Terms terms) {
        return new Session.Terms(PlainText.line(terms.title()), PlainText.lines(terms.about()), terms.kind(), terms.format(),
                terms.minutes(), terms.speakers().stream().map(one -> new Session.Speaker(PlainText.line(one.name()),
                        PlainText.line(one.email()).toLowerCase(Locale.ROOT), one.days().stream().distinct().sorted().toList()))
                        .toList());
    }

    /// Whatever stands between spaces and holds a letter or a digit is a word.
    static int words(String text) {
        return (int) SPACES.splitAsStream(text).filter(part -> part.codePoints().anyMatch(Character::isLetterOrDigit)).count();
    }

    static List<Ground> grounds(Session.Terms terms, Call call, Conference conference, Formats formats) {
        var grounds = new ArrayList<Ground>();
        PlainText.require("programme", "title", terms.title(), LONGEST_TITLE, grounds);
        int words = words(terms.about());
        if (words < call.fewest() || words > call.most()) {
            grounds.add(Ground.at("about", "programme.ground.words", call.fewest(), call.most(), words));
        }
        var format = formats.find(terms.format());
        if (format.isEmpty()) {
            grounds.add(Ground.at("format", "programme.ground.format"));
        }
        int shortest = format.map(Format::shortest).orElse(15);
        if (terms.minutes() < shortest || terms.minutes() > LONGEST_MINUTES) {
            grounds.add(Ground.at("minutes", "programme.ground.minutes", shortest, LONGEST_MINUTES));
        }
        speakers(terms.speakers(), conference, grounds);
        return grounds;
    }

    private static void speakers(List<Session.Speaker> speakers, Conference conference, List<Ground> grounds) {
        if (speakers.isEmpty() || speakers.size() > MOST_SPEAKERS) {
            grounds.add(Ground.at("name-1", "programme.ground.speakers", MOST_SPEAKERS));
        }
        var addresses = new HashSet<String>();
        for (int i = 0; i < speakers.size(); i++) {
            var speaker = speakers.get(i);
            if (speaker.name().isEmpty() || speaker.name().length() > LONGEST_NAME) {
                grounds.add(Ground.at("name-" + (i + 1), "programme.ground.speaker.name"));
            }
            if (!ADDRESS.matcher(speaker.email()).matches() || !addresses.add(speaker.email())) {
                grounds.add(Ground.at("email-" + (i + 1), "programme.ground.speaker.email"));
            }
            if (speaker.days().isEmpty() || !speaker.days().stream()
                    .allMatch(day -> !day.isBefore(conference.startsOn()) && !day.isAfter(conference.endsOn()))) {
                grounds.add(Ground.at("days-" + (i + 1), "programme.ground.speaker.days"));
            }
        }
    }
}
