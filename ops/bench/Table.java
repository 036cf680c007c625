import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes of what the benches printed a table and a chart: each bar is a ratio to the least, or the 99th percentile of a page, in
 * parts of what is aimed at; one that reaches over the line is too slow.
 *
 * <p>Arguments: the benches' output, the README whose lines between the marks are replaced, the chart.
 */
final class Table {
  private static final Pattern RATIO =
      Pattern.compile("(.+): median ([0-9.]+) s, (.+) ([0-9.]+) s, ratio ([0-9.]+) \\(at most ([0-9.]+): .*");
  private static final Pattern PAGE = Pattern.compile(" +(.+?) +median +([0-9.]+) ms, p99 +([0-9.]+) ms.*");
  private static final Pattern BENCH = Pattern.compile("# (\\w+)(.*)");
  private static final String BEGIN = "<!-- speed, written by ops/bench/run all -->\n";
  private static final String END = "<!-- end of speed -->\n";

  private Table() {}

  private record Row(String what, String dues, String least, double found, double aim) {
    String cells() {
      return "| %s | %s | %s | %s | %s |%n".formatted(what, dues, least, plain(found), plain(aim));
    }
  }

  private static String plain(double number) {
    return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
  }

  public static void main(String[] arguments) throws IOException {
    List<String> lines = Files.readAllLines(Path.of(arguments[0]));
    List<Row> rows = rows(lines);
    Files.writeString(Path.of(arguments[2]), chart(rows));
    Path readme = Path.of(arguments[1]);
    String text = Files.readString(readme);
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IOException(readme + " has no lines " + BEGIN.strip() + " and " + END.strip() + "; write them where the table is to stand.");
    }
    StringBuilder table = new StringBuilder(lines.get(0).substring(2)).append(":\n\n");
    table.append("| what | Dues | the least | found | aim |\n|---|---|---|---|---|\n");
    rows.forEach(row -> table.append(row.cells()));
    table.append("\n![each bar in parts of its aim](").append(readme.toAbsolutePath().getParent().relativize(Path.of(arguments[2]).toAbsolutePath())).append(")\n");
    Files.writeString(readme, text.substring(0, begin) + BEGIN + table + text.substring(end));
  }

  private static List<Row> rows(List<String> lines) {
    List<Row> rows = new ArrayList<>();
    String bench = "";
    for (String line : lines) {
      Matcher begun = BENCH.matcher(line);
      Matcher ratio = RATIO.matcher(line);
      Matcher page = PAGE.matcher(line);
      if (begun.matches()) {
        bench = begun.group(1);
      } else if (ratio.matches()) {
        rows.add(
            new Row(ratio.group(1), ratio.group(2) + " s", ratio.group(3) + " " + ratio.group(4) + " s", Double.parseDouble(ratio.group(5)), Double.parseDouble(ratio.group(6))));
      } else if (page.matches()) {
        double aim = bench.equals("search") ? 200 : 300;
        rows.add(new Row(bench + ": " + page.group(1) + ", ms", page.group(2) + " ms", "", Double.parseDouble(page.group(3)), aim));
      }
    }
    return rows;
  }

  private static String chart(List<Row> rows) {
    int height = rows.size() * 22 + 30;
    StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"760\" height=\"" + height + "\" font-family=\"sans-serif\" font-size=\"12\">\n");
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      double part = row.found() / row.aim();
      svg.append(
          String.format(
              Locale.ROOT,
              "<text x=\"330\" y=\"%d\" text-anchor=\"end\">%s</text><rect x=\"340\" y=\"%d\" width=\"%.0f\" height=\"14\" fill=\"%s\"/><text x=\"%.0f\" y=\"%d\">%.2f</text>%n",
              i * 22 + 17, row.what().replace("&", "&amp;").replace("<", "&lt;"), i * 22 + 6, Math.min(part, 2) * 170, part <= 1 ? "#3C8D93" : "#B3261E", 346 + Math.min(part, 2) * 170, i * 22 + 17, part));
    }
    return svg + String.format(Locale.ROOT, "<line x1=\"510\" x2=\"510\" y1=\"0\" y2=\"%d\" stroke=\"#1F3A5F\"/><text x=\"510\" y=\"%d\" text-anchor=\"middle\">the aim</text>%n</svg>%n", height - 22, height - 6);
  }
}
