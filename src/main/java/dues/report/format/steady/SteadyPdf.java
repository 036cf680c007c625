package dues.report.format.steady;

import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a PDF's bytes depend on what is printed and on the business date alone. The library draws
 * the file's ID and the six letters before an embedded font's name at random; they are replaced by
 * the digest of the rest and by letters in order, of the same length.
 */
public final class SteadyPdf {

  private static final Pattern FONT = Pattern.compile("/[A-Z]{6}(?=\\+Liberation)");
  private static final Pattern ID =
      Pattern.compile("/ID ?\\[<([0-9a-fA-F]{32})><([0-9a-fA-F]{32})>\\]");

  private SteadyPdf() {}

  /** Midnight of the business date instead of the clock's time. */
  public static void date(PdfDictionary properties, LocalDate date) {
    GregorianCalendar midnight = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    midnight.setTime(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
    properties.put(PdfName.CREATIONDATE, new PdfDate(midnight));
    properties.put(PdfName.MODDATE, new PdfDate(midnight));
  }

  /** The PDF with its random parts replaced. */
  public static byte[] steady(byte[] pdf) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    Map<String, String> letters = new LinkedHashMap<>();
    String named =
        FONT.matcher(text)
            .replaceAll(
                font ->
                    letters.computeIfAbsent(
                        font.group(), key -> "/DUESA" + (char) ('A' + letters.size())));
    Matcher id = ID.matcher(named);
    if (!id.find()) {
      throw new IllegalStateException("the PDF has no ID to replace");
    }
    String without = named.substring(0, id.start(1)) + named.substring(id.end(2));
    String digest = digest(without);
    String steady =
        named.substring(0, id.start(1))
            + digest
            + named.substring(id.end(1), id.start(2))
            + digest
            + named.substring(id.end(2));
    return steady.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String digest(String text) {
    try {
      byte[] sha =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.ISO_8859_1));
      return HexFormat.of().formatHex(sha, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
