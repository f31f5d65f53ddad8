package org.regroup.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/// How long a motion book takes: 31 motions and 120 amendments, the first time in a fresh process and afterwards.
///
/// Run by `bench/motion-book.sh`. With a folder as its argument it leaves the three files there, to be looked at.
public final class BookTimes {

    private interface Press {
        void write(Document document, ByteArrayOutputStream out) throws IOException;
    }

    private BookTimes() {}

    public static void main(String[] folder) throws IOException {
        var book = Samples.book(31, 120);
        measure(book, "pdf", Pdf::write, folder);
        measure(book, "odt", Odt::write, folder);
        measure(book, "docx", Docx::write, folder);
    }

    private static void measure(Document book, String ending, Press press, String[] folder) throws IOException {
        long started = time();
        var out = new ByteArrayOutputStream();
        press.write(book, out);
        long first = time() - started;
        var later = new long[5];
        for (int n = 0; n < later.length; n++) {
            started = time();
            press.write(book, new ByteArrayOutputStream());
            later[n] = time() - started;
        }
        Arrays.sort(later);
        System.out.printf(Locale.ROOT, "%-5s first %5d ms, then %5d ms of processor time, %d kB%n", ending, first / 1_000_000,
                later[later.length / 2] / 1_000_000, out.size() / 1000);
        if (folder.length > 0) {
            Files.write(Files.createDirectories(Path.of(folder[0])).resolve("motion-book." + ending), out.toByteArray());
        }
    }

    /// Processor time of this thread, which other programs on the machine do not lengthen much.
    private static long time() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
