package org.regroup.platform.decisions.voting;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.regroup.platform.decisions.questions.Party;
import org.regroup.platform.decisions.questions.QuestionPage;
import org.regroup.platform.decisions.questions.QuestionSection;
import org.regroup.platform.decisions.questions.QuestionState;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Parts;

/// What voting puts on the page of a question: the reader's own votes, and what keepers of rolls and speakers do.
@Configuration(proxyBeanMethods = false)
class VotingSections {

    @Bean
    QuestionSection ownVotes(Parts parts) {
        return new QuestionSection() {
            @Override
            public int place() {
                return VOTE;
            }

            /// Also who has none is told so: otherwise nobody knows where to look.
            @Override
            public Optional<Content> of(QuestionPage view, Page page) {
                if (view.state() != QuestionState.VOTING) {
                    return Optional.empty();
                }
                var seats = view.reader().seats().stream()
                        .filter(seat -> view.question().party(seat.organisation())
                                .filter(party -> view.question().votes(party, view.now())).isPresent())
                        .toList();
                return seats.isEmpty() && !view.reader().seats().isEmpty()
                        ? Optional.empty()
                        : Optional.of(parts.of("voting/now", Map.of("page", page, "view", view, "seats", seats)));
            }
        };
    }

    @Bean
    QuestionSection votingDesk(Parts parts) {
        return new QuestionSection() {
            @Override
            public int place() {
                return NOW + 5;
            }

            @Override
            public Optional<Content> of(QuestionPage view, Page page) {
                var reader = view.reader();
                var papers = running(view)
                        ? view.question().parties().stream().filter(party -> party.procedure().method().onPaper()
                                && !view.now().isBefore(party.opensAt())).toList()
                        : List.<Party>of();
                boolean keeps = papers.stream().anyMatch(party -> reader.keepsRoll().contains(party.organisation()));
                var types = papers.stream().filter(party -> reader.keepsRoll().contains(party.organisation())
                        || reader.speaksFor().contains(party.organisation())).toList();
                var remind = remind(view);
                return types.isEmpty() && remind.isEmpty()
                        ? Optional.empty()
                        : Optional.of(parts.of("voting/desk",
                                Map.of("page", page, "view", view, "keeps", keeps, "types", types, "remind", remind)));
            }
        };
    }

    @Bean
    QuestionSection reasonsOfVoters(Reasons reasons, Parts parts) {
        return new QuestionSection() {
            @Override
            public int place() {
                return DISSENT + 5;
            }

            @Override
            public Optional<Content> of(QuestionPage view, Page page) {
                if (view.question().fixedAt() == null) {
                    return Optional.empty();
                }
                var said = reasons.of(view.question().id(), view.reader());
                return said.reasons().isEmpty() && said.reports().isEmpty()
                        ? Optional.empty()
                        : Optional.of(parts.of("voting/said", Map.of("page", page, "view", view, "reasons", said.reasons(),
                                "reports", said.reports())));
            }
        };
    }

    /// Also once the others have decided it: who has not certified yet still enters its papers.
    private static boolean running(QuestionPage view) {
        return switch (view.state()) {
            case VOTING, CLOSED, DECIDED -> view.now().isBefore(view.question().terms().certificatesUntil());
            case PROPOSED, LAPSED, FIXED, CALLED_OFF -> false;
        };
    }

    /// The organisations whose members the reader may have reminded.
    private static List<Party> remind(QuestionPage view) {
        return view.question().parties().stream()
                .filter(party -> view.reader().speaksFor().contains(party.organisation())
                        && view.question().votes(party, view.now()) && !party.procedure().method().counted()
                        && !QuestionTurnout.reminded(view.acts(), party.organisation()))
                .toList();
    }
}
