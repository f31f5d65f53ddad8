package org.regroup.bench.votes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Compares what voters were told is kept with what lies in the box, ballot by ballot: with the server's secret every voter's
/// ballot is found again.
///
/// @param lost    voters whose acknowledged ballot is not there
/// @param changed those whose ballot says something else
/// @param more    ballots beyond those of the voters who were answered
/// @param marked  lines of the roll that are marked as having voted
record Ballots(int acknowledged, int stored, int lost, int changed, int more, int marked) {

    /// @param acknowledged answers by line of the roll
    /// @param others       ballots that lay in the box before
    static Ballots compare(RunningProduct product, UUID question, UUID organisation, Map<UUID, String> acknowledged, int others)
            throws IOException, SQLException, GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder()
                .decode(Files.readString(product.data().resolve("dialogue-secret")).strip()), "HmacSHA256"));
        var box = new HashMap<String, String>();
        int stored = 0;
        int marked;
        try (var database = product.database();
                var ballots = database.prepareStatement(
                        "select encode(voice, 'hex'), answers from question_ballot where question = ? and organisation = ?");
                var roll = database.prepareStatement(
                        "select count(*) from question_elector where question = ? and organisation = ? and voted = 'online'")) {
            for (var each : java.util.List.of(ballots, roll)) {
                each.setObject(1, question);
                each.setObject(2, organisation);
            }
            try (var row = ballots.executeQuery()) {
                for (; row.next(); stored++) {
                    box.put(row.getString(1), row.getString(2));
                }
            }
            try (var row = roll.executeQuery()) {
                row.next();
                marked = row.getInt(1);
            }
        }
        int lost = 0;
        int changed = 0;
        for (var vote : acknowledged.entrySet()) {
            var voice = mac.doFinal(("question|" + question + "|elector|" + vote.getKey()).getBytes(StandardCharsets.UTF_8));
            var found = box.get(HexFormat.of().formatHex(voice));
            if (found == null) {
                lost++;
            } else if (!found.equals(vote.getValue())) {
                changed++;
            }
        }
        return new Ballots(acknowledged.size(), stored, lost, changed, stored - others - acknowledged.size() + lost, marked);
    }

    boolean right() {
        return lost == 0 && changed == 0 && more == 0 && marked == stored;
    }

    String row(String what) {
        return "| " + what + " | " + acknowledged + " | " + stored + " | " + lost + " | " + changed + " | " + more + " |";
    }
}
