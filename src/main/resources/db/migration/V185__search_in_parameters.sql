-- Looking for a text in parameters alone must not wade through everybody who has it as a name: parameters get a text of their own.
-- What stands there already is taken over anew by whoever serves the pages next, and the index is built after that.
alter table contract_search add column own text not null default '';
comment on column contract_search.own is 'the values of all parameters alone, and the digits of each';
drop index contract_search_trigrams;
delete from contract_search_state;
