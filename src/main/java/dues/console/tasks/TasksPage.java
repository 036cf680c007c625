package dues.console.tasks;

import dues.activation.Person;
import dues.console.page.Me;
import dues.store.activation.lists.TaskList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What people are to do because no module does: the tasks of their departments. */
@Controller
class TasksPage {

  private static final int PAGE = 30;

  private final TaskList tasks;
  private final Persons persons;

  TasksPage(TaskList tasks, Persons persons) {
    this.tasks = tasks;
    this.persons = persons;
  }

  @GetMapping("/tasks")
  String tasks(@ModelAttribute("me") Me me, TasksForm asked, Model model) {
    Person person = persons.of(me);
    List<Map<String, String>> rows =
        tasks.list(asked.filter(me.name()), person, asked.skip(), PAGE + 1);
    model.addAttribute("asked", asked);
    model.addAttribute("waiting", tasks.waiting(person));
    model.addAttribute("departments", tasks.departments(person));
    model.addAttribute("rows", rows.stream().limit(PAGE).toList());
    model.addAttribute("next", rows.size() > PAGE ? asked.skip() + PAGE : 0);
    return "tasks/list";
  }
}
