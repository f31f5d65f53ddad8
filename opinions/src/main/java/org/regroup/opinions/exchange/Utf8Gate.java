package org.regroup.opinions.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/// Lets only UTF-8 through, up to a number of bytes, and knows the line where it stops.
///
/// The well-formed sequences are those of the Unicode Standard, table 3-7.
final class Utf8Gate extends FilterInputStream {

    /// The bytes may not pass.
    static final class Stopped extends IOException {
        private static final long serialVersionUID = 1;
        final transient Problem problem;

        Stopped(Problem problem) {
            super(problem.toString());
            this.problem = problem;
        }
    }

    private final String file;
    private final long limit;
    private long passed;
    private long line = 1;
    /// continuation bytes still expected, the byte before, and the range of the next byte
    private int expected;
    private int previous;
    private int lowest = 0x80;
    private int highest = 0xBF;

    Utf8Gate(InputStream in, String file, long limit) {
        super(in);
        this.file = file;
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int count = read(one, 0, 1);
        return count < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = in.read(bytes, offset, length);
        if (count < 0 && expected > 0)
            throw notUtf8("the end of the file inside a letter");
        for (int i = 0; i < count; i++)
            check(bytes[offset + i] & 0xFF);
        return count;
    }

    private void check(int b) throws Stopped {
        if (++passed > limit)
            throw tooLarge();
        if (expected == 0)
            begin(b);
        else
            continueWith(b);
    }

    private void begin(int b) throws Stopped {
        if (b == '\n')
            line++;
        if (b < 0x80)
            return;
        if (b < 0xC2 || b > 0xF4)
            throw notUtf8(hex(b));
        expected = b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
        previous = b;
        lowest = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
        highest = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
    }

    private void continueWith(int b) throws Stopped {
        if (b < lowest || b > highest)
            throw notUtf8(hex(previous) + " " + hex(b));
        expected--;
        previous = b;
        lowest = 0x80;
        highest = 0xBF;
    }

    private static String hex(int b) {
        return "0x" + Integer.toHexString(b).toUpperCase(Locale.ROOT);
    }

    private Stopped notUtf8(String value) {
        return new Stopped(new Problem(Problem.Kind.NOT_UTF8, file, line, "", value,
                "is not UTF-8 text, it may be Latin-1 or a spreadsheet's own encoding. Save the file as \"CSV UTF-8\" and try again."));
    }

    private Stopped tooLarge() {
        return new Stopped(new Problem(Problem.Kind.TOO_LARGE, file, 0, "", "",
                "The file is larger than the limit of " + limit
                        + " bytes. Raise the limit, or read it on a machine of your own."));
    }
}
