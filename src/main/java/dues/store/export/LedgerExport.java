package dues.store.export;

/**
 * Every posted line with its derivation. Equal ledgers are equal files once line, execution and
 * reverses are left out.
 */
final class LedgerExport {

  private LedgerExport() {}

  static Export export() {
    return new Export(
        "ledger",
        "every posted line with its derivation; --from and --to by charge date, --since and --as-of by execution",
        Columns.of(
            """
            line:COUNT contract subscription fee charged_fee kind service_from:DATE service_to:DATE period_from:DATE
            period_to:DATE quantity:NUMBER unit_price:NUMBER discount_percent:NUMBER percent:NUMBER days:COUNT divisor
            amount:AMOUNT currency bucket charge_date:DATE accounting_period:MONTH execution:COUNT reverses:COUNT reason
            explanation
            """),
        """
        select l.line, %s as contract, u.subscription, f.fee, cf.fee as charged_fee, l.kind, l.service_from,
               l.service_to - 1 as service_to, l.period_from, l.period_to - 1 as period_to, l.quantity, l.unit_price,
               l.discount_percent, l.percent, l.days, l.divisor, l.amount, l.currency, l.bucket, l.charge_date,
               l.accounting_period, l.execution_id as execution, l.reverses, l.reason, l.explanation
          from ledger_line l
          join contract c using (contract_id)
          join source_system s on s.source = l.source
          join subscription u on u.subscription_id = l.subscription_id
          join fee f on f.fee_id = l.fee_id
          join fee cf on cf.fee_id = l.charged_fee_id
         where %s
           and (cast(:from as date) is null or l.charge_date >= :from)
           and (cast(:to as date) is null or l.charge_date <= :to)
           and (cast(:since as bigint) is null
                or l.execution_id > (select max(execution) from reporting.run where execution = :since or parent = :since))
           and (cast(:as_of as bigint) is null
                or l.execution_id <= (select max(execution) from reporting.run where execution = :as_of or parent = :as_of))
         order by (%s) collate "C", u.subscription collate "C", l.charge_date, l.service_from,
               array_position(array['SETUP', 'REVERSAL', 'CREDIT', 'COMPENSATION', 'CHARGE', 'ADJUSTMENT'], l.kind), l.line
        """
            .formatted(Export.CONTRACT, Export.ASKED, Export.CONTRACT));
  }
}
