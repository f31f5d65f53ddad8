package org.regroup.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// Where results and messages go.
///
/// @param file instead of standard output
record Output(OutputStream standard, PrintStream messages, Optional<Path> file) {

    /// Writes a result.
    ///
    /// @return the exit code
    int write(byte[] bytes) {
        try {
            if (file.isPresent()) {
                Files.write(file.get(), bytes);
            } else {
                standard.write(bytes);
                standard.flush();
            }
            return 0;
        } catch (IOException e) {
            return couldNotWrite(e);
        }
    }

    /// Writes a result into a folder, which is made if needed.
    int writeInto(Path folder, String name, byte[] bytes) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(name), bytes);
            return 0;
        } catch (IOException e) {
            return couldNotWrite(e);
        }
    }

    /// Whoever closes the pipe, as `head` does, has read enough.
    private int couldNotWrite(IOException e) {
        if (file.isEmpty() && Optional.ofNullable(e.getMessage()).filter(m -> m.contains("Broken pipe")).isPresent())
            return 0;
        String reason = switch (e) {
            case NoSuchFileException _ -> "its folder does not exist";
            case AccessDeniedException _ -> "there is no permission to write there";
            default -> e.getMessage();
        };
        messages.println(
                "The result could not be written to " + file.map(Path::toString).orElse("standard output") + ": " + reason + ".");
        return 1;
    }
}
