package dues.source;

import dues.source.record.RecordType;
import dues.tabular.Header;
import java.util.List;

/**
 * A kind written as an exercise, for a billing called Abacus: this class and the folder {@code
 * exercise} of the test resources are all of it. Semicolons, German dates; an abo that costs
 * nothing is no subscription.
 */
final class ExerciseExport implements ExportKind {

  private static final RenamedFile ACCOUNTS =
      RenamedFile.of(
          "konten",
          RecordType.CONTRACT,
          "contract=konto title=inhaber opened=seit balance=saldo status=zustand");

  private static final ExportFile FEES =
      ExportFile.of(
          "abos",
          false,
          "abo* konto* tarif* preis* ab*",
          RecordType.TARIFF,
          RecordType.FEE,
          RecordType.PRICE,
          RecordType.SUBSCRIPTION);

  @Override
  public String name() {
    return "exercise";
  }

  @Override
  public Format format() {
    return Format.GENERIC.delimitedBy(';').withDates("dd.MM.yyyy");
  }

  @Override
  public List<ExportFile> files() {
    return List.of(ACCOUNTS.file(), FEES);
  }

  @Override
  public RowMapping mapping(ExportFile file, Header header, MappingContext context) {
    return file.equals(FEES)
        ? (row, records) -> fee(row, records, context)
        : RenamedFile.of(file, List.of(ACCOUNTS));
  }

  private static void fee(Cells row, Records records, MappingContext context) {
    String key = row.key("abo");
    TariffFee fee = TariffFee.of(row.text("tarif", ""), null, row.number("preis"), null);
    var from = row.date("ab");
    if (key != null && from != null) {
      fee.addCatalogue(row, context, records);
      fee.addSubscription(row, key, row.key("konto"), from, records);
    }
  }
}
