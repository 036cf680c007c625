package dues.report.folder;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** The rows of a report that stands as CSV. */
public record KeptRows(Path file) {

  /** Hands over row after row behind the header until one is answered with false. */
  public void each(Predicate<List<String>> sink) throws IOException {
    try (CSVReader rows =
        new CSVReaderBuilder(Files.newBufferedReader(file))
            .withCSVParser(new RFC4180ParserBuilder().build())
            .withSkipLines(1)
            .build()) {
      String[] row = rows.readNext();
      while (row != null && sink.test(List.of(row))) {
        row = rows.readNext();
      }
    } catch (CsvValidationException e) {
      throw new IOException(file + " is not what the job finance-reports writes", e);
    }
  }
}
