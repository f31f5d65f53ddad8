package org.regroup.platform.conferences.hall;

import org.regroup.hall.day.Act;
import org.regroup.platform.conferences.ConferenceId;

/// Something was entered in the log of a conference.
public record Happened(ConferenceId conference, Act act) {}
