package org.regroup.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Packs files so that the same files give the same bytes: one order, one date.
final class StableZip {

    private static final LocalDateTime FIXED = LocalDateTime.of(2000, 1, 1, 0, 0);

    private StableZip() {}

    /// The same package in the one order, its declaration of contents first.
    static void repack(byte[] zip, OutputStream out) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        var packed = new ZipOutputStream(out, StandardCharsets.UTF_8);
        var contents = files.remove("[Content_Types].xml");
        if (contents != null) {
            put(packed, "[Content_Types].xml", contents);
        }
        for (var file : files.entrySet()) {
            put(packed, file.getKey(), file.getValue());
        }
        packed.finish();
    }

    /// @param mimetype stands first and uncompressed, so that the file says what it is
    static void pack(String mimetype, Map<String, byte[]> files, OutputStream out) throws IOException {
        var packed = new ZipOutputStream(out, StandardCharsets.UTF_8);
        var bytes = mimetype.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(bytes);
        var first = new ZipEntry("mimetype");
        first.setMethod(ZipEntry.STORED);
        first.setSize(bytes.length);
        first.setCrc(crc.getValue());
        first.setTimeLocal(FIXED);
        packed.putNextEntry(first);
        packed.write(bytes);
        packed.closeEntry();
        for (var file : new TreeMap<>(files).entrySet()) {
            put(packed, file.getKey(), file.getValue());
        }
        packed.finish();
    }

    private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(FIXED);
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }
}
