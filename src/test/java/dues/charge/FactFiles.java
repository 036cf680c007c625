package dues.charge;

import dues.customer.ContractStatus;
import dues.fee.Price;
import dues.ledger.Balances;
import dues.period.Civil;
import dues.period.DateRange;
import dues.period.Timeline;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a scenario as the files of a generic source. The engine is given what a contract has
 * left, a billing exports what it had before Dues posted.
 */
record FactFiles(Scenario s, long postedMain, long postedExtra) {

  Map<String, String> texts() {
    Map<String, String> files = new TreeMap<>();
    files.put("contracts.csv", contracts());
    files.put("fees.csv", fees());
    Rows prices = new Rows("fee,tariff,from,to,price,currency");
    Rows subscriptions =
        new Rows(
            "subscription,contract,fee,tariff,from,to,price,charged_through"
                + ",setup_fee,trial_days,max_charges,manual,start_stub,anchor_day,timing"
                + ",discount_from,discount_to,discount_percent");
    Rows quantities = new Rows("subscription,from,to,quantity");
    Rows discounts = new Rows("subscription,from,to,percent");
    for (FeeFacts fee : s.fees) {
      for (Price price : fee.prices) {
        prices.add(
            fee.key,
            text(price.tariff()),
            days(price.days()),
            plain(price.price()),
            s.currency.getCurrencyCode());
      }
      if (fee.subscribed && !fee.absent) {
        subscriptions.add(
            "s" + fee.key,
            "A",
            fee.key,
            text(fee.tariff.get()),
            fee.instant.isEmpty() ? fee.from : fee.instant,
            fee.to,
            plain(fee.override.get()),
            fee.chargedThrough,
            fee.own("setup_fee"),
            fee.own("trial_days"),
            fee.own("max_charges"),
            fee.own("manual"),
            fee.own("start_stub"),
            fee.own("anchor_day"),
            fee.own("timing"),
            columns(fee));
        amounts(quantities, fee, fee.quantities);
        amounts(discounts, fee, fee.discounts);
      }
    }
    Rows statuses = new Rows("contract,status,from,to");
    for (ContractStatus status : s.statuses) {
      statuses.add("A", status.code(), days(status.days()));
    }
    prices.into(files, "prices.csv");
    subscriptions.into(files, "subscriptions.csv");
    quantities.into(files, "quantities.csv");
    discounts.into(files, "discounts.csv");
    statuses.into(files, "statuses.csv");
    return files;
  }

  private static String columns(FeeFacts fee) {
    if (fee.columns.isEmpty()) {
      return ",,";
    }
    Timeline.Dated<BigDecimal> only = fee.columns.get(0);
    return days(only.days()) + "," + plain(only.value());
  }

  private static void amounts(Rows rows, FeeFacts fee, List<Timeline.Dated<BigDecimal>> amounts) {
    for (Timeline.Dated<BigDecimal> row : amounts) {
      rows.add("s" + fee.key, days(row.days()), plain(row.value()));
    }
  }

  private String contracts() {
    Rows rows =
        new Rows(
            "contract,title,opened,closed,currency,time_zone,balance,extra_balance,credit"
                + ",credit_until,company,company_credit,tariff,discount_percent");
    Balances has = s.balances;
    String until = has.creditUntil() == DateRange.FOREVER ? "" : Civil.text(has.creditUntil());
    Long extra = has.extra();
    if (!s.absent) {
      rows.add(
          "A",
          "Example",
          days(s.life),
          s.currency.getCurrencyCode(),
          s.zone,
          minor(has.main() + postedMain),
          extra == null ? "" : minor(extra + postedExtra),
          minor(has.credit()),
          until,
          has.companyCredit() == 0 ? "" : "C",
          minor(has.companyCredit()),
          text(s.tariff.get()),
          plain(s.discount.get()));
    }
    rows.add("B", "Beside", ",", s.currency.getCurrencyCode(), s.zone, "0,,,,,,,");
    return rows.text();
  }

  private String fees() {
    TreeSet<String> columns = new TreeSet<>();
    s.fees.forEach(fee -> columns.addAll(fee.cells.keySet()));
    Rows rows = new Rows("fee,title," + String.join(",", columns));
    for (FeeFacts fee : s.fees) {
      List<String> cells = new ArrayList<>(List.of(fee.key, "Fee " + fee.key));
      columns.forEach(column -> cells.add(fee.cells.getOrDefault(column, "")));
      rows.add(cells.toArray(String[]::new));
    }
    return rows.text();
  }

  private String minor(long amount) {
    int digits = s.currency.getDefaultFractionDigits();
    return BigDecimal.valueOf(amount, digits).toPlainString();
  }

  private static String plain(@Nullable BigDecimal value) {
    return value == null ? "" : value.toPlainString();
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static String days(DateRange days) {
    String from = days.from() == DateRange.BEGINNING ? "" : Civil.text(days.from());
    return from + "," + (days.isOpenEnded() ? "" : Civil.text(days.lastDay()));
  }

  private static final class Rows {
    private final StringBuilder text;
    private final int header;

    Rows(String header) {
      this.text = new StringBuilder(header).append('\n');
      this.header = text.length();
    }

    void add(String... cells) {
      text.append(String.join(",", cells)).append('\n');
    }

    String text() {
      return text.toString();
    }

    void into(Map<String, String> files, String name) {
      if (text.length() > header) {
        files.put(name, text());
      }
    }
  }
}
