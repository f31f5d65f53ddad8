package org.regroup.platform.decisions.questions;

import org.springframework.stereotype.Component;

import org.regroup.platform.decisions.Holder;
import org.regroup.platform.organisations.CardText;
import org.regroup.platform.organisations.RuleCards;

/// Puts a rule card in force that the organisation itself has adopted. Questions fixed before keep the version they have.
@Component
class CardChange implements Effect {

    static final String SUBJECT = "rule_card";

    private final RuleCards cards;

    CardChange(RuleCards cards) {
        this.cards = cards;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public void decided(Question question, boolean carried) {
        if (carried && question.holder() instanceof Holder.OfOrganisation own) {
            cards.adopt(own.organisation(), CardText.read(question.terms().payload()), question.terms().title(),
                    question.id().value());
        }
    }
}
