package dues.console.fees;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.sheet.FeesSheet;
import dues.fee.FeeParametersParser;
import dues.fee.FeePreset;
import dues.platform.SheetFile;
import dues.platform.Violations;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the pages of fees show as defaults is what holds without a word. */
class FeeViewsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 14);

  @Test
  void everyDefaultSaidAloudChangesNothing() {
    Map<String, String> silent = Map.of("mode", "MONTH_PRORATED");
    List<Parameter> shown = Parameter.all(silent, Map.of());
    assertThat(shown).hasSize(30);
    for (Parameter one : shown) {
      Map<String, String> said = new HashMap<>(silent);
      said.put(one.name(), one.value().equals("0") && !isAmount(one.name()) ? "" : one.value());
      assertThat(FeeParametersParser.parse(said).get())
          .as(one.toString())
          .isEqualTo(FeeParametersParser.parse(silent).get());
    }
  }

  private static boolean isAmount(String name) {
    return List.of("setup_fee", "minimum", "priority", "trial_days", "max_charges").contains(name);
  }

  @Test
  void aParameterSaysWhoseWordItIs() {
    Map<String, String> source = Map.of("mode", "YEAR", "priority", "5", "timing", "in_arrears");
    List<Parameter> all = Parameter.all(source, Map.of("priority", "7"));
    assertThat(all)
        .contains(
            new Parameter("priority", "7", "SHEET"),
            new Parameter("timing", "IN_ARREARS", "SOURCE"),
            new Parameter("period", "YEAR", "MODE"),
            new Parameter("alignment", "CALENDAR", "DEFAULT"));
    for (FeePreset mode : FeePreset.values()) {
      mode.with(Map.of())
          .forEach(
              (name, value) ->
                  assertThat(Parameter.all(Map.of("mode", mode.name()), Map.of()))
                      .as(mode.name())
                      .contains(new Parameter(name, value, "MODE")));
    }
  }

  @Test
  void theShippedSheetSaysNothingButDefaultsAndASourcesOwnKeysAreItsOwn() throws IOException {
    FeesSheet sheet =
        FeesSheet.read(
            SheetFile.parse(
                "jobs/fees.yml", Files.readString(Path.of("jobs/fees.yml")), new Violations()));
    assertThat(SheetRule.all(sheet.written("another"))).allMatch(SheetRule::isDefault);
    assertThat(SheetRule.all(sheet.written("another")))
        .extracting(SheetRule::key)
        .containsAll(sheet.written("another").keySet());
    assertThat(SheetRule.all(sheet.written("own")))
        .contains(new SheetRule("wrap", "{3: {phone: phone-hold}}", false));
  }

  @Test
  void aFormTakesPricesAsPeopleTypeThemAndBeginsTomorrow() {
    PriceForm form = new PriceForm(" 1 350,5 ", null, null, null, null).filled(TODAY);
    assertThat(form.amount()).contains(new BigDecimal("1350.5"));
    assertThat(form.from()).isEqualTo("2026-11-15");
    assertThat(form.through()).isEqualTo("2026-11-30");
    assertThat(form.problem()).isEmpty();
    for (String none : List.of("", "-1", "1e9", "1.1234567", "x")) {
      PriceForm typed = new PriceForm(none, null, null, null, null).filled(TODAY);
      assertThat(typed.problem()).as(none).isEqualTo("fees.bad_price");
    }
    PriceForm backwards = new PriceForm("1", TODAY, TODAY.minusDays(1), "", "");
    assertThat(backwards.problem()).isEqualTo("fees.bad_days");
  }
}
