alter table amendment_decision
    add column part  integer,
    add column voice uuid references motion_voice (id),
    drop constraint amendment_decision_kind_known,
    drop constraint amendment_decision_declares_of_two,
    drop constraint amendment_decision_needs_two_organisations,
    add constraint amendment_decision_kind_known check (kind in ('agreed', 'accepted', 'declined', 'withdrawn', 'carried', 'fallen', 'remitted', 'revoked', 'declared', 'taken_in')),
    add constraint amendment_decision_declares_of_two check ((kind <> 'declared' or if_carried is not null)
        and (if_carried is null or kind in ('declared', 'fallen')) and if_carried is distinct from amendment),
    add constraint amendment_decision_needs_two_organisations check (effective_at is null or kind in ('agreed', 'accepted', 'declined', 'withdrawn', 'taken_in')
        or confirmed_org is not null and confirmed_org <> proposed_org and confirmed_by <> proposed_by),
    add constraint amendment_decision_of_a_part check (part is null or part > 0 and kind in ('agreed', 'accepted', 'declined', 'carried', 'fallen', 'remitted', 'revoked')),
    add constraint amendment_decision_by_a_mover check (voice is null or kind in ('agreed', 'accepted', 'declined'));
drop index amendment_decision_waits_once;
create unique index amendment_decision_waits_once on amendment_decision (amendment, coalesce(part, 0)) where effective_at is null and refused_at is null;
create index amendment_decision_of_voice on amendment_decision (voice) where voice is not null;
comment on column amendment_decision.part is 'Which change of a divisible amendment, counted from 1 in the wording decided on; null for all of it.';
comment on column amendment_decision.voice is 'For which mover of the motion it was said; of a joint motion each says so, and the last one completes the acceptance.';
