-- Closing a month on the pages takes two persons: one proposes it, another confirms it.

create table closing_proposal (
  proposal_id  bigint generated always as identity primary key,
  source       smallint    not null references source_system,
  month        date        not null constraint closing_proposal_first_of_month check (extract(day from month) = 1),
  proposed_by  text        not null,
  proposed_at  timestamptz not null default clock_timestamp(),
  reason       text        not null constraint closing_proposal_reason check (length(reason) between 1 and 2000),
  confirmed_by text,
  confirmed_at timestamptz,
  withdrawn_at timestamptz,
  constraint closing_proposal_two_persons check (confirmed_by <> proposed_by),
  constraint closing_proposal_confirmed check ((confirmed_by is null) = (confirmed_at is null)),
  constraint closing_proposal_one_end check (confirmed_at is null or withdrawn_at is null)
);
create unique index closing_proposal_open on closing_proposal (source, month) where withdrawn_at is null;
comment on column closing_proposal.withdrawn_at is 'somebody took it back before it was confirmed';
