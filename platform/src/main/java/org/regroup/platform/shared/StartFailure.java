package org.regroup.platform.shared;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/// Says why the program does not start, and what to do, without anything around it.
final class StartFailure implements FailureAnalysisReporter {

    private static final Logger LOG = LoggerFactory.getLogger(StartFailure.class);

    @Override
    public void report(FailureAnalysis analysis) {
        LOG.error("{} {}", analysis.getDescription(), analysis.getAction() == null ? "" : analysis.getAction());
        LOG.debug("the cause:", analysis.getCause());
    }
}
