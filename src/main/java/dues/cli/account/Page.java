package dues.cli.account;

/**
 * Lines of at most {@value #WIDTH} characters: an indented text on the left, wrapped under itself
 * where it is too long, and a short one at the right margin.
 */
final class Page {

  static final int WIDTH = 100;
  private static final int GAP = 2;

  private final StringBuilder text = new StringBuilder();

  Page line(int indent, String left) {
    return line(indent, left, "");
  }

  /** The right text stands on the first line that has room for it. */
  Page line(int indent, String left, String right) {
    int room = WIDTH - indent - (right.isEmpty() ? 0 : right.length() + GAP);
    String rest = left;
    String margin = right;
    int deeper = indent;
    while (rest.length() > room) {
      int cut = rest.lastIndexOf(' ', room);
      cut = cut <= 0 ? room : cut;
      add(deeper, rest.substring(0, cut), margin);
      rest = rest.substring(cut).stripLeading();
      deeper = indent + GAP;
      room = WIDTH - deeper;
      margin = "";
    }
    add(deeper, rest, margin);
    return this;
  }

  Page blank() {
    text.append('\n');
    return this;
  }

  private void add(int indent, String left, String right) {
    StringBuilder line = new StringBuilder(" ".repeat(indent)).append(left);
    if (!right.isEmpty()) {
      line.append(" ".repeat(Math.max(GAP, WIDTH - line.length() - right.length()))).append(right);
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }

  @Override
  public String toString() {
    return text.toString().stripTrailing();
  }
}
