package org.regroup.platform.conferences.programme;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;

import org.regroup.platform.shared.Page;

/// A programme as a calendar that other programs read (RFC 5545). All times are UTC, so that each calendar shows its own.
final class ProgrammeCalendar {

    private ProgrammeCalendar() {}

    static String of(Page page, ProgrammeView view) {
        var calendar = new ICalendar();
        calendar.setProductId("-//Regroup//Programme//EN");
        calendar.setName(view.conference().title());
        var published = view.published();
        if (published != null) {
            view.programme().slots().forEach(slot -> calendar.addEvent(event(page, view, slot, published.at())));
        }
        return Biweekly.write(calendar).go();
    }

    private static VEvent event(Page page, ProgrammeView view, Programme.Slot slot, Instant published) {
        var event = new VEvent();
        event.setUid(slot.session() + "@" + page.settings().address().getHost());
        event.setDateTimeStamp(Date.from(published));
        event.setSummary(slot.title());
        event.setDateStart(at(view, slot.day(), slot.starts()));
        event.setDateEnd(at(view, slot.day(), slot.ends()));
        event.setLocation(slot.access().isEmpty() ? slot.room() : slot.room() + ", " + slot.access());
        event.setDescription(page.t("programme.calendar.about", page.t("programme.kind." + slot.kind().code()),
                ProgrammeWords.format(page, slot.format()), view.who(slot)));
        event.setUrl(page.settings().address() + slot.href());
        event.addCategories(slot.streamTitle());
        event.setStatus(view.cancelled(slot) ? Status.cancelled() : Status.confirmed());
        return event;
    }

    private static Date at(ProgrammeView view, LocalDate day, LocalTime time) {
        return Date.from(day.atTime(time).atZone(view.conference().zone()).toInstant());
    }
}
