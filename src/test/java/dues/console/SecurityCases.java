package dues.console;

import static org.assertj.core.api.Assertions.assertThat;

import dues.console.security.Passwords;
import dues.console.security.Role;
import dues.store.users.Users;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Logins, cookies, headers. */
class SecurityCases {

  private final Served served = Served.shared();
  private final Users users = served.bean(Users.class);

  private static String to(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("").replaceFirst("http://[^/]+", "");
  }

  @Test
  void theFirstPasswordIsGoodForOneLoginAndThePageThatChangesIt() {
    String once = new Passwords(users).add("fresh", Role.VIEWER, List.of()).orElseThrow();
    Visitor visitor = new Visitor(served.url());
    assertThat(to(visitor.login("fresh", once))).isEqualTo("/");
    assertThat(to(visitor.get("/runs"))).isEqualTo("/password");
    visitor.get("/password");
    String chosen = "five words are enough now";
    assertThat(change(visitor, once, "short", "short").statusCode()).isEqualTo(400);
    assertThat(change(visitor, once, chosen, chosen + "!").statusCode()).isEqualTo(400);
    assertThat(change(visitor, "wrong", chosen, chosen).statusCode()).isEqualTo(400);
    assertThat(to(change(visitor, once, chosen, chosen))).isEqualTo("/login?changed");
    assertThat(to(visitor.get("/runs"))).isEqualTo("/login");
    assertThat(to(new Visitor(served.url()).login("fresh", once))).isEqualTo("/login?wrong");
    assertThat(to(visitor.login("fresh", chosen))).isEqualTo("/runs?continue");
    assertThat(visitor.get("/runs").statusCode()).isEqualTo(200);
  }

  private static HttpResponse<String> change(
      Visitor visitor, String old, String chosen, String again) {
    return visitor.post("/password", Map.of("old", old, "chosen", chosen, "again", again));
  }

  @Test
  void guessingIsSlowedDownEvenWithTheRightPasswordAtLast() {
    String right = new Passwords(users).add("guessed", Role.VIEWER, List.of()).orElseThrow();
    for (int i = 0; i < 5; i++) {
      assertThat(to(new Visitor(served.url()).login("guessed", "no " + i)))
          .isEqualTo("/login?wrong");
    }
    assertThat(to(new Visitor(served.url()).login("guessed", right))).matches("/login\\?wait=\\d+");
    assertThat(to(new Visitor(served.url()).login("viewer", Served.PASSWORD))).isEqualTo("/");
  }

  @Test
  void whoIsDisabledIsOutAtOnceAndTheLastAdministratorStays() {
    assertThat(new Passwords(users).add("leaving", Role.OPERATOR, List.of())).isPresent();
    users.password("leaving", users.find("viewer").orElseThrow().password(), false);
    Visitor visitor = Visitor.as(served, "leaving");
    assertThat(visitor.get("/runs").statusCode()).isEqualTo(200);
    assertThat(users.change("leaving", "OPERATOR", false)).isTrue();
    assertThat(to(visitor.get("/runs"))).isEqualTo("/login");
    assertThat(to(new Visitor(served.url()).login("leaving", Served.PASSWORD)))
        .isEqualTo("/login?wrong");
    assertThat(users.change("admin", "VIEWER", true)).isFalse();
  }

  @Test
  void aFormWithoutItsTokenIsRefused() {
    Visitor operator = Visitor.as(served, "operator");
    assertThat(operator.withoutToken().post("/runs/999999/stop", Map.of()).statusCode())
        .isEqualTo(403);
  }

  @Test
  void pagesAreClosedToScriptsFramesAndCaches() {
    HttpResponse<String> login = new Visitor(served.url()).get("/login");
    String policy = login.headers().firstValue("Content-Security-Policy").orElse("");
    assertThat(policy)
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe", "*");
    assertThat(login.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(login.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(login.headers().firstValue("Set-Cookie").orElse(""))
        .contains("HttpOnly", "SameSite");
    assertThat(login.body())
        .doesNotContainPattern("(?i)<script(?![^>]* src=)|style=\"| on[a-z]+=\"");
  }

  @Test
  void errorsTellNothingOfTheInside() {
    Visitor viewer = Visitor.as(served, "viewer");
    assertThat(viewer.get("/runs/999999").statusCode()).isEqualTo(404);
    assertThat(viewer.get("/runs?before=abc").statusCode()).isEqualTo(400);
    assertThat(viewer.get("/nothing/here").statusCode()).isEqualTo(403);
    assertThat(viewer.get("/runs?before=abc").body()).doesNotContain("Exception", "dues.console");
  }
}
