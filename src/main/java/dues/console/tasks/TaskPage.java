package dues.console.tasks;

import dues.activation.Person;
import dues.batch.activation.TaskDesk;
import dues.console.deed.Doing;
import dues.console.page.Me;
import dues.console.page.NotThere;
import dues.console.page.Words;
import dues.console.runs.Starter.Wish;
import dues.store.activation.Cards;
import dues.store.activation.lists.TaskList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One task: what is to be done, its form, and taking, filling, closing, trying again. */
@Controller
class TaskPage {

  private static final String FIELD = "field.";

  private final TaskList tasks;
  private final Cards cards;
  private final TaskDesk desk;
  private final Persons persons;
  private final Doing doing;
  private final Words words;

  TaskPage(TaskList tasks, Cards cards, TaskDesk desk, Persons persons, Doing doing, Words words) {
    this.tasks = tasks;
    this.cards = cards;
    this.desk = desk;
    this.persons = persons;
    this.doing = doing;
    this.words = words;
  }

  @GetMapping("/tasks/{id}")
  String task(@ModelAttribute("me") Me me, @PathVariable long id, Model model) {
    Map<String, String> row =
        tasks
            .one(id)
            .filter(one -> persons.of(me).sees(one.getOrDefault("department", "")))
            .orElseThrow(() -> new NotThere(words.say("task.absent", String.valueOf(id))));
    model.addAttribute("row", row);
    model.addAttribute("fields", desk.form(cards.moduleOf(id).orElse(null)));
    model.addAttribute("filled", cards.form(id));
    long operation = Long.parseLong(row.getOrDefault("operation", "0"));
    model.addAttribute("arguments", cards.arguments(operation));
    model.addAttribute("log", cards.log(operation));
    return "tasks/task";
  }

  @PostMapping("/tasks/{id}/{deed}")
  String does(
      @ModelAttribute("me") Me me,
      @PathVariable long id,
      @PathVariable String deed,
      @RequestParam Map<String, String> typed,
      RedirectAttributes after) {
    Person person = persons.of(me);
    Map<String, String> values = values(typed);
    doing.run(
        new Wish(me.name(), "TASK_" + deed.toUpperCase(Locale.ROOT), "task " + id, ""),
        after,
        words.say("task.done"),
        () ->
            switch (deed) {
              case "take" -> desk.take(id, person);
              case "fill" -> desk.fill(id, values, person);
              case "close" -> close(id, values, person);
              case "rerun" -> desk.rerun(id, person);
              default -> throw new NotThere(words.say("error.404"));
            });
    return "redirect:/tasks/{id}";
  }

  /** What was typed beside the button is filled in first. */
  private List<String> close(long id, Map<String, String> values, Person person) {
    List<String> problems = values.isEmpty() ? List.of() : desk.fill(id, values, person);
    return problems.isEmpty() ? desk.close(id, person) : problems;
  }

  private static Map<String, String> values(Map<String, String> typed) {
    Map<String, String> values = new LinkedHashMap<>();
    typed.forEach(
        (name, value) -> {
          if (name.startsWith(FIELD)) {
            values.put(name.substring(FIELD.length()), value.strip());
          }
        });
    return values;
  }
}
