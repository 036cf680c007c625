package dues.console.page;

import dues.platform.BusinessClock;
import dues.store.history.LastNight;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Whether the console answers, its database too, and nights complete, for whoever keeps it running:
 * 26 hours after the last one that did it is red, although everything answers.
 */
@Controller
class HealthPage {

  static final Duration PATIENCE = Duration.ofHours(26);

  private final LastNight nights;

  HealthPage(LastNight nights) {
    this.nights = nights;
  }

  @GetMapping(value = "/health", produces = "text/plain")
  ResponseEntity<String> health() {
    try {
      return health(nights.completed(), BusinessClock.system().instant());
    } catch (DataAccessException down) {
      return ResponseEntity.status(503).body("DOWN: the database does not answer\n");
    }
  }

  static ResponseEntity<String> health(Optional<Instant> night, Instant now) {
    boolean late = night.isPresent() && night.get().isBefore(now.minus(PATIENCE));
    return late
        ? ResponseEntity.status(503)
            .body("DOWN: no night has completed since " + night.get() + "\n")
        : ResponseEntity.ok("UP\n");
  }

  @GetMapping("/")
  String home() {
    return "redirect:/runs";
  }
}
