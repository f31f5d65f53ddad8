package org.regroup.platform.testing;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import org.regroup.platform.accounts.SignedIn;

/// Makes people for a test and lets it speak as one of them. A bean of every `@PlatformTest`.
@TestComponent
public class People {

    private final org.regroup.platform.accounts.People people;

    People(org.regroup.platform.accounts.People people) {
        this.people = people;
    }

    /// Somebody new with this name and an address of their own.
    public SignedIn person(String name) {
        return person(name, name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "") + "-" + UUID.randomUUID() + "@example.org");
    }

    /// Whoever has this address; somebody new if nobody has.
    public SignedIn person(String name, String email) {
        return new SignedIn(people.register(email, name), name);
    }

    /// What Spring Security knows of a request of this person.
    public static Authentication as(SignedIn person) {
        return UsernamePasswordAuthenticationToken.authenticated(person, null, List.of());
    }

    /// For `mvc.get().uri("/account").with(People.signedIn(ada))`.
    public static RequestPostProcessor signedIn(SignedIn person) {
        return SecurityMockMvcRequestPostProcessors.authentication(as(person));
    }
}
