package dues.console.security;

import static dues.console.security.Role.ADMIN;
import static dues.console.security.Role.FINANCE;
import static dues.console.security.Role.METRICS;
import static dues.console.security.Role.OPERATOR;
import static dues.console.security.Role.VIEWER;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * Every address of the console, and who may ask for it; nothing else is answered. Templates ask by
 * the constant's name whether to show a button.
 */
public enum Route {
  HEALTH("GET", "/health"),
  LOGIN("GET", "/login"),
  STATIC("GET", "/static/**"),
  HTMX("GET", "/webjars/htmx.org/**"),
  ERROR("GET", "/error"),

  HOME("GET", "/", VIEWER, FINANCE, OPERATOR, ADMIN),
  PASSWORD("GET", "/password", VIEWER, FINANCE, OPERATOR, ADMIN, METRICS),
  CHANGE_PASSWORD("POST", "/password", VIEWER, FINANCE, OPERATOR, ADMIN, METRICS),
  LOGOUT("POST", "/logout", VIEWER, FINANCE, OPERATOR, ADMIN, METRICS),

  RUNS("GET", "/runs", VIEWER, FINANCE, OPERATOR, ADMIN),
  RUNS_LIVE("GET", "/runs/live", VIEWER, FINANCE, OPERATOR, ADMIN),
  RUN("GET", "/runs/{id:[0-9]+}", VIEWER, FINANCE, OPERATOR, ADMIN),
  REJECTS("GET", "/rejects/{id:[0-9]+}", VIEWER, FINANCE, OPERATOR, ADMIN),
  REJECT_ROWS("GET", "/rejects/{id:[0-9]+}/files/{file:[0-9]+}", OPERATOR, ADMIN),
  REJECT_FILE("GET", "/rejects/{id:[0-9]+}/files/{file:[0-9]+}/download", OPERATOR, ADMIN),
  MEND("POST", "/rejects/{id:[0-9]+}/files/{file:[0-9]+}", OPERATOR, ADMIN),
  HAND_IN("POST", "/rejects/{id:[0-9]+}/files/{file:[0-9]+}/upload", OPERATOR, ADMIN),
  RUN_LOG("GET", "/runs/{id:[0-9]+}/log", OPERATOR, ADMIN),
  START("POST", "/runs", OPERATOR, ADMIN),
  RESTART_FAILED("POST", "/runs/restart-failed", OPERATOR, ADMIN),
  RESTART("POST", "/runs/{id:[0-9]+}/restart", OPERATOR, ADMIN),
  STOP("POST", "/runs/{id:[0-9]+}/stop", OPERATOR, ADMIN),

  PERIODS("GET", "/periods", VIEWER, FINANCE, OPERATOR, ADMIN),
  PERIOD("GET", "/periods/{source}/{month:[0-9-]+}", VIEWER, FINANCE, OPERATOR, ADMIN),
  CLOSE_PERIOD("POST", "/periods/{source}/{month:[0-9-]+}/{deed:[a-z]+}", FINANCE, ADMIN),

  FEES("GET", "/fees", VIEWER, FINANCE, OPERATOR, ADMIN),
  FEE("GET", "/fees/{id:[0-9]+}", VIEWER, FINANCE, OPERATOR, ADMIN),
  PREVIEW_PRICE("GET", "/fees/{id:[0-9]+}/preview", FINANCE, OPERATOR, ADMIN),
  PREVIEW_FILE("GET", "/fees/{id:[0-9]+}/preview.csv", FINANCE, OPERATOR, ADMIN),

  SCHEDULES("GET", "/schedules", VIEWER, FINANCE, OPERATOR, ADMIN),
  SCHEDULE("POST", "/schedules/{job}/{deed:[a-z]+}", OPERATOR, ADMIN),

  AUDIT("GET", "/audit", FINANCE, ADMIN),
  USERS("GET", "/users", ADMIN),
  ADD_USER("POST", "/users", ADMIN),
  CHANGE_USER("POST", "/users/{name}/{deed:[a-z]+}", ADMIN),

