package org.regroup.platform.motions.book;

import java.util.List;
import java.util.Map;

import org.regroup.documents.Block;
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.motions.Motion;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.shared.Page;

/// What a room below adds to each motion of a book, such as amendments or minority reports. Every bean of this kind is asked
/// once for all motions, so that the number of queries does not grow with them.
public interface BookChapter {

    /// Where in the book of a motion.
    enum Place {
        /// Behind the text, such as amendments.
        AFTER_TEXT,
        /// In the place of the movers' reasons, such as reasons with minority reports beside them.
        REASONS,
        /// Behind the reasons, such as positions.
        AFTER_REASONS
    }

    Place place();

    /// Blocks with their heading, for those motions that have any.
    Map<MotionId, List<Block>> of(List<Motion> motions, Signs signs, Page page);
}
