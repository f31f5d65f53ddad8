package org.regroup.opinions.exchange;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;

/// Drops the byte order mark that spreadsheets put before UTF-8 text.
final class WithoutByteOrderMark extends PushbackReader {

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    WithoutByteOrderMark(Reader in) throws IOException {
        super(in, 1);
        int first = in.read();
        if (first >= 0 && first != BYTE_ORDER_MARK)
            unread(first);
    }
}
