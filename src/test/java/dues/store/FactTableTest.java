package dues.store;

import static org.assertj.core.api.Assertions.assertThat;

import dues.platform.TestDatabase;
import dues.source.record.Column;
import dues.source.record.RecordType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The catalogue of fact tables agrees with the catalogue of records and with the schema. */
class FactTableTest {

  @ParameterizedTest
  @EnumSource(value = FactTable.class, names = "DIRECTORY_ROW", mode = EnumSource.Mode.EXCLUDE)
  void aTableTakesARecordsColumnsInTheirOrder(FactTable table) {
    RecordType record =
        List.of(RecordType.values()).stream()
            .filter(type -> type.tableName().equals(table.tableName()))
            .findFirst()
            .orElseThrow();
    assertThat(table.columnNames()).isEqualTo(record.columns().stream().map(Column::name).toList());
    assertThat(table.keyed()).isEqualTo(record.isKeyed());
  }

  @Test
  void everyColumnStandsInTheSchema() {
    try (TestDatabase database = TestDatabase.fresh()) {
      JdbcClient jdbc = JdbcClient.create(database.dataSource());
      for (FactTable table : FactTable.values()) {
        List<String> there =
            jdbc.sql(
                    "select quote_ident(column_name) from information_schema.columns where table_schema = 'public' and table_name = :table")
                .param("table", table.tableName())
                .query(String.class)
                .list();
        assertThat(there)
            .as(table.tableName())
            .containsAll(
                table.columns().stream()
                    .map(
                        column ->
                            jdbc.sql("select quote_ident(:name)")
                                .param("name", column.factName().replace("\"", ""))
                                .query(String.class)
                                .single())
                    .toList())
            .contains(table.idColumn(), "source", "brought_by", "file_id", "line", "row_hash");
      }
    }
  }
}
