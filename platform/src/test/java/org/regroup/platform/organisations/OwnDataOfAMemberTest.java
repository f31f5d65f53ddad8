package org.regroup.platform.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.regroup.platform.testing.PlatformTest;

@PlatformTest
@Import(Scene.class)
class OwnDataOfAMemberTest {

    @Autowired
    Scene scene;

    @Autowired
    OrganisationsPersonalData data;

    @Autowired
    Organisations organisations;

    @Autowired
    Mandates mandates;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theExportHoldsMembershipsAndMandatesAndNobodyElse() {
        var ines = scene.person("Ines");
        var circle = scene.foundedBy(ines);
        var dan = scene.holder("Dan", Role.DELEGATE, Duration.ofDays(9), ines, circle);
        assertThat(data.of(dan.id())).containsOnlyKeys("memberships", "mandates");
        assertThat(data.of(dan.id()).toString()).contains(circle.name(), "delegate", "general meeting of 3 May")
                .doesNotContain("Ines");
        assertThat(data.of(scene.person("Otto").id())).isEmpty();
    }

    @Test
    void afterErasureTheRollKeepsANumberAndTheMandateIsOver() {
        var ines = scene.person("Ines");
        var circle = scene.foundedBy(ines);
        var dan = scene.holder("Dan", Role.DELEGATE, Duration.ofDays(9), ines, circle);
        data.erase(dan.id());
        data.erase(dan.id());
        assertThat(organisations.isMember(dan.id(), circle.id())).isFalse();
        assertThat(mandates.inForce(dan.id())).isEmpty();
        assertThat(mandates.past(circle.id())).hasSize(1);
        assertThat(jdbc.sql("""
                select count(*) from membership where organisation = ? and person is null and email is null and roll_name is null
                and left_at is not null""").param(circle.id().value()).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void thePrivateKeyStandsInNoExport() {
        var ines = scene.person("Ines");
        scene.foundedBy(ines);
        assertThat(data.of(ines.id()).toString()).doesNotContain("key");
    }
}
