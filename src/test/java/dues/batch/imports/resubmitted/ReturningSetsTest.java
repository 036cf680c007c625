package dues.batch.imports.resubmitted;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Rows of sets that come back mended, and rows that waited for what they refer to. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReturningSetsTest {

  private static final String CONTRACTS = "contract,title\nA,Anna\nB,Bohdan\n";
  private static final String FEES = "fee,title,mode\nnet,Internet,MONTH_PRORATED\n";

  private MendedHome home;

  @BeforeAll
  void open(@TempDir Path root) {
    home =
        new MendedHome(root, List.of("prices", "waits", "overlap", "parked", "delta1", "abills1"));
  }

  @AfterAll
  void close() {
    home.close();
  }

  /** A source's prices or statuses: value and first and last day, in order. */
  private String set(String source, String table, String value) {
    return home.value(
        "select coalesce(string_agg(%s || ' ' || coalesce(valid_from::text, 'ever') || '..' || coalesce((valid_to - 1)::text, 'open'), ', ' order by valid_from nulls first, valid_to), '') from %s t join source_system s using (source) where s.id = '%s'"
            .formatted(value, table, source));
  }

  private String prices(String source) {
    return set(source, "price", "trim_scale(t.price)::text");
  }

  /**
   * 150 for ever becomes 150 until June and, unreadable, 16O from July. Together with the mended
   * row the first one counts; 150 for ever is gone with it, so that no day has two prices.
   */
  @Test
  void aSetThatWaitedForOneRowIsPublishedWhole() {
    home.write("prices/contracts.csv", CONTRACTS);
    home.write("prices/fees.csv", FEES);
    home.write("prices/prices.csv", "fee,from,to,price\nnet,,,150.00\n");
    home.run("prices", "2026-05-01");
    home.write(
        "prices/prices.csv", "fee,from,to,price\nnet,,2026-06-30,150.00\nnet,2026-07-01,,16O.00\n");
    long night = home.run("prices", "2026-05-02");
    assertThat(home.rejects(night)).isEqualTo("3 E_AMOUNT");
    assertThat(prices("prices")).isEqualTo("150 ever..open");
    long unmended = home.resubmit(night, "prices.csv");
    assertThat(home.rejects(unmended)).isEqualTo("2 E_AMOUNT");
    assertThat(prices("prices")).isEqualTo("150 ever..open");
    long mended = home.resubmit(unmended, "prices.csv", "16O.00", "160.00");
    assertThat(home.rejects(mended)).isEmpty();
    assertThat(prices("prices")).isEqualTo("150 ever..2026-06-30, 160 2026-07-01..open");
    assertThat(home.published(mended)).isEqualTo("price 2 2 0 1");
    assertThat(home.published(home.resubmit(night, "prices.csv", "16O.00", "160.00")))
        .isEqualTo("price 2 0 0 0");
  }

  /** Two of Anna's statuses are refused and one comes back: hers stay until the other does. */
  @Test
  void aSetWaitsForTheLastOfItsRows() {
    home.write("waits/contracts.csv", CONTRACTS);
    home.write("waits/statuses.csv", "contract,status,from,to\nA,0,2026-01-01,\nB,0,2026-01-01,\n");
    home.run("waits", "2026-10-30");
    home.write(
        "waits/statuses.csv",
        "contract,status,from,to\nA,0,2026-01-01,2026-08-31\nA,3,2026-09-01,2026-09-31\nA,0,2026-10-0l,\nB,3,2026-01-01,\n");
    long night = home.run("waits", "2026-10-31");
    assertThat(home.rejects(night)).isEqualTo("3 E_DATE, 4 E_DATE");
    String before = "0 2026-01-01..open, 3 2026-01-01..open";
    assertThat(set("waits", "contract_status", "t.status")).isEqualTo(before);
    long half = home.resubmit(night, "statuses.csv", "2026-09-31", "2026-09-30");
    assertThat(home.rejects(half)).as("the other one is still unreadable").isEqualTo("3 E_DATE");
    assertThat(set("waits", "contract_status", "t.status")).isEqualTo(before);
    long whole = home.resubmit(half, "statuses.csv", "2026-10-0l", "2026-10-01");
    assertThat(home.rejects(whole)).isEmpty();
    assertThat(home.rejects(night)).isEqualTo("3 E_DATE +1, 4 E_DATE +2");
    assertThat(set("waits", "contract_status", "t.status"))
        .isEqualTo(
            "0 2026-01-01..2026-08-31, 3 2026-01-01..open, 3 2026-09-01..2026-09-30, 0 2026-10-01..open");
  }

  /** The mended row is held against the rows that the export brought, though they are published. */
  @Test
  void aRowThatStillOverlapsIsRefusedAgain() {
    home.write("overlap/contracts.csv", CONTRACTS);
    home.write("overlap/fees.csv", FEES);
    home.write(
        "overlap/prices.csv",
        "fee,from,to,price\nnet,2026-01-01,2026-06-30,150.00\nnet,2026-05-01,,170.00\n");
    long night = home.run("overlap", "2026-10-31");
    assertThat(home.rejects(night)).isEqualTo("3 E_OVERLAP");
    long still = home.resubmit(night, "prices.csv", "net,2026-05-01", "net,2026-06-30");
    assertThat(home.rejects(still)).isEqualTo("2 E_OVERLAP");
    assertThat(prices("overlap")).isEqualTo("150 2026-01-01..2026-06-30");
    home.resubmit(still, "prices.csv", "net,2026-06-30", "net,2026-07-01");
    assertThat(prices("overlap")).isEqualTo("150 2026-01-01..2026-06-30, 170 2026-07-01..open");
  }

  /** Contract C cannot be read; its subscription and that one's quantity wait and come with it. */
  @Test
  void parkedRowsComeInWithWhatTheyReferTo() {
    home.write("parked/contracts.csv", "contract,title,opened\nA,Anna,\nC,Clara,2026-02-30\n");
    home.write("parked/fees.csv", FEES);
    home.write(
        "parked/subscriptions.csv",
        "subscription,contract,fee,from\nS1,C,net,2026-10-01\nS2,A,gone,2026-10-01\n");
    home.write("parked/quantities.csv", "subscription,from,to,quantity\nS1,,,3\n");
    long night = home.run("parked", "2026-10-31");
    assertThat(home.rejects(night))
        .isEqualTo("3 E_DATE, 2 E_REF_MISSING, 3 E_REF_MISSING, 2 E_REF_MISSING");
    assertThat(
            home.value(
                "select string_agg(logical_name || ' ' || row_count || ' = ' || accepted || ' + ' || rejected || ' + ' || parked, ', ' order by file_id)"
                    + " from import_file where execution_id = "
                    + night))
        .isEqualTo(
            "fees 1 = 1 + 0 + 0, contracts 2 = 1 + 1 + 0, subscriptions 2 = 0 + 0 + 2, quantities 1 = 0 + 0 + 1");
    long mended = home.resubmit(night, "contracts.csv", "2026-02-30", "2026-02-28");
    assertThat(home.published(mended))
        .isEqualTo("contract 1 1 0 0, quantity 1 1 0 0, subscription 1 1 0 0");
    assertThat(home.rejects(night))
        .isEqualTo("3 E_DATE +1, 2 E_REF_MISSING +1, 3 E_REF_MISSING, 2 E_REF_MISSING +1");
    assertThat(
            home.value(
                "select string_agg(key, ',') from parked_row p join source_system using (source) where id = 'parked'"))
        .isEqualTo("S2");
    home.write("parked/contracts.csv", "contract,title,opened\nA,Anna,\nC,Clara,2026-02-28\n");
    home.write("parked/fees.csv", FEES + "gone,Gone,MONTH_PRORATED\n");
    home.run("parked", "2026-11-01");
    assertThat(home.rejects(night))
        .as("a full export brings its rows itself")
        .contains("3 E_REF_MISSING +2");
    assertThat(
            home.value(
                "select count(*)::text from parked_row p join source_system using (source) where id = 'parked'"))
        .isEqualTo("0");
  }

  /** An export of changes does not repeat the row that was parked. */
  @Test
  void aDeltaTakesParkedRowsAlong() {
    home.write("delta1/contracts.csv", CONTRACTS);
    home.write("delta1/fees.csv", FEES);
    home.write("delta1/subscriptions.csv", "subscription,contract,fee,from\nS9,C,net,2026-10-01\n");
    long first = home.run("delta1", "2026-10-31");
    home.write("delta1/contracts.csv", "contract,title\nC,Clara\n");
    home.write("delta1/subscriptions.csv", "subscription,contract,fee,from\nS8,A,net,2026-10-01\n");
    long second = home.run("delta1", "2026-11-01");
    assertThat(home.published(second))
        .isEqualTo("contract 1 1 0 0, fee 1 0 0 0, subscription 2 2 0 0");
    assertThat(home.rejects(first)).isEqualTo("2 E_REF_MISSING +1");
    assertThat(home.rejects(second)).isEmpty();
  }

  /** A kind that tells today's price only: 150 ends on the eve of the export that said 16O. */
  @Test
  void aPriceOfTodayTakesOverFromTheDayOfItsExport() {
    home.write("abills1/users.csv", "uid;fio\n1;Anna\n");
    home.write("abills1/abon_tariffs.csv", "id;name;price;period\n5;Address;150;1\n");
    home.run("abills1", "2026-10-30");
    home.write("abills1/abon_tariffs.csv", "id;name;price;period\n5;Address;16O;1\n");
    long night = home.run("abills1", "2026-10-31");
    assertThat(home.rejects(night)).isEqualTo("2 E_AMOUNT");
    home.resubmit(night, "abon_tariffs.csv", "16O", "160");
    assertThat(prices("abills1")).isEqualTo("150 ever..2026-10-30, 160 2026-10-31..open");
  }
}
