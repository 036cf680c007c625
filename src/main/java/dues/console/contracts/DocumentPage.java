package dues.console.contracts;

import dues.batch.reports.ContractReports;
import dues.batch.request.Requests;
import dues.console.page.Me;
import dues.console.page.NotThere;
import dues.console.page.Words;
import dues.platform.BusinessClock;
import dues.report.sheet.ReportFormat;
import dues.store.users.AuditEntry;
import dues.store.users.AuditTrail;
import java.io.ByteArrayOutputStream;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands out a contract's documents: reports with {@code scope: contract}. */
@Controller
class DocumentPage {

  private final ContractReports reports;
  private final Requests requests;
  private final AuditTrail audit;
  private final Words words;

  DocumentPage(ContractReports reports, Requests requests, AuditTrail audit, Words words) {
    this.reports = reports;
    this.requests = requests;
    this.audit = audit;
    this.words = words;
  }

  @GetMapping("/contracts/{source}/{id}/documents/{report}/{format}")
  ResponseEntity<byte[]> document(
      @ModelAttribute("me") Me me,
      @PathVariable String source,
      @PathVariable String id,
      @PathVariable String report,
      @PathVariable String format) {
    ReportFormat known =
        Stream.of(ReportFormat.values())
            .filter(one -> one.extension().equals(format))
            .findFirst()
            .orElseThrow(() -> new NotThere(words.say("error.404")));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    reports.write(
        report,
        known,
        new ContractReports.Of(source, id, BusinessClock.system().today(requests.zone())),
        out);
    audit.keep(
        new AuditEntry(
            "", me.name(), "DOWNLOAD", "contract " + source + ":" + id, "", report + "." + format));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("%s-%s-%s.%s".formatted(source, id, report, format))
                .build()
                .toString())
        .body(out.toByteArray());
  }
}
