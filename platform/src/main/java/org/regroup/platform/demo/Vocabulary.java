package org.regroup.platform.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Basis;
import org.regroup.platform.motions.words.DefinitionId;
import org.regroup.platform.motions.words.Glossary;
import org.regroup.platform.motions.words.Glossary.Meaning;
import org.regroup.platform.motions.words.Glossary.Term;
import org.regroup.platform.motions.words.Link;
import org.regroup.platform.motions.words.Word;
import org.regroup.platform.organisations.OrganisationId;

/// The glossary of the demonstration: words that four organisations use differently, two of them false friends.
@Component
@ConditionalOnBooleanProperty("regroup.site.demo")
class Vocabulary {

    private final Glossary glossary;

    Vocabulary(Glossary glossary) {
        this.glossary = glossary;
    }

    void fill(AllianceId alliance, Map<Cast, PersonId> cast, Map<Bloc, OrganisationId> blocs) {
        var book = new Book(alliance, cast, blocs);
        var fund = book.word("Solidarity fund", "solidarity funds", Cast.TOMAS, "A strike fund: members only, paid in by levy.",
                "trade unions", "regional council of 18 April, 31 of 38");
        var strike = fund.first();
        var hardship = book.also(fund.word(), Cast.NOOR, "A hardship fund: open to anyone, paid in by gifts.",
                "tenants’ movement",
                "committee of nine");
        book.link(Link.Kind.FALSE_FRIENDS, strike, hardship, Cast.LEILA,
                "One pays out to members on strike, the other to whoever cannot heat. Agree which one you mean.");
        var control = book.word("Control", "controlled, controls", Cast.HILDE, "Members elect the board that runs it.",
                "housing co-ops", "delegate council, 17 of 22 co-ops");
        var meetings = book.also(control.word(), Cast.INES, "Those who use it decide at open meetings.", "assemblies",
                "general meeting, 31 of 40");
        book.also(control.word(), Cast.TOMAS, "Auditors can stop a payment.", "trade unions", "regional council, 31 of 38");
        book.link(Link.Kind.FALSE_FRIENDS, control.first(), meetings, Cast.BRAM,
                "To us a board is control; to the Circle a board is what has to be controlled.");
        var member = book.word("Member", "members, membership", Cast.HILDE, "Owns one share, lives in the co-op, has one vote.",
                "housing co-ops", "rule 4 of our model rules");
        book.also(member.word(), Cast.TOMAS, "Pays dues through a branch.", "trade unions", "rulebook, clause 3");
        var tenant = book.word("Tenant", "tenants", Cast.NOOR,
                "Anybody who rents the place they live in, from whomever, with or without a lease.", "tenants’ movement",
                "general meeting of 2 March, 96 of 300");
        book.link(Link.Kind.SAME_THING, tenant.first(), member.first(), Cast.LEILA,
                "A co-op’s members pay rent to it: in both cases the household that goes cold.");
    }

    private record Entry(Word word, DefinitionId first) {}

    /// Writes for the cast of one alliance; whoever speaks for an organisation here says how that was decided.
    private final class Book {

        private final AllianceId alliance;
        private final Map<Cast, PersonId> cast;
        private final Map<Bloc, OrganisationId> blocs;

        Book(AllianceId alliance, Map<Cast, PersonId> cast, Map<Bloc, OrganisationId> blocs) {
            this.alliance = alliance;
            this.cast = cast;
            this.blocs = blocs;
        }

        Entry word(String name, String spellings, Cast by, String text, String tradition, String detail) {
            var word = glossary.add(id(by), alliance, new Term(name, List.of(spellings.split(",")), "en"),
                    meaning(by, text, tradition, detail)).required();
            return new Entry(word, glossary.definitions(word.id()).getFirst().id());
        }

        DefinitionId also(Word word, Cast by, String text, String tradition, String detail) {
            return glossary.define(id(by), word.id(), meaning(by, text, tradition, detail)).required().id();
        }

        void link(Link.Kind kind, DefinitionId one, DefinitionId other, Cast by, String reason) {
            var voice = by.bloc == Bloc.NOBODY ? "none" : "member:" + blocs.get(by.bloc);
            glossary.link(id(by), kind, one, other, reason, voice, alliance).required();
        }

        private Meaning meaning(Cast by, String text, String tradition, String detail) {
            return new Meaning(text, tradition, "for:" + blocs.get(by.bloc),
                    detail.contains("meeting") || detail.contains("co-ops") ? Basis.MEMBERS : Basis.COMMITTEE, detail);
        }

        private PersonId id(Cast person) {
            return Objects.requireNonNull(cast.get(person));
        }
    }
}
