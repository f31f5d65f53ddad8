package org.regroup.platform.conferences.business;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.regroup.hall.orders.StandingOrders;
import org.regroup.hall.speaking.Criterion;

/// Standing orders as they are stored: the text for people, and the parts for a program as JSON.
final class OrdersText {

    private static final JsonMapper JSON = JsonMapper.builder().addMixIn(Criterion.class, Named.class).build();

    private OrdersText() {}

    /// The criteria of an order of speakers are told apart by their names.
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "by")
    private interface Named {}

    static String write(StandingOrders parts) {
        return JSON.writeValueAsString(parts);
    }

    static StandingOrders read(String parts) {
        return read(parts, StandingOrders.class);
    }

    /// As the content of a joint act.
    static String proposal(OrdersDraft draft) {
        return JSON.writeValueAsString(draft);
    }

    static OrdersDraft proposed(String content) {
        return read(content, OrdersDraft.class);
    }

    private static <T> T read(String content, Class<T> type) {
        try {
            return JSON.readValue(content, type);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no standing orders: " + content, e);
        }
    }
}
