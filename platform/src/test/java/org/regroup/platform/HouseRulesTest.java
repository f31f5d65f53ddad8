package org.regroup.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Rules of this house that no compiler checks.
@AnalyzeClasses(packages = "org.regroup.platform", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final List<String> TRANSLATIONS = List.of("_de", "_fr");
    /// A key in quotes: the name of a room, a dot, and names.
    private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:\\.[a-zA-Z0-9]+)+)(\\.?)\"");

    @ArchTest
    static final ArchRule NOBODY_PRINTS = noClasses().that().resideOutsideOfPackage("..demo..")
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule THE_TIME_COMES_FROM_THE_CLOCK = noClasses().should().callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now").orShould().callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule RANDOMNESS_IS_SECURE_OR_SEEDED = noClasses().should().callMethod(Math.class, "random").orShould()
            .dependOnClassesThat().areAssignableTo(java.util.concurrent.ThreadLocalRandom.class);

    @Test
    void everyTextExistsInEveryLanguage() {
        for (var english : files(MESSAGES, name -> name.endsWith(".properties") && !name.contains("_"))) {
            var room = english.getFileName().toString().replace(".properties", "");
            var keys = properties(english);
            for (var language : TRANSLATIONS) {
                var translated = properties(MESSAGES.resolve(room + language + ".properties"));
                assertThat(translated.keySet()).as(room + language).containsExactlyInAnyOrderElementsOf(keys.keySet());
                keys.forEach(
                        (key, text) -> assertThat(gaps(translated.getOrDefault(key, ""))).as("gaps of %s in%s", key, language)
                                .isEqualTo(gaps(text)));
            }
        }
    }

    @Test
    void noTextSwallowsItsGapsByAnApostrophe() {
        for (var file : files(MESSAGES, name -> name.endsWith(".properties"))) {
            properties(file).forEach((key, text) -> assertThat(text).as("%s in %s", key, file).doesNotContain("'"));
        }
    }

    @Test
    void everyTextThatIsUsedExists() {
        var known = englishKeys();
        var rooms = new TreeSet<String>();
        known.forEach(key -> rooms.add(key.substring(0, key.indexOf('.'))));
        var missing = new TreeSet<String>();
        for (var file : sources()) {
            var found = KEY.matcher(text(file));
            while (found.find()) {
                var key = found.group(1);
                if (!rooms.contains(key.substring(0, key.indexOf('.'))) || key.endsWith(".jte")) {
                    continue;
                }
                var there = known.contains(key)
                        // the beginning of a key that is put together
                        || known.stream().anyMatch(whole -> whole.startsWith(key + "."));
                if (!there) {
                    missing.add(key + " in " + file);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noTemplateCarriesStyleOrScriptOfItsOwn() {
        var inline = Pattern.compile("<style|\\sstyle=|\\son[a-z]+=|javascript:|<script(?![^>]*\\ssrc=)");
        assertThat(templates().filter(file -> inline.matcher(text(file)).find())).isEmpty();
    }

    @Test
    void everyFormThatChangesSomethingCarriesItsProof() {
        var form = Pattern.compile("<form[^>]*method=\"post\".*?</form>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
        templates().forEach(file -> form.matcher(text(file)).results().forEach(
                found -> assertThat(found.group()).as("a form in %s", file).containsAnyOf("@template.piece.csrf(",
                        "${content}")));
    }

    @Test
    void nothingIsPrintedUnescaped() {
        assertThat(templates().filter(file -> text(file).contains("$unsafe{"))).isEmpty();
    }

    @Test
    void theLogNamesNobody() {
        var personal = Pattern.compile(
                "LOG\\.\\w+\\([^;]*(\\bemail\\b|\\brecipient\\b|[pP]seudonym|\\.name\\(\\)|getRemoteAddr|getRequestURI)[^;]*;");
        assertThat(files(SOURCES, name -> name.endsWith(".java"))).noneMatch(file -> personal.matcher(text(file)).find());
    }

    private static Collection<String> englishKeys() {
        var keys = new TreeSet<String>();
        files(MESSAGES, name -> name.endsWith(".properties") && !name.contains("_"))
                .forEach(file -> keys.addAll(properties(file).keySet()));
        return keys;
    }

    private static List<Path> sources() {
        return Stream.concat(templates(), files(SOURCES, name -> name.endsWith(".java")).stream()).toList();
    }

    private static Stream<Path> templates() {
        return files(TEMPLATES, name -> name.endsWith(".jte")).stream();
    }

    /// The gaps of a text, such as {0} and {1}.
    private static Collection<String> gaps(String text) {
        return Pattern.compile("\\{(\\d)[},]").matcher(text).results().map(found -> found.group(1))
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> properties(Path file) {
        if (Files.notExists(file)) {
            return Map.of();
        }
        var read = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            read.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var texts = new TreeMap<String, String>();
        read.stringPropertyNames().forEach(key -> texts.put(key, read.getProperty(key)));
        return texts;
    }

    private static List<Path> files(Path root, Predicate<String> name) {
        try (var all = Files.walk(root)) {
            return all.filter(file -> name.test(file.getFileName().toString())).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
