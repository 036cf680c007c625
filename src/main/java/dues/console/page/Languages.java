package dues.console.page;

import dues.console.security.Account;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * English, Russian or Ukrainian: what the user chose with {@code ?lang=}, kept in a cookie, else
 * what an administrator set for them, else the first of them that the browser asks for, else
 * English.
 */
@Configuration(proxyBeanMethods = false)
class Languages implements WebMvcConfigurer {

  /** English dates put the day first, so that nobody takes one for the other. */
  static final List<Locale> KNOWN =
      List.of(Locale.UK, Locale.forLanguageTag("ru-RU"), Locale.forLanguageTag("uk-UA"));

  private static final Duration REMEMBERED = Duration.ofDays(365);

  @Bean
  LocaleResolver localeResolver() {
    CookieLocaleResolver chosen =
        new CookieLocaleResolver("dues_language") {
          @Override
          protected Locale parseLocaleValue(String value) {
            return known(List.of(Locale.forLanguageTag(value)));
          }
        };
    chosen.setCookieMaxAge(REMEMBERED);
    chosen.setCookieHttpOnly(true);
    chosen.setCookieSameSite("Lax");
    chosen.setRejectInvalidCookies(false);
    chosen.setDefaultLocaleFunction(
        request -> {
          List<Locale> asked = new ArrayList<>(own());
          asked.addAll(Collections.list(request.getLocales()));
          return known(asked);
        });
    return chosen;
  }

  /** What an administrator has set for whoever is logged in. */
  private static List<Locale> own() {
    Authentication login = SecurityContextHolder.getContext().getAuthentication();
    return login != null
            && login.getPrincipal() instanceof Account account
            && account.user().language() != null
        ? List.of(Locale.forLanguageTag(account.user().language()))
        : List.of();
  }

  /** The first known of these languages. */
  static Locale known(List<Locale> asked) {
    return asked.stream()
        .flatMap(
            one -> KNOWN.stream().filter(known -> known.getLanguage().equals(one.getLanguage())))
        .findFirst()
        .orElse(KNOWN.get(0));
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    LocaleChangeInterceptor change =
        new LocaleChangeInterceptor() {
          @Override
          protected Locale parseLocaleValue(String value) {
            return known(List.of(Locale.forLanguageTag(value)));
          }
        };
    change.setParamName("lang");
    change.setIgnoreInvalidLocale(true);
    interceptors.addInterceptor(change);
  }
}
