package dues;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The Java files under a folder, as text and with the comments taken out. */
final class SourceTree {

  private SourceTree() {}

  record SourceFile(Path path, String text) {

    /** Without comments and without the contents of string literals, lines kept. */
    String code() {
      StringBuilder code = new StringBuilder();
      int i = 0;
      while (i < text.length()) {
        int end = skip(i);
        if (end == i) {
          code.append(text.charAt(i++));
          continue;
        }
        text.substring(i, end).chars().filter(c -> c == '\n').forEach(c -> code.append('\n'));
        code.append(' ');
        i = end;
      }
      return code.toString();
    }

    private int skip(int at) {
      if (text.startsWith("//", at)) {
        return until("\n", at, 0);
      }
      if (text.startsWith("/*", at)) {
        return until("*/", at + 2, 2);
      }
      if (text.startsWith("\"\"\"", at)) {
        return until("\"\"\"", at + 3, 3);
      }
      char c = text.charAt(at);
      if (c != '"' && c != '\'') {
        return at;
      }
      int end = at + 1;
      while (text.charAt(end) != c) {
        end += text.charAt(end) == '\\' ? 2 : 1;
      }
      return end + 1;
    }

    private int until(String mark, int from, int length) {
      int end = text.indexOf(mark, from);
      return end < 0 ? text.length() : end + length;
    }

    long lines() {
      return text.lines().count();
    }
  }

  static List<SourceFile> under(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(path -> path.toString().endsWith(".java"))
          .sorted()
          .map(SourceTree::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SourceFile read(Path path) {
    try {
      return new SourceFile(path, Files.readString(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
