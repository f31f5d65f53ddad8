alter table motion
    drop constraint motion_outcome_known,
    add constraint motion_outcome_known check (outcome in ('carried', 'fallen', 'remitted', 'referred_back', 'composited'));

alter table amendment_decision
    drop constraint amendment_decision_needs_two_organisations,
    add constraint amendment_decision_needs_two_organisations check (effective_at is null
        or kind in ('agreed', 'accepted', 'declined', 'withdrawn', 'taken_in')
        or confirmed_org is not null and confirmed_org <> proposed_org and confirmed_by <> proposed_by
        or kind in ('carried', 'fallen', 'revoked') and proposed_org is null and body <> '' and how_many <> '');
comment on column amendment_decision.proposed_org is 'For which organisation it was entered. Empty where movers speak for themselves, and where a conference decided by a vote of its own, which everybody there saw and which can be worked out again: nobody has to confirm that.';
