package org.regroup.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

import org.regroup.texts.Text;
import org.regroup.texts.exchange.Markdown;
import org.regroup.texts.exchange.Reading;

/// Reads a text from a file of Markdown.
final class TextFile {

    /// No text within the limit of [Markdown] has more bytes.
    private static final long LARGEST = 4L * Markdown.LONGEST;

    private TextFile() {}

    /// @throws BadData if there is no text in it
    static Text read(Path file, Locale language, String idPrefix, PrintStream messages) {
        return switch (Markdown.open(decoded(file, bytes(file)), language, idPrefix)) {
            case Reading.Read<Text>(var text, var notes) -> {
                notes.forEach(note -> messages.println(file + ": " + note));
                if (text.blocks().isEmpty())
                    throw new BadData(file + ": There is no text in this file.");
                yield text;
            }
            case Reading.Refused<Text> refused -> throw new BadData(file + ": " + refused.words());
        };
    }

    private static byte[] bytes(Path file) {
        try {
            if (Files.isDirectory(file))
                throw new BadData(file + ": This is a folder. Name a file.");
            if (Files.size(file) > LARGEST)
                throw new BadData(file + ": The file has " + Files.size(file) + " bytes. A text may have " + Markdown.LONGEST
                        + " characters. Divide it.");
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new BadData(file + ": There is no such file.");
        } catch (AccessDeniedException e) {
            throw new BadData(file + ": There is no permission to read the file.");
        } catch (IOException e) {
            throw new BadData(file + ": The file cannot be read: " + e.getMessage() + ".");
        }
    }

    private static String decoded(Path file, byte[] bytes) {
        for (byte each : bytes)
            if (each == 0)
                throw new BadData(file + ": This is no text. Save it as Markdown or plain text, in UTF-8.");
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new BadData(file + ": line " + line(bytes) + " is not UTF-8. Save the file as UTF-8.");
        }
    }

    private static int line(byte[] bytes) {
        int line = 1;
        int start = 0;
        for (int end = 0; end <= bytes.length; end++) {
            if (end == bytes.length || bytes[end] == '\n') {
                try {
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, start, end - start));
                } catch (CharacterCodingException e) {
                    return line;
                }
                start = end + 1;
                line++;
            }
        }
        return line;
    }
}
