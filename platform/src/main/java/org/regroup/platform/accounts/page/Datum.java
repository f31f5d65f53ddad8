package org.regroup.platform.accounts.page;

import java.util.List;

/// A piece of somebody's own data, made ready to be read.
public sealed interface Datum {

    record Text(String text) implements Datum {}

    record Items(List<Datum> items) implements Datum {}

    record Fields(List<Field> fields) implements Datum {}

    record Field(String label, Datum value) {}
}
