package org.regroup.platform.decisions.urgent;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.regroup.platform.alliances.Alliance;
import org.regroup.platform.shared.Page;

/// The urgent statements of an alliance as an Atom feed (RFC 4287). An entry is changed, not taken away, when its statement is
/// confirmed, lapses or falls.
final class UrgentFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private UrgentFeed() {}

    static byte[] write(Page page, Alliance alliance, List<UrgentView> published) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            var address = page.settings().address().toString();
            var list = address + "/alliances/" + alliance.id() + "/urgent";
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", page.lang());
            element(xml, "id", list);
            element(xml, "title", alliance.name() + ": " + page.t("urgent.title"));
            element(xml, "updated", page.iso(published.stream().map(UrgentFeed::updated).max(Comparator.naturalOrder())
                    .orElseGet(() -> Objects.requireNonNull(alliance.openedAt()))));
            link(xml, "self", list + ".atom");
            link(xml, "alternate", list);
            for (var view : published) {
                entry(xml, page, address, view);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory does not fail", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void entry(XMLStreamWriter xml, Page page, String address, UrgentView view) throws XMLStreamException {
        var urgent = view.urgent();
        xml.writeStartElement("entry");
        element(xml, "id", address + urgent.href());
        element(xml, "title", (view.state().archived() ? page.t("urgent.state." + view.state().key()) + ": " : "")
                + urgent.draft().title());
        element(xml, "published", page.iso(Objects.requireNonNull(urgent.publishedAt())));
        element(xml, "updated", page.iso(updated(view)));
        link(xml, "alternate", address + urgent.href());
        var authors = urgent.voices().stream().filter(voice -> voice.kind() == UrgentVoice.Kind.SIGNS)
                .map(voice -> view.name(voice.organisation())).distinct().toList();
        for (var author : authors) {
            xml.writeStartElement("author");
            element(xml, "name", author);
            xml.writeEndElement();
        }
        element(xml, "summary", UrgentWords.line(page, view));
        xml.writeStartElement("content");
        xml.writeAttribute("type", "text");
        xml.writeAttribute("xml:lang", urgent.draft().language().toLanguageTag());
        xml.writeCharacters(clean(UrgentWords.quotation(page, view)));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /// When it last changed what it says, by an act or by the clock.
    private static Instant updated(UrgentView view) {
        var urgent = view.urgent();
        var lapsed = view.state() == UrgentState.LAPSED ? urgent.lapsesAt() : null;
        return Stream.concat(Stream.of(urgent.publishedAt(), urgent.confirmedAt(), urgent.fellAt(), lapsed),
                urgent.voices().stream().flatMap(voice -> Stream.of(voice.at(),
                        voice.ended() == null ? null : voice.ended().at(), voice.asked() == null ? null : voice.asked().at())))
                .filter(Objects::nonNull).map(Objects::requireNonNull).max(Comparator.naturalOrder()).orElseThrow();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", href);
    }

    /// Without the characters that XML 1.0 does not have.
    private static String clean(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "");
    }
}
