package org.regroup.platform.shared;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// A feed for those who follow something with a reader of their own (RFC 4287).
///
/// @param id        never changes, whatever this server is called
/// @param author    who says it all; empty where every entry names its own
/// @param self      where the feed is had
/// @param alternate the page for people
/// @param entries   the latest first
public record AtomFeed(String id, String title, String language, String author, Instant updated, String self, String alternate,
        List<Entry> entries) {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    /// @param id       never changes
    /// @param updated  when it last changed what it says
    /// @param authors  who says it; empty where the feed names them
    /// @param text     in full, as plain text
    /// @param language of the text
    public record Entry(String id, String title, Instant published, Instant updated, String href, List<String> authors,
            String summary, String text, String language) {

        public Entry {
            authors = List.copyOf(authors);
        }
    }

    public AtomFeed {
        entries = List.copyOf(entries);
    }

    public byte[] bytes() {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", language);
            element(xml, "id", id);
            element(xml, "title", title);
            element(xml, "updated", DateTimeFormatter.ISO_INSTANT.format(updated));
            if (!author.isEmpty()) {
                author(xml, author);
            }
            link(xml, "self", self, "application/atom+xml");
            link(xml, "alternate", alternate, "text/html");
            for (var entry : entries) {
                write(xml, entry);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory does not fail", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", entry.id());
        element(xml, "title", entry.title());
        element(xml, "published", DateTimeFormatter.ISO_INSTANT.format(entry.published()));
        element(xml, "updated", DateTimeFormatter.ISO_INSTANT.format(entry.updated()));
        link(xml, "alternate", entry.href(), "text/html");
        for (var author : entry.authors()) {
            author(xml, author);
        }
        element(xml, "summary", entry.summary());
        xml.writeStartElement("content");
        xml.writeAttribute("xml:lang", entry.language());
        xml.writeCharacters(clean(entry.text()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void author(XMLStreamWriter xml, String name) throws XMLStreamException {
        xml.writeStartElement("author");
        element(xml, "name", name);
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String href, String type) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", href);
    }

    /// Without the characters that XML 1.0 does not have.
    private static String clean(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "");
    }
}
