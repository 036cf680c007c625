package dues.source.remote;

import dues.source.ExportFile;
import dues.source.FileProblem;
import dues.source.SourceSheet;
import dues.tabular.CountingStream;
import dues.tabular.Digest;
import dues.tabular.FileFault;
import dues.tabular.json.JsonObject;
import dues.tabular.json.JsonObjects;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a billing answered, kept under {@code out/fetched/<source>/<date>-<hash>} as a file a
 * request, an object a line, without passwords. The folder appears when all answers are there, or
 * not at all; equal answers are one folder; the last seven stay.
 */
public final class FetchedFiles {

  private static final String METHODS = "get_supported_method_list";

  private final Path home;
  private final Billing billing;
  private final SourceSheet sheet;

  private FetchedFiles(Path home, SourceSheet sheet, Billing billing) {
    this.home = home;
    this.sheet = sheet;
    this.billing = billing;
  }

  /** Whether a source is asked rather than read. */
  public static boolean isAsked(SourceSheet sheet) {
    return sheet.origin().kind().isAskedOverHttp() && sheet.origin().path().contains("://");
  }

  /**
   * Asks for everything.
   *
   * @return the sheet, with the fetched files for a path
   * @throws FileProblem where one answer cannot be used; nothing is kept then
   */
  public static SourceSheet of(
      Path home, SourceSheet sheet, LocalDate date, Map<String, String> environment) {
    return of(home, sheet, date, new Billing(sheet, environment, Billing.MOST_BYTES));
  }

  static SourceSheet of(Path home, SourceSheet sheet, LocalDate date, Billing billing) {
    try {
      Path folder = new FetchedFiles(home, sheet, billing).fetch(date);
      return sheet.reading(home.relativize(folder).toString());
    } catch (FileFault fault) {
      throw FileProblem.of(billing.hidden(fault));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path fetch(LocalDate date) throws IOException {
    try (FetchedFolder folder = FetchedFolder.of(home, sheet.id())) {
      StringBuilder hashes = new StringBuilder();
      Set<String> methods = methods();
      for (ExportFile file : sheet.origin().kind().files()) {
        String request = sheet.origin().files().getOrDefault(file.name(), file.name());
        if (file.required() || methods == null || methods.contains(request)) {
          String hash = fetch(file, request, folder.draft());
          hashes.append(request).append('=').append(hash).append('\n');
        }
      }
      byte[] all = hashes.toString().getBytes(StandardCharsets.UTF_8);
      return folder.keep(date, hash(new ByteArrayInputStream(all)));
    }
  }

  /** What the billing says it can answer; null where it does not say. */
  private @Nullable Set<String> methods() throws IOException {
    Optional<InputStream> answer = billing.ask(METHODS);
    if (answer.isEmpty()) {
      return null;
    }
    Set<String> methods = new HashSet<>();
    try (InputStream in = answer.get();
        JsonObjects objects = new JsonObjects(billing.name(METHODS), in)) {
      for (JsonObject found = objects.next(); found != null; found = objects.next()) {
        methods.addAll(found.cells().values());
        methods.addAll(found.cells().keySet());
        methods.add(found.raw().replace("\"", ""));
      }
    } catch (FileFault fault) {
      if (fault.kind() != FileFault.Kind.REFUSED) {
        throw fault;
      }
    }
    boolean says = sheet.origin().kind().files().stream().anyMatch(f -> methods.contains(f.name()));
    return says ? methods : null;
  }

  /** One answer as a file; its hash, or nothing where the billing does not know the request. */
  private String fetch(ExportFile file, String request, Path folder) throws IOException {
    Optional<InputStream> answer = billing.ask(request);
    if (answer.isEmpty() && file.required()) {
      throw new FileFault(
          FileFault.Kind.REFUSED,
          billing.name(request),
          0,
          "the billing does not know this request; expected its users");
    }
    if (answer.isEmpty()) {
      return "";
    }
    Path path = folder.resolve(request + ".json");
    if (!path.normalize().startsWith(folder)) {
      throw new FileFault(
          FileFault.Kind.MISSING, request, 0, "leads out of the folder; expected a request");
    }
    try (InputStream in = answer.get();
        JsonObjects objects = new JsonObjects(billing.name(request), in);
        Writer out = Files.newBufferedWriter(path)) {
      out.write("[\n");
      String between = "";
      for (JsonObject found = objects.next(); found != null; found = objects.next()) {
        out.write(between + found.raw());
        between = ",\n";
      }
      out.write(between.isEmpty() ? "]\n" : "\n]\n");
    }
    return hash(Files.newInputStream(path));
  }

  private static String hash(InputStream whole) throws IOException {
    try (CountingStream in = new CountingStream(whole, Digest.SHA256)) {
      in.transferTo(OutputStream.nullOutputStream());
      return in.fingerprint(0).sha256();
    }
  }
}
