package dues.batch.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dues.batch.JobOutcome.Exit;
import dues.batch.helpdesk.ContractOrdering.Placed;
import dues.batch.imports.ImportHome;
import dues.platform.StartupProblem;
import dues.store.helpdesk.lists.Found;
import dues.store.policy.EditingHand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls and mails find their contracts; what the caller wants may be a new contract. */
class ContractSearchTest {

  private static final EditingHand ANNA =
      new EditingHand("anna", "", Instant.parse("2026-10-11T22:30:00Z"));

  private static final String SHEET =
      """
      time_zone: Europe/Kyiv
      customer_id_param: "900"
      search: "if (numberFrom.length() == 11) { numberFrom = numberFrom.substring(1) }; return numberFrom;"
      copy_parameter_mapping: {phones: "399"}
      """;

  private static final String TYPES =
      """
      contract_types:
        - {id: home, source: own, pattern: "5", number: "Ф-{month}-{order:4}", tariffs: [t1, t2], tariff_position: -1,
           copy_param_mapping: {document: "457", birth_date: "386"}, list_values: {"421": "2"}}
        - {id: odd, source: own, tariffs: [t9]}
        - {id: same, source: own, number: "X-43"}
      """;

  @Test
  void callsFindContractsAndOrderNewOnes(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("jobs"));
    Files.writeString(folder.resolve("jobs/contract-types.yml"), TYPES);
    try (ImportHome home = new ImportHome(folder, SHEET)) {
      home.write(
          "exports/contracts.csv",
          """
          contract,number,title,phones,emails,document,comment
          42,Ф-0042,Бойко Олена Іванівна,8(912)000-00-01,olena@example.com,КН 310101,друга квартира
          43,X-43,Вовк Зоя Климівна,+380501112233;0441234567,,,
          """);
      home.write("exports/tariffs.csv", "tariff,title\nt1,One\nt2,Two\n");
      home.run("import-billing", "2026-10-11");
      home.run("match-customers", "2026-10-11");
      searches(home);
      saves(home);
      orders(home);
      assertThat(home.run("import-helpdesk", "2026-10-11").exit()).isEqualTo(Exit.COMPLETED);
      assertThat(home.run("import-helpdesk", "2026-10-11").exit()).isEqualTo(Exit.COMPLETED);
      assertThat(Files.readString(folder.resolve("out/feeds/own/orders-000001.csv")))
          .isEqualTo(
              """
              id,customer,title,type,number,pattern,tariffs,tariff_position,parameters
              1,own:42,Бойко Олена Іванівна,home,Ф-10-0001,5,t1;t2,-1,900=own:42;399=8(912)000-00-01;457=КН 310101;421=2
              """);
      assertThat(folder.resolve("out/feeds/own/orders-000002.csv")).doesNotExist();
    }
  }

  private static void searches(ImportHome home) {
    ContractSearch search = home.bean(ContractSearch.class);
    assertThat(keys(search.text(" ф-00"))).isEqualTo("own:42");
    assertThat(keys(search.text("КВАРТИРА"))).isEqualTo("own:42");
    assertThat(keys(search.text("івна"))).isEqualTo("own:42 own:43");
    assertThat(keys(search.text("%%%"))).isEmpty();
    refuses(() -> search.text("Ф-"), "'Ф-' is too short");

    // the sheet's script cuts the first of eleven digits
    assertThat(keys(search.phone("79120000001"))).isEqualTo("own:42");
    assertThat(keys(search.phone("9120000001"))).isEqualTo("own:42");
    assertThat(keys(search.phone("050 111-22-33"))).isEqualTo("own:43");
    assertThat(keys(search.phone("+380501112233"))).isEqualTo("own:43");
    assertThat(keys(search.phone("1234567"))).isEqualTo("own:43");
    assertThat(keys(search.phone("9990000001"))).isEmpty();
    assertThat(keys(search.phone("0001"))).isEmpty();

    assertThat(keys(search.email("Olena@Example.com "))).isEqualTo("own:42");
    assertThat(keys(search.email("lena@example.com"))).isEmpty();
  }

  private static void saves(ImportHome home) {
    ContactSaver saver = home.bean(ContactSaver.class);
    assertThat(saver.phone("own:43", "0637654321", ANNA)).hasSize(1);
    assertThat(saver.phone("own:43", "+380637654321", ANNA)).isEmpty();
    assertThat(saver.email("own:43", "zoya@example.com", ANNA)).hasSize(1);
    assertThat(home.value("select phones || ' ' || emails from contract where contract = '43'"))
        .isEqualTo("+380501112233;0441234567;0637654321 zoya@example.com");
    assertThat(keys(home.bean(ContractSearch.class).phone("+380637654321"))).isEqualTo("own:43");
    refuses(() -> saver.phone("own:9", "0637654321", ANNA), "no contract 'own:9'");
    refuses(() -> saver.phone("own:43", "12", ANNA), "'12' is no phone");
    refuses(() -> saver.email("own:43", "zoya", ANNA), "no e-mail address");
  }

  private static void orders(ImportHome home) {
    ContractOrdering ordering = home.bean(ContractOrdering.class);
    Placed placed = ordering.order("home", "own:42", false, ANNA);
    assertThat(placed.ordered().number()).isEqualTo("Ф-10-0001");
    refuses(() -> ordering.order("home", "own:42", false, ANNA), "has order 1 of type 'home'");
    refuses(() -> ordering.order("office", "own:42", false, ANNA), "expected one of: home, odd");
    refuses(() -> ordering.order("home", "own:9", false, ANNA), "no customer 'own:9'");
    refuses(() -> ordering.order("odd", "own:42", false, ANNA), "has the tariff 't9'");
    refuses(() -> ordering.order("same", "own:42", false, ANNA), "number 'X-43' is taken");
  }

  private static void refuses(ThrowingCallable call, String what) {
    assertThatThrownBy(call).isInstanceOf(StartupProblem.class).hasMessageContaining(what);
  }

  private static String keys(List<Found> found) {
    return found.stream().map(Found::contract).collect(Collectors.joining(" "));
  }
}
