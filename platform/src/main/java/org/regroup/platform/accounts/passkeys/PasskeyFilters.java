package org.regroup.platform.accounts.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationProvider;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.security.web.webauthn.registration.PublicKeyCredentialCreationOptionsFilter;
import org.springframework.security.web.webauthn.registration.WebAuthnRegistrationFilter;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.SignIns;
import org.regroup.platform.shared.SiteSettings;

/// Adds Spring Security's filters for passkeys to the security chain. They are put together here instead of by
/// `http.webAuthn`, which would keep its questions as serialised objects in sessions and offer pages of its own.
@Component
class PasskeyFilters implements Customizer<HttpSecurity> {

    private final PasskeyOwners owners;
    private final Credentials credentials;
    private final SignIns signIns;
    private final SiteSettings site;

    PasskeyFilters(PasskeyOwners owners, Credentials credentials, SignIns signIns, SiteSettings site) {
        this.owners = owners;
        this.credentials = credentials;
        this.signIns = signIns;
        this.site = site;
    }

    @Override
    public void customize(HttpSecurity http) {
        var operations = operations();
        var questions = new PasskeyQuestions(this::question);
        var ask = new PublicKeyCredentialRequestOptionsFilter(operations);
        ask.setRequestOptionsRepository(questions);
        var answer = new WebAuthnAuthenticationFilter();
        answer.setRequestOptionsRepository(questions);
        // the passkey itself is the proof; whether the person still exists is asked when the session begins
        answer.setAuthenticationManager(new ProviderManager(
                new WebAuthnAuthenticationProvider(operations, name -> new User(name, "", List.of()))));
        answer.setSecurityContextRepository(new NullSecurityContextRepository());
        answer.setAuthenticationSuccessHandler(this::welcome);
        http.addFilterBefore(answer, BasicAuthenticationFilter.class).addFilterBefore(ask, AuthorizationFilter.class)
                .addFilterBefore(new PublicKeyCredentialCreationOptionsFilter(operations), AuthorizationFilter.class)
                .addFilterAfter(new WebAuthnRegistrationFilter(credentials, operations), AuthorizationFilter.class);
    }

    /// A passkey stands alone, so the device must have made sure of its owner, by finger, face or number.
    private WebAuthnRelyingPartyOperations operations() {
        var host = String.valueOf(site.address().getHost());
        var operations = new Webauthn4JRelyingPartyOperations(owners, credentials,
                PublicKeyCredentialRpEntity.builder().id(host).name(site.name()).build(), Set.of(site.address().toString()));
        operations.setCustomizeCreationOptions(options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                .residentKey(ResidentKeyRequirement.REQUIRED).userVerification(UserVerificationRequirement.REQUIRED).build()));
        operations.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    private PublicKeyCredentialRequestOptions question(Bytes challenge) {
        return PublicKeyCredentialRequestOptions.builder().challenge(challenge).rpId(site.address().getHost())
                .timeout(Duration.ofMinutes(5)).userVerification(UserVerificationRequirement.REQUIRED).build();
    }

    private void welcome(HttpServletRequest request, HttpServletResponse response, Authentication passkey) throws IOException {
        var person = passkey.getPrincipal() instanceof PublicKeyCredentialUserEntity owner
                ? PasskeyOwners.person(owner.getId())
                : null;
        if (person == null) {
            throw new IllegalStateException("a passkey without a person: " + passkey.getClass());
        }
        signIns.signIn(person, request, response);
        response.setContentType("application/json");
        response.getWriter().write("{\"authenticated\":true}");
    }
}
