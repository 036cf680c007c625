package dues.console;

import java.nio.file.Path;

/**
 * A fifth billing of the small home, for one long day: its prices come broken first, one of its
 * contracts has an impossible date, and that contract's person resembles another one.
 */
final class FlowHome {

  private FlowHome() {}

  static void open(Path home) {
    SmallHome.write(
        home,
        "jobs/sources/flow.yml",
        """
        kind: generic
        path: exports/flow
        title: Flow
        currency: UAH
        enabled: false
        first_run: any
        limits: {max_age_hours: 900000}
        """);
    SmallHome.write(
        home,
        "exports/flow/contracts.csv",
        """
        contract,number,title,status,document,birth_date,opened
        1,L-1,Дорош Марко Ілліч,ACTIVE,ЕЕ 900001,,2026-09-01
        2,L-2,Марчук Дорошенко,ACTIVE,ЕЕ 900001,,2026-13-45
        """);
    SmallHome.write(home, "exports/flow/fees.csv", "fee,title,mode\nnet,Internet,MONTH_PRORATED\n");
    SmallHome.write(
        home,
        "exports/flow/subscriptions.csv",
        "subscription,contract,fee,from\nl1,1,net,2026-09-12\n");
    SmallHome.write(home, "exports/flow/prices.csv", "nothing,of,this\n1,2,3\n");
  }

  /** The billing delivers again. */
  static void mend(Path home) {
    SmallHome.write(home, "exports/flow/prices.csv", "fee,price\nnet,310.00\n");
  }
}
