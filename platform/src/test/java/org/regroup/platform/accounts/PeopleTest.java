package org.regroup.platform.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.regroup.platform.testing.PlatformTest;

@PlatformTest
class PeopleTest {

    @Autowired
    People people;

    @Test
    void anAddressBelongsToOnePersonHoweverItIsWritten() {
        var ada = people.register("ada.once@example.org", "Ada");
        assertThat(people.register(" ADA.Once@Example.ORG ", "Somebody else")).isEqualTo(ada);
        assertThat(people.find(ada)).hasValueSatisfying(person -> assertThat(person.name()).isEqualTo("Ada"));
    }

    @Test
    void twoRegistrationsAtOnceMakeOnePerson() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<PersonId> register = () -> people.register("at.once@example.org", "Ada");
            var found = threads.invokeAll(List.of(register, register, register, register));
            assertThat(found).extracting(answer -> answer.get()).containsOnly(people.register("at.once@example.org", ""));
        }
    }

    @Test
    void whoeverGivesNoNameIsShownUnderAPseudonym() {
        var person = people.find(people.register("nameless@example.org", " ")).orElseThrow();
        assertThat(person.name()).isEqualTo(person.pseudonym()).matches("\\p{Lu}\\p{L}+ \\p{L}+ \\d+");
    }

    @Test
    void namesAreFoundForManyAtOnce() {
        var ada = people.register("names.ada@example.org", "Ada");
        var bo = people.register("names.bo@example.org", "Bo");
        assertThat(people.names(List.of(ada, bo, new PersonId(UUID.randomUUID())))).hasSize(2).containsEntry(ada, "Ada")
                .containsEntry(bo, "Bo");
        assertThat(people.names(List.of())).isEmpty();
    }

    @Test
    void whatIsNoAddressIsABug() {
        assertThatIllegalArgumentException().isThrownBy(() -> people.register("ada", "Ada"));
    }
}
