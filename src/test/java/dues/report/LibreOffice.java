package dues.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A second program that opens and saves what Dues writes, if it is there. */
public final class LibreOffice {

  private static final long MOST_SECONDS = 180;

  private LibreOffice() {}

  public static boolean isInstalled() {
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    return Arrays.stream(path.split(File.pathSeparator, -1))
        .anyMatch(entry -> Files.isExecutable(Path.of(entry).resolve("soffice")));
  }

  /**
   * Opens a file and saves it in another format into a folder.
   *
   * @param options such as {@code --infilter=…}
   */
  public static void convert(Path file, String format, Path folder, String... options)
      throws Exception {
    convertAll(List.of(file), format, folder, options);
  }

  /** The same for several files at once. */
  public static void convertAll(List<Path> files, String format, Path folder, String... options)
      throws Exception {
    Files.createDirectories(folder);
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of("soffice", "-env:UserInstallation=" + folder.resolve("profile").toUri()));
    command.addAll(List.of("--headless", "--convert-to", format));
    command.addAll(List.of("--outdir", folder.toString()));
    command.addAll(List.of(options));
    files.forEach(file -> command.add(file.toString()));
    run(command, folder.resolve("soffice.log"));
  }

  /** The text of a PDF as it is laid out; it takes poppler's pdftotext. */
  public static String text(Path pdf) throws Exception {
    Path text = pdf.resolveSibling(pdf.getFileName() + ".txt");
    run(
        List.of("pdftotext", "-layout", pdf.toString(), text.toString()),
        pdf.resolveSibling("pdftotext.log"));
    return Files.readString(text);
  }

  private static void run(List<String> command, Path log) throws Exception {
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
  }
}
