package dues.store.export;

/** Every contract's address as it was written and as it was understood. */
final class AddressesExport {

  private AddressesExport() {}

  static Export export() {
    return new Export(
        "addresses",
        "every contract's address, raw and understood, with its quality",
        Columns.of(
            """
            source contract raw quality country region city street_type street house entrance floor flat post_code
            house_id:COUNT
            """),
        """
        select s.id as source, %s as contract, a.raw_text as raw, a.quality, a.country, a.region, a.city, a.street_type,
               a.street, a.house, a.entrance, a.floor, a.flat, a.post_code, a.house_id
          from contract_address a
          join contract c using (contract_id)
          join source_system s on s.source = c.source
         where c.withdrawn_by is null and %s
           and (cast(:since as bigint) is null
                or a.changed_by > (select max(execution) from reporting.run where execution = :since or parent = :since))
         order by s.id collate "C", c.contract collate "C"
        """
            .formatted(Export.CONTRACT, Export.ASKED));
  }
}
