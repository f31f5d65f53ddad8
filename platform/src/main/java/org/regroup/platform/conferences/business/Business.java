package org.regroup.platform.conferences.business;

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
    /// In three queries.
    public Agenda of(ConferenceId conference) {
        var written = agendas.of(conference);
        return papers.current(conference).map(paper -> paper.agenda().live(written)).orElse(written);
    }

    /// One of its items, by its number.
    public Optional<BusinessItem> item(ConferenceId conference, int number) {
        return of(conference).item(number);
    }
}
