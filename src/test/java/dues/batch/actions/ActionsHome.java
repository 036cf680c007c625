package dues.batch.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.JobOutcome;
import dues.batch.JobOutcome.Exit;
import dues.batch.imports.ImportHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A home with contracts A, B (of group north) and C of one source, and a monthly fee of 300.00 on
 * A, subscription S1 from 1 April 2024: 10.00 a day in April and June.
 */
final class ActionsHome implements AutoCloseable {

  static final String HEADER =
      "id,action,at,subscription,contract,group,fee,from,to,to_contract,price,quantity,amount,reason,requested_by\n";

  private static final String LEDGER =
      """
      select coalesce(string_agg(c.contract || ' ' || l.kind || ' ' || l.amount || ' ' || to_char(l.service_from, 'MM-DD') || '..' || to_char(l.service_to - 1, 'MM-DD')
                                 || ' in ' || to_char(l.accounting_period, 'MM') || case when l.forced then ' forced' else '' end, ', '
                                 order by c.contract, l.service_from, array_position(array['SETUP', 'REVERSAL', 'CREDIT', 'COMPENSATION', 'CHARGE', 'ADJUSTMENT'], l.kind), l.line), '')
        from ledger_line l join contract c using (contract_id)
       where l.line > %d""";

  final ImportHome home;
  private String seen = "0";
  private String last = "";

  ActionsHome(Path root, String fees) {
    try {
      Files.createDirectories(root.resolve("jobs"));
      Files.writeString(root.resolve("jobs/fees.yml"), fees);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    home = new ImportHome(root, "");
    home.write(
        "exports/contracts.csv",
        "contract,title,group\nA,Anna,north\nB,Bohdan,north\nC,Clara,south\n");
    home.write("exports/fees.csv", "fee,title,mode\nnet,Internet,MONTH_PRORATED\n");
    home.write("exports/prices.csv", "fee,from,to,price\nnet,2024-01-01,,300.00\n");
    home.write(
        "exports/subscriptions.csv", "subscription,contract,fee,from,to\nS1,A,net,2024-04-01,\n");
  }

  /** Rows of actions.csv under its usual header. */
  void actions(String... rows) {
    home.write("exports/actions.csv", HEADER + String.join("\n", rows) + "\n");
  }

  /** What the night does, without customers and reports. */
  void night(String date) {
    last = date;
    jobs(date, "import-billing", "apply-actions", "recalculate-fees", "accrue-fees");
  }

  /** The last night again posts nothing. */
  void changesNothingAgain() {
    night(last);
    assertThat(posted()).as("the same night again").isEmpty();
  }

  void jobs(String date, String... jobs) {
    for (String job : jobs) {
      JobOutcome outcome = home.run(job, date);
      assertThat(outcome.exit()).as(job + " " + outcome.messages()).isEqualTo(Exit.COMPLETED);
    }
  }

  /** Closes April, as close-period will. */
  void closeApril() {
    home.change(
        "insert into accounting_period (source, month, state) select source, date '2024-04-01', 'CLOSED' from source_system");
  }

  /** The lines posted since the last look, in the order of the ledger export. */
  String posted() {
    String lines = home.value(LEDGER.formatted(Long.parseLong(seen)));
    seen = home.value("select coalesce(max(line), 0)::text from ledger_line");
    return lines;
  }

  /** States of actions by id. */
  String states() {
    return home.value("select string_agg(id || ' ' || state, ', ' order by id) from action");
  }

  @Override
  public void close() {
    home.close();
  }
}
