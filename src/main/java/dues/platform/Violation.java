package dues.platform;

/**
 * One thing that is wrong in a sheet, told so that the reader can mend it without asking:
 * <em>jobs/nightly.yml line 4: 'chunk_size' is 'many'; expected a whole number from 1 to 100000.
 * Write for example chunk_size: 2000.</em>
 *
 * @param file the sheet, relative to the home
 * @param line counted from 1; 0 where the whole file is meant
 * @param what what was found, with its key and value
 * @param expected what would have been right
 * @param remedy what to do, a sentence of its own; may be empty
 */
public record Violation(String file, int line, String what, String expected, String remedy) {

  /** The one or two sentences that are shown. */
  public String sentence() {
    StringBuilder sentence = new StringBuilder(file);
    if (line > 0) {
      sentence.append(" line ").append(line);
    }
    sentence.append(": ").append(what);
    if (!expected.isEmpty()) {
      sentence.append("; expected ").append(expected);
    }
    sentence.append('.');
    if (!remedy.isEmpty()) {
      sentence.append(' ').append(remedy);
    }
    return sentence.toString();
  }
}