  REPORTS("GET", "/reports", FINANCE, ADMIN),
  REPORT("GET", "/reports/{date:[0-9-]+}/{name}", FINANCE, ADMIN),
  REPORT_FILE("GET", "/reports/{date:[0-9-]+}/files/{sha256:[0-9a-f]+}", FINANCE, ADMIN),

  CONTRACTS("GET", "/contracts", VIEWER, FINANCE, OPERATOR, ADMIN),
  CONTRACT("GET", "/contracts/{source}/{id}", VIEWER, FINANCE, OPERATOR, ADMIN),
  EDIT_CONTRACT("POST", "/contracts/{source}/{id}", OPERATOR, ADMIN),

  REVIEWS("GET", "/reviews", VIEWER, FINANCE, OPERATOR, ADMIN),
  ANSWER_REVIEW("POST", "/reviews", OPERATOR, ADMIN),

  DOCUMENT("GET", "/contracts/{source}/{id}/documents/{report}/{format}", FINANCE, OPERATOR, ADMIN),
  SEND_PARAMETERS("POST", "/contracts/{source}/{id}/send", OPERATOR, ADMIN),
  LINK_CONTRACT("POST", "/contracts/{source}/{id}/link", OPERATOR, ADMIN),
  UNLINK_CONTRACT("POST", "/contracts/{source}/{id}/unlink", OPERATOR, ADMIN),
  MATCH_CONTRACT("POST", "/contracts/{source}/{id}/match", OPERATOR, ADMIN),

  CUSTOMERS("GET", "/customers", VIEWER, FINANCE, OPERATOR, ADMIN),
  CUSTOMER("GET", "/customers/{key}", VIEWER, FINANCE, OPERATOR, ADMIN),
  EDIT_CUSTOMER("POST", "/customers/{key}", OPERATOR, ADMIN),
  MERGE_CUSTOMER("POST", "/customers/{key}/merge", OPERATOR, ADMIN),
  SPLIT_CUSTOMER("POST", "/customers/{key}/split", OPERATOR, ADMIN),
  ERASE_CUSTOMER("POST", "/customers/{key}/erase", ADMIN),
  LIFT_ERASURE("POST", "/customers/{key}/lift", ADMIN),

  PROCESSES("GET", "/processes", VIEWER, FINANCE, OPERATOR, ADMIN),
  PROCESS("GET", "/processes/{id:[0-9]+}", VIEWER, FINANCE, OPERATOR, ADMIN),
  PROCESS_DEED("POST", "/processes/{id:[0-9]+}/{deed:[a-z]+}", OPERATOR, ADMIN),

  OPERATIONS("GET", "/operations", OPERATOR, ADMIN),
  OPERATION("GET", "/operations/{id:[0-9]+}", OPERATOR, ADMIN),
  RUN_OPERATION("POST", "/operations/{id:[0-9]+}/run", OPERATOR, ADMIN),
  HAND_OVER("POST", "/operations/{id:[0-9]+}/task", OPERATOR, ADMIN),
  TASKS("GET", "/tasks", OPERATOR, ADMIN),
  TASK("GET", "/tasks/{id:[0-9]+}", OPERATOR, ADMIN),
  TASK_DEED("POST", "/tasks/{id:[0-9]+}/{deed:[a-z]+}", OPERATOR, ADMIN),

  METRICS_READ("GET", "/actuator/**", METRICS);

  private final HttpMethod method;
  private final String pattern;
  private final Set<Role> roles;

  Route(String method, String pattern, Role... roles) {
    this.method = HttpMethod.valueOf(method);
    this.pattern = pattern;
    this.roles = roles.length == 0 ? Set.of() : EnumSet.copyOf(Set.of(roles));
  }

  public HttpMethod method() {
    return method;
  }

  public String pattern() {
    return pattern;
  }

  /** Who may; empty: everybody, without a login. */
  public Set<Role> roles() {
    return roles;
  }

  /** Whether a role may ask for it. */
  public boolean allows(Role role) {
    return roles.isEmpty() || roles.contains(role);
  }
}
