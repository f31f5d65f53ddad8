package org.regroup.platform.accounts;

import java.security.SecureRandom;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Makes up a first pseudonym in the reader's language, such as Quiet Heron 47. It is drawn by chance and says nothing
/// about the person.
@Component
class Pseudonyms {

    private final SecureRandom random = new SecureRandom();
    private final MessageSource messages;

    Pseudonyms(MessageSource messages) {
        this.messages = messages;
    }

    String next(Locale language) {
        return messages.getMessage("accounts.pseudonym",
                new Object[]{one("accounts.pseudonym.qualities", language), one("accounts.pseudonym.beings", language),
                        Integer.toString(10 + random.nextInt(990))},
                language);
    }

    private String one(String list, Locale language) {
        var words = messages.getMessage(list, null, language).split(", *");
        return words[random.nextInt(words.length)];
    }
}
