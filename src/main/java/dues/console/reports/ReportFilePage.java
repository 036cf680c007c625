package dues.console.reports;

import dues.console.page.Me;
import dues.console.page.NotThere;
import dues.console.page.Words;
import dues.report.folder.Manifest.Entry;
import dues.store.users.AuditEntry;
import dues.store.users.AuditTrail;
import java.nio.file.Path;
import java.time.LocalDate;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Hands out a report by the SHA-256 that the manifest gives it: what has changed since the page was
 * made is not handed out under the old number.
 */
@Controller
class ReportFilePage {

  private final Shelf shelf;
  private final AuditTrail audit;
  private final Words words;

  ReportFilePage(Shelf shelf, AuditTrail audit, Words words) {
    this.shelf = shelf;
    this.audit = audit;
    this.words = words;
  }

  @GetMapping("/reports/{date}/files/{sha256}")
  ResponseEntity<Resource> download(
      @ModelAttribute("me") Me me, @PathVariable LocalDate date, @PathVariable String sha256) {
    Entry entry =
        shelf.of(date).stream()
            .flatMap(day -> day.manifest().files().stream())
            .filter(one -> one.sha256().equals(sha256))
            .findFirst()
            .orElseThrow(this::replaced);
    Path file = shelf.file(date, entry).orElseThrow(this::replaced);
    audit.keep(
        new AuditEntry("", me.name(), "DOWNLOAD", "report " + date + "/" + entry.name(), "", ""));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(date + "-" + entry.name()).build().toString())
        .body(new FileSystemResource(file));
  }

  private NotThere replaced() {
    return new NotThere(words.say("reports.replaced"));
  }
}
