package dues.source.mutant;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** One way to spoil a file. */
enum Mutation {
  FLIP_A_BYTE,
  PUT_BYTES_IN,
  CUT_BYTES_OUT,
  REPEAT_BYTES,
  TRUNCATE,
  CHANGE_LINE_ENDS,
  REENCODE,
  LOSE_A_ROW,
  REPEAT_A_ROW,
  MOVE_ROWS,
  SPOIL_A_QUOTE,
  LOSE_A_COLUMN,
  REPEAT_A_COLUMN,
  RENAME_A_COLUMN,
  SWAP_CELLS,
  EMPTY_A_CELL,
  REPLACE_A_CELL;

  private static final List<Mutation> OF_BYTES =
      List.of(FLIP_A_BYTE, PUT_BYTES_IN, CUT_BYTES_OUT, REPEAT_BYTES, TRUNCATE);
  private static final List<Mutation> OF_CELLS = List.of(SWAP_CELLS, EMPTY_A_CELL, REPLACE_A_CELL);

  /** One of them; most spoil cells, because most other faults end the reading of the file. */
  static Mutation any(Random random, boolean onlyBytes) {
    List<Mutation> some =
        onlyBytes ? OF_BYTES : random.nextInt(3) > 0 ? OF_CELLS : List.of(values());
    return some.get(random.nextInt(some.size()));
  }

  byte[] apply(byte[] file, Random random, Charset charset, char delimiter) {
    if (file.length == 0) {
      return Pieces.BYTES.get(random.nextInt(Pieces.BYTES.size())).getBytes(StandardCharsets.UTF_8);
    }
    int at = random.nextInt(file.length);
    int length = Math.min(file.length - at, 1 + random.nextInt(random.nextBoolean() ? 4 : 200));
    return switch (this) {
      case FLIP_A_BYTE -> {
        byte[] flipped = file.clone();
        flipped[at] =
            (byte) (random.nextBoolean() ? random.nextInt() : flipped[at] ^ 1 << (at % 8));
        yield flipped;
      }
      case PUT_BYTES_IN ->
          spliced(
              file,
              at,
              at,
              Pieces.BYTES.get(random.nextInt(Pieces.BYTES.size())).getBytes(charset));
      case CUT_BYTES_OUT -> spliced(file, at, at + length, new byte[0]);
      case REPEAT_BYTES -> spliced(file, at, at, Arrays.copyOfRange(file, at, at + length));
      case TRUNCATE -> Arrays.copyOf(file, at);
      default -> text(new String(file, charset), random, charset, delimiter);
    };
  }

  private static byte[] spliced(byte[] file, int from, int to, byte[] piece) {
    byte[] whole = new byte[file.length - (to - from) + piece.length];
    System.arraycopy(file, 0, whole, 0, from);
    System.arraycopy(piece, 0, whole, from, piece.length);
    System.arraycopy(file, to, whole, from + piece.length, file.length - to);
    return whole;
  }

  private byte[] text(String text, Random random, Charset charset, char delimiter) {
    return switch (this) {
      case CHANGE_LINE_ENDS -> {
        List<String> ends = List.of("\r\n", "\r", "\n\n", "\n\r", "", "\n");
        String end = ends.get(random.nextInt(ends.size()));
        yield (random.nextBoolean() ? text.replace("\n", end) : text.replaceFirst("\n", end))
            .getBytes(charset);
      }
      case REENCODE -> {
        List<String> others =
            List.of("UTF-8", "UTF-16", "windows-1251", "koi8-u", "cp866", "x-BOM");
        String other = others.get(random.nextInt(others.size()));
        yield other.equals("x-BOM")
            ? ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)
            : text.getBytes(Charset.forName(other));
      }
      default -> {
        List<String> rows = new ArrayList<>(List.of(text.split("\n", -1)));
        rows(rows, random, delimiter);
        yield String.join("\n", rows).getBytes(charset);
      }
    };
  }

  private void rows(List<String> rows, Random random, char delimiter) {
    int row = random.nextInt(rows.size());
    switch (this) {
      case LOSE_A_ROW -> rows.remove(row);
      case REPEAT_A_ROW -> rows.add(random.nextInt(rows.size()), rows.get(row));
      case MOVE_ROWS -> Collections.rotate(rows, 1 + random.nextInt(rows.size()));
      case SPOIL_A_QUOTE -> {
        String text = rows.get(row);
        int at = random.nextInt(text.length() + 1);
        boolean quoted = text.indexOf('"') >= 0 && random.nextBoolean();
        rows.set(
            row,
            quoted
                ? text.replaceFirst("\"", "")
                : text.substring(0, at) + '"' + text.substring(at));
      }
      default -> cells(rows, random, delimiter);
    }
  }

  private void cells(List<String> rows, Random random, char delimiter) {
    List<String[]> cells = new ArrayList<>();
    String separator = java.util.regex.Pattern.quote("" + delimiter);
    rows.forEach(row -> cells.add(row.split(separator, -1)));
    boolean whole = this == LOSE_A_COLUMN || this == REPEAT_A_COLUMN;
    int row = this == RENAME_A_COLUMN ? 0 : random.nextInt(rows.size());
    int column = random.nextInt(cells.get(row).length);
    for (int i = 0; i < rows.size(); i++) {
      if (whole || i == row) {
        List<String> changed = new ArrayList<>(List.of(cells.get(i)));
        if (column < changed.size()) {
          change(changed, column, random);
        }
        rows.set(i, String.join("" + delimiter, changed));
      }
    }
  }

  private void change(List<String> cells, int column, Random random) {
    switch (this) {
      case LOSE_A_COLUMN -> cells.remove(column);
      case REPEAT_A_COLUMN -> cells.add(column, cells.get(column));
      case SWAP_CELLS -> Collections.swap(cells, column, random.nextInt(cells.size()));
      case EMPTY_A_CELL -> cells.set(column, "");
      case RENAME_A_COLUMN -> cells.set(column, random.nextBoolean() ? cells.get(0) : "другой");
      default -> cells.set(column, Pieces.CELLS.get(random.nextInt(Pieces.CELLS.size())));
    }
  }
}
