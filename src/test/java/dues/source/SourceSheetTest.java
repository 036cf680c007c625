package dues.source;

import static org.assertj.core.api.Assertions.assertThat;

import dues.platform.SheetFile;
import dues.platform.Violation;
import dues.platform.Violations;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SourceSheetTest {

  private static List<String> violations(String yaml) {
    Violations violations = new Violations();
    SheetFile file = SheetFile.parse("jobs/sources/own.yml", yaml, violations);
    SourceSheet.read("own", file.root());
    file.finish();
    return violations.list().stream().map(Violation::sentence).toList();
  }

  @Test
  void needsAKindAndAPathOnly() {
    SourceSheet sheet = Exports.sheet("kind: generic\npath: exports/own\n");
    assertThat(sheet.origin().kind().name()).isEqualTo("generic");
    assertThat(sheet.origin().firstRun()).isEqualTo(SourceSheet.FirstRun.MANUAL);
    assertThat(sheet.meaning().snapshot()).isEqualTo(SourceSheet.Snapshot.FULL);
    assertThat(sheet.meaning().feeMode()).isEqualTo("MONTH_PRORATED");
    assertThat(sheet.conduct().limits().missingPercent()).isEqualTo(BigDecimal.TEN);
    assertThat(sheet.mappings().update().of("title")).isEqualTo(UpdatePolicy.Mode.KEEP);
    assertThat(sheet.mappings().update().of("document")).isEqualTo(UpdatePolicy.Mode.OVERWRITE);
    assertThat(sheet.format()).isEqualTo(Format.GENERIC);
  }

  @Test
  void readsEveryKey() {
    SourceSheet sheet =
        Exports.sheet(
            """
            kind: ABillS
            path: exports/{date}
            title: ABillS
            enabled: false
            first_run: any
            snapshot: delta
            charset: windows-1251
            delimiter: "|"
            quote: none
            decimal: ","
            date_formats: [dd.MM.yyyy, unix]
            null_tokens: ["NULL", "-"]
            time_zone: Europe/Kyiv
            currency: uah
            files: {users: clients.csv}
            columns: {users: {deposit: "s1 + s2"}}
            status: {"0": ACTIVE, "3,4": suspended_client}
            update: {title: overwrite, phones: append, parameter.x: keep}
            limits: {rejected_percent: 1.5, missing_percent: 2, at_least: 3, max_age_hours: 4}
            directory: donor
            balance_includes_charges: true
            fee_mode: month_full
            log: {dir: out/logs/a, level: DEBUG, keep_days: 5}
            url: https://billing.example
            version: "9.2"
            request_timeout_ms: 500
            marker: dues
            user: reader
            password: ${ABILLS_PASSWORD}
            user_map: {ivan: i.ivanov}
            customer_id_param: "15"
            parameter_mapping: ["12:9", "115:421"]
            copy_parameter_mapping: {a: b}
            contract_patterns: {"1": Home}
            contract_url: https://billing.example/{id}
            search: numberFrom
            list_values: {x: y}
            """);
    assertThat(sheet.format().charset()).isEqualTo(Charset.forName("windows-1251"));
    assertThat(sheet.format().quote()).isNull();
    assertThat(sheet.format().nullTokens()).isEqualTo(Set.of("NULL", "-"));
    assertThat(sheet.meaning().zone()).isEqualTo(ZoneId.of("Europe/Kyiv"));
    assertThat(sheet.meaning().currency()).hasValue("UAH");
    assertThat(sheet.mappings().status().canonical("4")).isEqualTo("SUSPENDED_CLIENT");
    assertThat(sheet.mappings().status().canonical("9")).isEqualTo("UNKNOWN");
    assertThat(sheet.mappings().status().naming(Set.of("9")).canonical("9")).isEqualTo("9");
    assertThat(sheet.mappings().update().of("phones")).isEqualTo(UpdatePolicy.Mode.APPEND);
    assertThat(sheet.mappings().links().parameters().imported()).containsEntry("115", "421");
    assertThat(sheet.conduct().remote().password()).hasValue("ABILLS_PASSWORD");
    assertThat(sheet.meaning().feeMode()).isEqualTo("MONTH_FULL");
  }

  @Test
  void listsEverythingThatIsWrongAtOnce() {
    assertThat(
            violations(
                """
                kind: fidobill
                charset: UTF-16
                delimiter: ";;"
                decimal: x
                date_formats: [dd.QQQQQQ]
                time_zone: Kyiv
                currency: ГРН
                files: {clients: a.csv}
                columns: {contracts: {title: "new('x')"}}
                status: {"0": SLEEPING, "1,2": ACTIVE, "2": NEW}
                update: {titel: keep}
                password: secret
                colour: red
                """))
        .extracting(
            sentence -> sentence.replaceFirst("jobs/sources/own.yml ", "").split("[:;]", 2)[0])
        .containsExactlyInAnyOrder(
            "line 1", "line 1", "line 2", "line 3", "line 4", "line 5", "line 6", "line 7",
            "line 8", "line 9", "line 10", "line 10", "line 11", "line 12", "line 13");
    assertThat(violations("kind: fidobill\npath: x\n"))
        .containsExactly(
            "jobs/sources/own.yml line 1: 'kind' is 'fidobill'; expected one of abills, bgbilling,"
                + " exercise, generic, hydra, lanbilling, nodeny, nodeny_plus, userside, utm5.");
  }
}
