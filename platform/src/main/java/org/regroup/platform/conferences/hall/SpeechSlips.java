package org.regroup.platform.conferences.hall;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.regroup.documents.Block;
import org.regroup.documents.Document;
import org.regroup.documents.Imprint;
import org.regroup.documents.Part;
import org.regroup.documents.Run;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.print.PrintWords;

/// Empty slips for speeches that are held while the network of the room is down.
final class SpeechSlips {

    private static final int ON_A_SHEET = 24;
    private static final String BLANK = "............";

    private SpeechSlips() {}

    static Document of(Page page, Conference conference, Instant now) {
        var title = page.t("hall.slips.title");
        var head = Stream.of("hall.more.person", "hall.slips.side", "hall.slips.began", "hall.slips.length").map(page::t)
                .toList();
        var row = head.stream().map(_ -> Run.of(BLANK)).toList();
        return new Document(new Imprint(title, page.locale(), conference.title(), title, now, PrintWords.of(page)),
                Run.of(page.t("hall.slips.lead")), List.of(), false,
                List.of(new Part(title, title, false, page.locale(),
                        List.of(new Block.Table(head, Collections.nCopies(ON_A_SHEET, row))))));
    }
}
