package org.regroup.platform.accounts;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An address that mail can be sent to, in the form in which we compare and store it: without surrounding space, its
/// domain in lower case and in its own script. Whether two addresses are the same is asked without regard to case.
///
/// @param value such as `ada@example.org`
public record EmailAddress(String value) {

    /// RFC 5321, section 4.5.3.1.3: a path has 256 octets, two of them the angle brackets.
    public static final int LONGEST = 254;

    // what copying from a mail or a spreadsheet leaves around an address
    private static final Pattern EDGES = Pattern.compile("^[\\s\\p{Z}\\u200B\\uFEFF]+|[\\s\\p{Z}\\u200B\\uFEFF]+$");
    // no quoted local parts, no white space, no control or format characters: nothing that could start a header of its own
    private static final Pattern LOCAL = Pattern
            .compile("[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN = Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    public EmailAddress {
        if (!parse(value).equals(Optional.of(value))) {
            throw new IllegalArgumentException("not an address in stored form: " + value.length() + " characters");
        }
    }

    /// The address somebody typed, if it is one.
    public static Optional<EmailAddress> of(String typed) {
        return parse(typed).map(EmailAddress::new);
    }

    /// The form in which mail servers understand the domain, such as `ada@xn--mnchen-3ya.example`.
    public String forTransport() {
        int at = value.lastIndexOf('@');
        return value.substring(0, at + 1) + IDN.toASCII(value.substring(at + 1));
    }

    private static Optional<String> parse(String typed) {
        if (typed.length() > 4 * LONGEST) {
            return Optional.empty();
        }
        var text = Normalizer.normalize(EDGES.matcher(typed).replaceAll(""), Normalizer.Form.NFC);
        int at = text.lastIndexOf('@');
        if (at < 1 || at > 64 || text.length() > LONGEST || !LOCAL.matcher(text.substring(0, at)).matches()) {
            return Optional.empty();
        }
        try {
            var domain = IDN.toASCII(text.substring(at + 1).toLowerCase(Locale.ROOT), IDN.USE_STD3_ASCII_RULES)
                    .toLowerCase(Locale.ROOT);
            return DOMAIN.matcher(domain).matches() && at + 1 + domain.length() <= LONGEST
                    ? Optional.of(text.substring(0, at + 1) + IDN.toUnicode(domain))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
