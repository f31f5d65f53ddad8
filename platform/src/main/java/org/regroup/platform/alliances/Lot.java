package org.regroup.platform.alliances;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

import org.regroup.platform.organisations.OrganisationId;

/// Draws the order of affiliates for a day, so that none always stands first. The seed is the day; each organisation's place
/// is that of the SHA-256 of the seed, a slash and its identifier, so anybody can draw the same order again.
public record Lot(LocalDate day) {

    public String seed() {
        return day.toString();
    }

    public List<OrganisationId> draw(Collection<OrganisationId> organisations) {
        return organisations.stream().sorted(Comparator.comparing(this::ticket)).toList();
    }

    private String ticket(OrganisationId organisation) {
        try {
            var text = seed() + "/" + organisation.value();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
