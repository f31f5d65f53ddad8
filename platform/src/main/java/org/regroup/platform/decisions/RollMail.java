package org.regroup.platform.decisions;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.Mailbox;

/// Mail to many on a roll at once, each in their own language.
@Component
public class RollMail {

    private final Mailbox mailbox;
    private final MessageSource messages;

    RollMail(Mailbox mailbox, MessageSource messages) {
        this.mailbox = mailbox;
        this.messages = messages;
    }

    /// Where mail reaches somebody, and in which language.
    public record Address(String email, @Nullable String language) {}

    /// Sends the texts `KEY` as subject and `KEY.body` as body.
    ///
    /// @param until  when the mail has lost its point
    /// @param values of both texts, in a language
    public void send(Collection<Address> to, String key, Instant until,
            Function<Locale, Object[]> values) {
        var byLanguage = new HashMap<Locale, Mailbox.Letter>();
        mailbox.send(to.stream().map(one -> {
            var language = Locale.forLanguageTag(one.language() == null ? "en" : one.language());
            var letter = byLanguage.computeIfAbsent(language, in -> new Mailbox.Letter("",
                    messages.getMessage(key, values.apply(in), in), messages.getMessage(key + ".body", values.apply(in), in)));
            return new Mailbox.Letter(one.email(), letter.subject(), letter.body());
        }).toList(), until);
    }
}
