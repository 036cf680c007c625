package dues.cli;

import dues.cli.text.Json;
import dues.store.export.Column;
import dues.store.export.Export;
import dues.store.export.ExportFilter;
import dues.store.export.Exports;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Streams an export as a JSON array of objects: counts and booleans bare, absent values null,
 * everything else text.
 */
record JsonRows(PrintStream out, Export export) {

  void write(Exports exports, ExportFilter filter) {
    out.print("[");
    boolean[] first = {true};
    exports.stream(
        export,
        filter,
        cells -> {
          out.print(first[0] ? "\n" : ",\n");
          first[0] = false;
          out.print(object(cells));
        });
    out.print(first[0] ? "]\n" : "\n]\n");
    out.flush();
  }

  private String object(List<@Nullable String> cells) {
    StringBuilder object = new StringBuilder("{");
    for (int i = 0; i < cells.size(); i++) {
      Column column = export.columns().get(i);
      object
          .append(i == 0 ? "" : ", ")
          .append(Json.text(column.name()))
          .append(": ")
          .append(value(column, cells.get(i)));
    }
    return object.append('}').toString();
  }

  private static String value(Column column, @Nullable String cell) {
    if (cell == null) {
      return "null";
    }
    boolean bare = column.kind() == Column.Kind.COUNT || column.kind() == Column.Kind.BOOLEAN;
    return bare ? cell : Json.text(cell);
  }
}
