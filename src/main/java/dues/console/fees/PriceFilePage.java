package dues.console.fees;

import dues.batch.preview.price.PricePreview;
import dues.batch.request.Requests;
import dues.console.page.Me;
import dues.console.page.Words;
import dues.platform.BusinessClock;
import dues.platform.StartupProblem;
import dues.store.users.AuditEntry;
import dues.store.users.AuditTrail;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands out what another price would change, line by line. */
@Controller
class PriceFilePage {

  private final Catalogue catalogue;
  private final PricePreview preview;
  private final Requests requests;
  private final AuditTrail audit;
  private final Words words;

  PriceFilePage(
      Catalogue catalogue, PricePreview preview, Requests requests, AuditTrail audit, Words words) {
    this.catalogue = catalogue;
    this.preview = preview;
    this.requests = requests;
    this.audit = audit;
    this.words = words;
  }

  @GetMapping("/fees/{id}/preview.csv")
  ResponseEntity<byte[]> download(
      @ModelAttribute("me") Me me, @PathVariable long id, PriceForm typed) {
    PriceForm form = typed.filled(BusinessClock.system().today(requests.zone()));
    Catalogue.Placed placed = catalogue.one(id, BusinessClock.system().today(requests.zone()));
    if (!form.problem().isEmpty()) {
      throw StartupProblem.configuration(words.say(form.problem(), form.typed()));
    }
    StringWriter text = new StringWriter();
    try (PriceFile file = new PriceFile(placed.source(), text)) {
      preview.of(form.wish(placed.source(), id), file);
    }
    String name = placed.source() + "-" + placed.fee().row().key();
    audit.keep(
        new AuditEntry("", me.name(), "DOWNLOAD", "price preview " + name, "", form.typed()));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("price-%s-%s.csv".formatted(name, form.from()), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
