package org.regroup.platform.decisions.agreements;

import java.util.List;

import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.piece.Fact;
import org.regroup.texts.Text;

/// One version of standing orders for its reader.
///
/// @param fixed what the program goes by, in words
public record OrdersPage(int version, String title, String since, String href, String question, Text text, List<Fact> fixed,
        OrderParts parts) {

    static OrdersPage of(Page page, OrdersRepository.Orders one) {
        return new OrdersPage(one.version(), one.title(), page.date(one.adoptedAt()), "/questions/" + one.question(),
                page.t("questions.number", one.number()), one.text(), AgreementWords.facts(page, one.parts()), one.parts());
    }
}
