package org.regroup.platform.accounts.page;

/// Who signs in where; one button.
public record ConfirmPage(String token, String address, String device, String server) {}
