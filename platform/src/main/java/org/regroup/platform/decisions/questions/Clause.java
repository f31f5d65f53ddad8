package org.regroup.platform.decisions.questions;

import java.util.ArrayList;
import java.util.List;

import org.regroup.platform.motions.Clauses;
import org.regroup.texts.Form;
import org.regroup.texts.Text;

/// A numbered clause that is voted on by itself.
///
/// @param number from 1, in the order of the text
/// @param label  what stands before it in the text, such as "15b"
/// @param words  its words without styles
public record Clause(int number, String label, String words) {

    /// The clauses of a text.
    public static List<Clause> of(Text text) {
        var clauses = new ArrayList<Clause>();
        for (var line : Clauses.of(text)) {
            if (line.kind() == Form.Kind.CLAUSE) {
                clauses.add(new Clause(clauses.size() + 1, line.number(), line.block().plain().strip()));
            }
        }
        return clauses;
    }
}
