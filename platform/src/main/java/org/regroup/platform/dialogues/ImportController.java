package org.regroup.platform.dialogues;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

import org.regroup.opinions.exchange.CsvSource;
import org.regroup.opinions.exchange.PolisDialogue;
import org.regroup.opinions.exchange.PolisFolder;
import org.regroup.opinions.exchange.Problem;
import org.regroup.opinions.exchange.Reading;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Pages;
import org.regroup.platform.shared.Problems;

/// Importing the export folder of a Polis conversation: its files, or one ZIP of them.
@Controller
class ImportController {

    /// Bytes a file may have, unpacked; no file is read further than this.
    static final long LIMIT = 64L << 20;
    private static final int MOST_ENTRIES = 200;

    private final Importing importing;
    private final Alliances alliances;
    private final Signs.Reader signs;
    private final Pages pages;

    ImportController(Importing importing, Alliances alliances, Signs.Reader signs, Pages pages) {
        this.importing = importing;
        this.alliances = alliances;
        this.signs = signs;
        this.pages = pages;
    }

    @GetMapping("/alliances/{alliance}/dialogues/import")
    ModelAndView form(@PathVariable UUID alliance, SignedIn person, HttpServletRequest request) {
        var language = pages.of(request).locale().getLanguage();
        return page(new AllianceId(alliance), person, new DialogueImport("", "", language, "", ""), List.of(), 0, Problems.NONE,
                HttpStatus.OK);
    }

    @PostMapping("/alliances/{alliance}/dialogues/import")
    Object take(@PathVariable UUID alliance, SignedIn person, DialogueImport form,
            @RequestParam(required = false, name = "files") List<MultipartFile> files, HttpServletRequest request)
            throws IOException {
        var id = new AllianceId(alliance);
        var under = importing.mayImportFor(person.id(), id).stream().filter(o -> o.toString().equals(form.under())).findFirst();
        if (under.isEmpty()) {
            return refused(id, person, form, List.of(Ground.at("under", "dialogues.ground.closing.mandate")), request);
        }
        var given = files == null ? List.<MultipartFile>of() : files.stream().filter(file -> !file.isEmpty()).toList();
        if (given.isEmpty()) {
            return refused(id, person, form, List.of(Ground.at("files", "dialogues.ground.import.none")), request);
        }
        var temporary = new ArrayList<AutoCloseable>();
        try {
            return switch (PolisFolder.read(sources(given, temporary), LIMIT)) {
                case Reading.Refused<PolisDialogue>(var problems, var more) -> page(id, person, form, problems, more,
                        Problems.NONE, HttpStatus.UNPROCESSABLE_CONTENT);
                case Reading.Read<PolisDialogue>(var dialogue) -> switch (importing.take(person.id(), id, under.get(), form,
                        dialogue)) {
                    case Outcome.Done<Dialogue>(var taken) -> "redirect:/dialogues/" + taken.id() + "/result";
                    case Outcome.Refused<Dialogue>(var grounds) -> refused(id, person, form, grounds, request);
                };
            };
        } catch (ZipException e) {
            return refused(id, person, form, List.of(Ground.at("files", "dialogues.ground.import.zip")), request);
        } finally {
            for (var one : temporary) {
                close(one);
            }
        }
    }

    private static void close(AutoCloseable one) throws IOException {
        try {
            one.close();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// Files as they were handed in; of a ZIP, what lies in it. Nothing is unpacked to disk.
    private static List<CsvSource> sources(List<MultipartFile> files, List<AutoCloseable> temporary) throws IOException {
        var sources = new ArrayList<CsvSource>();
        for (var file : files) {
            var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            if (!name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
                sources.add(new CsvSource(name, file::getInputStream));
                continue;
            }
            var copy = Files.createTempFile("import", ".zip");
            temporary.addFirst(() -> Files.deleteIfExists(copy));
            try (var upload = file.getInputStream()) {
                Files.copy(upload, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            sources.addAll(entries(copy, temporary));
        }
        return sources;
    }

    private static List<CsvSource> entries(Path copy, List<AutoCloseable> temporary) throws IOException {
        var zip = new ZipFile(copy.toFile());
        temporary.addFirst(zip);
        if (zip.size() > MOST_ENTRIES) {
            throw new ZipException(zip.size() + " files");
        }
        return zip.stream().filter(entry -> !entry.isDirectory() && !entry.getName().contains("__MACOSX"))
                .map(entry -> new CsvSource(entry.getName(), () -> new Unpacked(zip.getInputStream(entry)))).toList();
    }

    /// Reads not much further than the reader's own limit, so that a small file that unpacks to a huge one stops early.
    private static final class Unpacked extends FilterInputStream {

        private long left = LIMIT + (1 << 16);

        Unpacked(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return left-- <= 0 ? -1 : super.read();
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int read = super.read(into, from, (int) Math.min(length, left));
            left -= Math.max(read, 0);
            return read;
        }
    }

    private ModelAndView refused(AllianceId alliance, SignedIn person, DialogueImport form, List<Ground> grounds,
            HttpServletRequest request) {
        return page(alliance, person, form, List.of(), 0, Texts.problems(pages.of(request), grounds),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(AllianceId id, SignedIn person, DialogueImport form, List<Problem> found, int more,
            Problems problems, HttpStatus status) {
        var alliance = alliances.find(id).orElseThrow(() -> new NotFound("alliance"));
        var under = importing.mayImportFor(person.id(), id);
        if (under.isEmpty()) {
            throw new Forbidden("dialogues.forbidden.import");
        }
        var model = new ModelAndView("dialogues/import", status);
        model.addObject("alliance", alliance);
        model.addObject("under", under);
        model.addObject("signs", signs.of(id, List.of()));
        model.addObject("form", form);
        model.addObject("found", found);
        model.addObject("more", more);
        model.addObject("problems", problems);
        return model;
    }
}
