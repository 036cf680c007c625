-- Which fee a status may charge instead of which, as fee sheets have said since the source was first charged: a price of
-- the substitute is one of the contracts that hold the other fee too. An empty fee is every fee.
create table fee_substitute (
  source     smallint not null references source_system,
  fee        text     not null,
  substitute text     not null,
  constraint fee_substitute_key primary key (source, substitute, fee)
);
