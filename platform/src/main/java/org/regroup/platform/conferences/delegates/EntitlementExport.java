package org.regroup.platform.conferences.delegates;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.regroup.platform.shared.NotFound;

/// A rule of entitlement with everything it was worked out from, so that anybody works it out again.
@Component
class EntitlementExport {

    private final EntitlementText text;
    private final JsonMapper json;

    EntitlementExport(EntitlementText text, JsonMapper json) {
        this.text = text;
        this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
    }

    /// @throws NotFound while no rule was adopted
    byte[] of(DelegatesView view) {
        var standing = view.standing();
        if (standing == null) {
            throw new NotFound("entitlement");
        }
        var content = new LinkedHashMap<String, Object>();
        content.put("format", "regroup-entitlement/1");
        content.put("conference", Map.of("id", view.conference().id().toString(), "title", view.conference().title()));
        content.put("rule", text.written(standing.rule()));
        content.put("frozen", standing.frozen());
        if (standing.frozenAt() != null) {
            content.put("frozenAt", standing.frozenAt().toString());
        }
        content.put("countedAt", standing.countedAt().toString());
        content.put("organisations", standing.entitled().stream().map(EntitlementExport::line).toList());
        content.put("how", List.of("minimum + members / step, rounded down; none for none",
                "cap: while somebody has more than this part of all, those above it share it alike and it is rounded down",
                "lot: seats besides, drawn among people who belong to no organisation that sends delegates"));
        return json.writeValueAsBytes(content);
    }

    private static Map<String, Object> line(Entitled one) {
        var line = new LinkedHashMap<String, Object>();
        line.put("id", one.organisation().toString());
        line.put("name", one.mark().name());
        line.put("members", one.members());
        line.put("joined", one.joined());
        line.put("delegates", one.seats());
        return line;
    }
}
