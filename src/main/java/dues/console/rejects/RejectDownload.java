package dues.console.rejects;

import dues.console.page.Me;
import dues.console.page.Words;
import dues.console.runs.Starter.Wish;
import dues.store.runs.RefusedGroups;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.sql.DataSource;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reject files to be mended in an editor or a spreadsheet, and back. */
@Controller
class RejectDownload {

  private final RefusedGroups groups;
  private final RejectFiles files;
  private final Mending mending;
  private final Words words;

  RejectDownload(DataSource dataSource, RejectFiles files, Mending mending, Words words) {
    this.groups = new RefusedGroups(dataSource);
    this.files = files;
    this.mending = mending;
    this.words = words;
  }

  private RejectFile found(long id, long file) {
    return files.find(files.of(groups.of(id)), file);
  }

  @GetMapping("/rejects/{id}/files/{file}/download")
  ResponseEntity<Resource> download(@PathVariable long id, @PathVariable long file) {
    RejectFile found = found(id, file);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(found.name()).build().toString())
        .body(new FileSystemResource(found.path()));
  }

  @PostMapping("/rejects/{id}/files/{file}/upload")
  String upload(
      @ModelAttribute("me") Me me,
      @PathVariable long id,
      @PathVariable long file,
      @RequestParam MultipartFile mended,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes after)
      throws IOException {
    RejectFile found = found(id, file);
    Wish wish =
        new Wish(me.name(), "RESUBMIT", found.name() + " of execution " + id, reason.strip());
    List<String> refused;
    try (InputStream bytes = mended.getInputStream()) {
      refused = mending.handIn(found, bytes, wish);
    }
    if (refused.isEmpty()) {
      after.addFlashAttribute("done", words.say("rejects.uploaded"));
    } else {
      after.addFlashAttribute("failed", refused);
    }
    return "redirect:/rejects/" + id;
  }
}
