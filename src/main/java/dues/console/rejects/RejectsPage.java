package dues.console.rejects;

import dues.console.page.Me;
import dues.console.page.NotThere;
import dues.console.page.Words;
import dues.console.runs.Starter.Wish;
import dues.source.rejected.RefusedSheet;
import dues.source.rejected.RefusedSheet.Line;
import dues.store.runs.RefusedGroups;
import dues.store.runs.RefusedGroups.Group;
import dues.store.runs.Runs;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an execution refused, by reason; and its rows, each beside its reason, to be mended. */
@Controller
class RejectsPage {

  private static final int ROWS = 25;

  private final RefusedGroups groups;
  private final Runs runs;
  private final RejectFiles files;
  private final Mending mending;
  private final Words words;

  RejectsPage(DataSource dataSource, RejectFiles files, Mending mending, Words words) {
    this.groups = new RefusedGroups(dataSource);
    this.runs = new Runs(dataSource);
    this.files = files;
    this.mending = mending;
    this.words = words;
  }

  @GetMapping("/rejects/{id}")
  String rejects(@ModelAttribute("me") Me me, @PathVariable long id, Model model) {
    if (runs.withId(id).isEmpty()) {
      throw new NotThere(words.say("run.absent", String.valueOf(id)));
    }
    List<Group> found = groups.of(id);
    model.addAttribute("id", id);
    model.addAttribute("reasons", Reasons.of(found, me.seesPersons()));
    model.addAttribute("published", found.stream().allMatch(Group::published));
    model.addAttribute("files", files.of(found));
    return "rejects/list";
  }

  @GetMapping("/rejects/{id}/files/{file}")
  String file(
      @PathVariable long id,
      @PathVariable long file,
      @RequestParam(defaultValue = "0") int from,
      Model model) {
    RejectFile found = found(id, file);
    RefusedSheet sheet = files.read(found);
    int first = Math.max(0, Math.min(from, sheet.lines().size() - 1));
    int last = Math.min(sheet.lines().size(), first + ROWS);
    model.addAttribute("id", id);
    model.addAttribute("file", found);
    model.addAttribute("sheet", sheet);
    model.addAttribute("rows", EditedRow.of(sheet, first, last));
    model.addAttribute("from", first);
    model.addAttribute("next", last < sheet.lines().size() ? last : 0);
    return "rejects/file";
  }

  private RejectFile found(long id, long file) {
    return files.find(files.of(groups.of(id)), file);
  }

  @PostMapping("/rejects/{id}/files/{file}")
  String mend(
      @ModelAttribute("me") Me me,
      @PathVariable long id,
      @PathVariable long file,
      @RequestParam Map<String, String> cells,
      RedirectAttributes after) {
    RejectFile found = found(id, file);
    RefusedSheet sheet = files.read(found);
    List<Line> changed = Mending.changed(sheet, cells);
    if (changed.isEmpty()) {
      after.addFlashAttribute("failed", List.of(words.say("rejects.unchanged")));
      return "redirect:/rejects/" + id + "/files/" + file;
    }
    Wish wish =
        new Wish(
            me.name(),
            "RESUBMIT",
            "%d rows of %s of execution %d".formatted(changed.size(), found.name(), id),
            cells.getOrDefault("reason", ""));
    List<String> refused = mending.handIn(found, sheet, changed, wish);
    return told(refused, words.count("rows.handed_in", changed.size()), after, id);
  }

  private static String told(List<String> refused, String done, RedirectAttributes after, long id) {
    if (refused.isEmpty()) {
      after.addFlashAttribute("done", done);
    } else {
      after.addFlashAttribute("failed", refused);
    }
    return "redirect:/rejects/" + id;
  }
}
