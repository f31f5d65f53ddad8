package org.regroup.documents;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Builds the tree that is laid out, element by element: what a text says can never become part of it.
final class Markup {

    private final Document tree;
    private final UnaryOperator<String> letters;
    private Element here;

    /// @param letters what becomes of each text before it stands in the tree
    Markup(String root, UnaryOperator<String> letters) {
        this.letters = letters;
        try {
            tree = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java builds trees", e);
        }
        here = tree.createElement(root);
        tree.appendChild(here);
    }

    Document tree() {
        return tree;
    }

    Markup in(String name, String kind, Runnable inside) {
        return in(name, kind, _ -> inside.run());
    }

    Markup in(String name, String kind, Consumer<Element> inside) {
        var outer = here;
        var element = tree.createElement(name);
        if (!kind.isEmpty()) {
            element.setAttribute("class", kind);
        }
        outer.appendChild(element);
        here = element;
        inside.accept(element);
        here = outer;
        return this;
    }

    Markup leaf(String name, String kind, String text) {
        return in(name, kind, () -> text(text));
    }

    Markup text(String text) {
        if (!text.isEmpty()) {
            here.appendChild(tree.createTextNode(letters.apply(text)));
        }
        return this;
    }

    Markup raw(String text) {
        here.appendChild(tree.createTextNode(text));
        return this;
    }

    /// Goes on at another place of the tree, for a while.
    void at(Element place, Runnable inside) {
        var outer = here;
        here = place;
        inside.run();
        here = outer;
    }

    Markup set(String name, String value) {
        here.setAttribute(name, value);
        return this;
    }
}
