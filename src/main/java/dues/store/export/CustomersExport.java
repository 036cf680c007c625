package dues.store.export;

/**
 * Every customer with the other titles it is known by and its contracts, both lists with a
 * semicolon between.
 */
final class CustomersExport {

  private CustomersExport() {}

  static Export export() {
    return new Export(
        "customers",
        "every customer with its other titles and its contracts",
        Columns.of("customer title kind variants contracts"),
        """
        select u.key as customer, u.title, u.kind,
               (select string_agg(t.title, ';' order by t.title collate "C")
                  from customer_title t where t.customer_id = u.customer_id and t.title <> u.title) as variants,
               (select string_agg(s.id || ':' || c.contract, ';' order by s.id collate "C", c.contract collate "C")
                  from contract_customer cc
                  join contract c using (contract_id)
                  join source_system s on s.source = c.source
                 where cc.customer_id = u.customer_id and c.withdrawn_by is null) as contracts
          from customer u
         where u.merged_into is null
           and ((cast(:source as text) is null and cast(:contract as text) is null)
                or exists (select from contract_customer cc join contract c using (contract_id)
                             join source_system s on s.source = c.source
                            where cc.customer_id = u.customer_id and %s))
         order by u.key collate "C"
        """
            .formatted(Export.ASKED));
  }
}
