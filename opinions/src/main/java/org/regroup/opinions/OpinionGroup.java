package org.regroup.opinions;

import java.util.List;

/// People whose votes are alike.
///
/// @param id              0 for the largest group, or the given id of a given group
/// @param members         their ids
/// @param representatives statements that set the group apart, most telling first within agreed, then rejected ones
public record OpinionGroup(int id, List<String> members, List<Representative> representatives) {

    public OpinionGroup {
        members = List.copyOf(members);
        representatives = List.copyOf(representatives);
    }

    public int size() {
        return members.size();
    }
}
