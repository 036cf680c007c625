-- Which parameters there are to look for contracts by; filled beside the search's texts.

create table contract_search_parameter (
  source    smallint not null references source_system,
  parameter text     not null,
  constraint contract_search_parameter_once primary key (source, parameter)
);
insert into contract_search_parameter
select distinct c.source, p.parameter from contract_parameter p join contract c using (contract_id);
