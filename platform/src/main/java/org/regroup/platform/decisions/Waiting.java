package org.regroup.platform.decisions;

/// Something in this room that waits for somebody. All of it is asked in one query, since the home page may not ask many.
///
/// @param sql a query without order that names `asked` (the key of a text that is told `who` and `unit`; with `.do` added, of
///            what the reader can do), `href`, `title`, `who`, `unit` (may be null) and `due` (may be null); it may use
///            `:person`, `:now` and `:speaking`, the roles that speak for organisations
public record Waiting(String sql) {}
