-- What `match-customers -p estimate=true` learned of an installation: the latest row weighs contracts from then on, earlier ones
-- are its history.
create table match_weights (
  match_weights_id bigint generated always as identity primary key,
  execution_id     bigint not null,
  estimated_on     date not null,
  contracts        bigint not null,
  pairs            bigint not null,
  match            double precision[] not null,
  households       double precision not null,
  misnamed         double precision not null
);
comment on table match_weights is 'how probable each likeness of each field is for two records of one person, estimated from the contracts of this installation';
comment on column match_weights.match is 'a row a field (name, birth date, document, phone, e-mail, address, flat), a column a likeness (same, near, close, other)';
comment on column match_weights.households is 'pairs that are two people of one household for one that is one person, in bits';
