package dues.console.security;

import dues.store.users.AuditTrail;
import dues.store.users.LoginFailures;
import dues.store.users.Users;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Enforces the table of routes; what is not in it is denied to everybody. */
@Configuration(proxyBeanMethods = false)
class Access {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  @Bean
  SecurityFilterChain pages(HttpSecurity http, Users users) throws Exception {
    return http.authorizeHttpRequests(Access::rules)
        .formLogin(form -> form.loginPage("/login").failureHandler(new LoginRefusal()).permitAll())
        .httpBasic(Customizer.withDefaults())
        .logout(logout -> logout.logoutSuccessUrl("/login?left"))
        .exceptionHandling(denied -> denied.authenticationEntryPoint(new AskForLogin()))
        .addFilterBefore(new StillUser(users), AuthorizationFilter.class)
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
        .build();
  }

  private static void rules(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          rules) {
    rules.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR).permitAll();
    for (Route route : Route.values()) {
      var asked = rules.requestMatchers(route.method(), route.pattern());
      if (route.roles().isEmpty()) {
        asked.permitAll();
      } else {
        asked.hasAnyAuthority(route.roles().stream().map(Role::name).toArray(String[]::new));
      }
    }
    rules.anyRequest().denyAll();
  }

  /** The one way to log in; the framework would ask a second one again after a refusal. */
  @Bean
  Throttle throttle(UserDetailsService accounts, LoginFailures failures, AuditTrail audit) {
    DaoAuthenticationProvider passwords = new DaoAuthenticationProvider(accounts);
    passwords.setPasswordEncoder(Passwords.ENCODER);
    return new Throttle(passwords, failures, audit);
  }
}
