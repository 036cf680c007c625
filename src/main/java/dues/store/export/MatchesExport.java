package dues.store.export;

/**
 * The last match decision on each contract, with its evidence. A customer's key is the
 * source:contract that created it.
 */
final class MatchesExport {

  private MatchesExport() {}

  static Export export() {
    return new Export(
        "matches",
        "the last match decision on each contract, with its evidence",
        Columns.of("source contract outcome customer rule score:NUMBER evidence candidates review"),
        """
        select s.id as source, %s as contract, m.outcome,
               case when m.outcome = 'review' then null else u.key end as customer, m.rule, m.score, m.evidence,
               m.candidates, m.review
          from match_decision m
          join contract c using (contract_id)
          join source_system s on s.source = c.source
          left join customer u on u.customer_id = m.customer_id
         where c.withdrawn_by is null and %s
         order by s.id collate "C", c.contract collate "C"
        """
            .formatted(Export.CONTRACT, Export.ASKED));
  }
}
