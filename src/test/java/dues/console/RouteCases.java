package dues.console;

import static org.assertj.core.api.Assertions.assertThat;

import dues.console.security.Route;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route, asked for by nobody and by each role. */
class RouteCases {

  /**
   * By route: an address of it, and the initials of who may: nobody, viewer, finance, operator,
   * admin, metrics.
   */
  private static final String TABLE =
      """
      HEALTH           /health                 nvfoam
      LOGIN            /login                  nvfoam
      STATIC           /static/console.css     nvfoam
      HTMX             /webjars/htmx.org/2.0.10/dist/htmx.min.js nvfoam
      ERROR            /error                  nvfoam
      HOME             /                       vfoa
      PASSWORD         /password               vfoam
      CHANGE_PASSWORD  /password               vfoam
      RUNS             /runs                   vfoa
      RUNS_LIVE        /runs/live              vfoa
      RUN              /runs/1                 vfoa
      RUN_LOG          /runs/1/log             oa
      START            /runs                   oa
      RESTART_FAILED   /runs/restart-failed    oa
      RESTART          /runs/999999/restart    oa
      STOP             /runs/999999/stop       oa
      REJECTS          /rejects/2              vfoa
      REJECT_ROWS      /rejects/2/files/999999 oa
      REJECT_FILE      /rejects/2/files/999999/download oa
      MEND             /rejects/2/files/999999 oa
      HAND_IN          /rejects/2/files/999999/upload oa
      CONTRACTS        /contracts?label=1010   vfoa
      CONTRACT         /contracts/own/1010     vfoa
      EDIT_CONTRACT    /contracts/own/999      oa
      REVIEWS          /reviews                vfoa
      ANSWER_REVIEW    /reviews                oa
      PERIODS          /periods                vfoa
      PERIOD           /periods/own/2026-09    vfoa
      CLOSE_PERIOD     /periods/own/1999-01/confirm fa
      FEES             /fees                   vfoa
      FEE              /fees/1                 vfoa
      PREVIEW_PRICE    /fees/1/preview?price=1 foa
      PREVIEW_FILE     /fees/1/preview.csv     foa
      SCHEDULES        /schedules              vfoa
      SCHEDULE         /schedules/none/pause   oa
      AUDIT            /audit                  fa
      USERS            /users                  a
      ADD_USER         /users                  a
      CHANGE_USER      /users/nobody/change    a
      REPORTS          /reports                fa
      REPORT           /reports/2026-10-31/payments fa
      REPORT_FILE      /reports/2026-10-31/files/00 fa
      DOCUMENT         /contracts/own/1010/documents/contract-statement/csv foa
      SEND_PARAMETERS  /contracts/own/999/send oa
      LINK_CONTRACT    /contracts/own/999/link   oa
      UNLINK_CONTRACT  /contracts/own/999/unlink oa
      MATCH_CONTRACT   /contracts/own/999/match  oa
      CUSTOMERS        /customers?text=1010    vfoa
      CUSTOMER         /customers/own:1010     vfoa
      EDIT_CUSTOMER    /customers/own:999      oa
      MERGE_CUSTOMER   /customers/own:999/merge oa
      SPLIT_CUSTOMER   /customers/own:999/split oa
      ERASE_CUSTOMER   /customers/own:999/erase a
      LIFT_ERASURE     /customers/own:999/lift a
      PROCESSES        /processes              vfoa
      PROCESS          /processes/1            vfoa
      PROCESS_DEED     /processes/999999/close oa
      OPERATIONS       /operations             oa
      OPERATION        /operations/1           oa
      RUN_OPERATION    /operations/999999/run  oa
      HAND_OVER        /operations/999999/task oa
      TASKS            /tasks                  oa
      TASK             /tasks/1                oa
      TASK_DEED        /tasks/999999/take      oa
      METRICS_READ     /actuator/prometheus    m
      LOGOUT           /logout                 nvfoam
      """;

  private final Served served = Served.shared();

  private record Row(Route route, String path, String who) {}

  private static List<Row> table() {
    return TABLE
        .lines()
        .map(line -> line.split(" +"))
        .map(cells -> new Row(Route.valueOf(cells[0]), cells[1], cells[2]))
        .toList();
  }

  @Test
  void everyRouteAnswersThoseWhoMayAndNobodyElse() {
    List<String> wrong = new ArrayList<>();
    Map<String, Visitor> visitors = new LinkedHashMap<>();
    visitors.put("n", new Visitor(served.url()));
    for (String name : List.of("viewer", "finance", "operator", "admin", "metrics")) {
      visitors.put(name.substring(0, 1), Visitor.as(served, name));
    }
    for (Row row : table()) {
      visitors.forEach(
          (initial, visitor) -> {
            boolean may = row.who().contains(initial);
            String got = outcome(row, visitor);
            if (may != got.equals("answered")) {
              wrong.add(row.route() + " as " + initial + ": " + got);
            }
          });
    }
    assertThat(wrong).isEmpty();
  }

  /** A form that names nothing is no deed; what counts is whether it came through the door. */
  private static String outcome(Row row, Visitor visitor) {
    if (row.route() == Route.RUNS_LIVE) {
      return visitor.status(row.path());
    }
    HttpResponse<String> answer =
        row.route().method().name().equals("GET")
            ? visitor.get(row.path())
            : visitor.post(row.path(), Map.of("none", "1"));
    boolean toLogin =
        answer.headers().firstValue("Location").map(to -> to.endsWith("/login")).orElse(false);
    return toLogin || answer.statusCode() == 401
        ? "login"
        : answer.statusCode() == 403 ? "denied" : "answered";
  }

  @Test
  void theTableHereAndTheTableThereNameTheSameRoutes() {
    assertThat(table().stream().map(Row::route)).containsExactlyInAnyOrder(Route.values());
  }

  @Test
  void everyPageIsInTheTable() {
    TreeSet<String> unknown = new TreeSet<>();
    served
        .console
        .context()
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach(
            (mapping, method) -> {
              if (method.getBeanType().getName().startsWith("dues.")) {
                unknown.addAll(missing(mapping));
              }
            });
    assertThat(unknown).isEmpty();
  }

  private static List<String> missing(RequestMappingInfo mapping) {
    return mapping.getPatternValues().stream()
        .filter(
            pattern ->
                Arrays.stream(Route.values())
                    .noneMatch(
                        route ->
                            route.pattern().replaceAll(":[^}]*", "").equals(pattern)
                                && (mapping.getMethodsCondition().isEmpty()
                                    || mapping.getMethodsCondition().getMethods().stream()
                                        .anyMatch(
                                            method ->
                                                method.name().equals(route.method().name())))))
        .toList();
  }
}
