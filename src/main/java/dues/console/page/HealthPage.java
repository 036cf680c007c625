package dues.console.page;

import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Whether the console answers and its database too, for whoever keeps it running. */
@Controller
class HealthPage {

  private final JdbcClient jdbc;

  HealthPage(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @GetMapping(value = "/health", produces = "text/plain")
  ResponseEntity<String> health() {
    try {
      jdbc.sql("select 1").query(Integer.class).single();
      return ResponseEntity.ok("UP\n");
    } catch (DataAccessException down) {
      return ResponseEntity.status(503).body("DOWN: the database does not answer\n");
    }
  }

  @GetMapping("/")
  String home() {
    return "redirect:/runs";
  }
}
