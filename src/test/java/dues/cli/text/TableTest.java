package dues.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void numbersStandToTheRight() {
    Table table = new Table("id", "job", "rows").row(7, "nightly", 1200).row(12, "import", 3);
    assertThat(table.text().lines())
        .containsExactly("id  job      rows", " 7  nightly  1200", "12  import      3");
  }

  @Test
  void jsonHasNumbersTextsAndNulls() {
    Table table = new Table("id", "cause", "note").row(7, "say \"no\"\n", "").row(12, "", "007");
    assertThat(table.json().lines())
        .containsExactly(
            "[",
            "{\"id\": 7, \"cause\": \"say \\\"no\\\"\\n\", \"note\": null},",
            "{\"id\": 12, \"cause\": null, \"note\": \"007\"}",
            "]");
    assertThat(new Table("id").json()).isEqualTo("[]");
  }
}
