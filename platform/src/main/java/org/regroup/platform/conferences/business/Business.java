package org.regroup.platform.conferences.business;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.conferences.ConferenceId;

/// What a conference is to deal with, for whoever asks.
@Service
@Transactional(readOnly = true)
public class Business {

    private final AgendaRepository agendas;
    private final OrderPapers papers;

    Business(AgendaRepository agendas, OrderPapers papers) {
        this.agendas = agendas;
        this.papers = papers;
    }

    /// The agenda that the conference goes by: the order paper adopted last or, before there is one, the agenda as it is written.
    /// In two queries.
    public Agenda of(ConferenceId conference) {
        return papers.current(conference).map(paper -> live(conference, paper)).orElseGet(() -> agendas.of(conference));
    }

    /// An order paper with what has become of its motions since.
    Agenda live(ConferenceId conference, OrderPaper paper) {
        return paper.agenda().live(new Agenda(List.of(), agendas.sections(conference)));
    }

    /// One of its items, by its number.
    public Optional<BusinessItem> item(ConferenceId conference, int number) {
        return of(conference).item(number);
    }
}
