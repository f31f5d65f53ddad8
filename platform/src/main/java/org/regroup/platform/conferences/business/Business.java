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

    Business(AgendaRepository agendas) {
        this.agendas = agendas;
    }

    /// The agenda that the conference goes by. In three queries.
    public Agenda of(ConferenceId conference) {
        return agendas.of(conference);
    }

    /// One of its items, by its number.
    public Optional<BusinessItem> item(ConferenceId conference, int number) {
        return of(conference).item(number);
    }
}
