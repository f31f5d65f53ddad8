package org.regroup.platform.shared;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// `regroup.metrics.*`: who may read `/metrics`.
///
/// @param password what a reader elsewhere sends as `Authorization: Bearer …`; without one only this machine itself may
///                 read, and not through a reverse proxy
@Validated
@ConfigurationProperties("regroup.metrics")
public record MetricsSettings(@DefaultValue("") String password) {

    public MetricsSettings {
        if (!password.isEmpty() && password.length() < 16) {
            throw new IllegalArgumentException("regroup.metrics.password has at least 16 letters, or is left out");
        }
    }
}
