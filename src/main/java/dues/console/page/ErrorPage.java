package dues.console.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the reader sees when a page is not there, not theirs, or broke; never a stack trace. */
@Controller
class ErrorPage implements ErrorController {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorPage.class);
  private static final Set<Integer> TOLD = Set.of(400, 403, 404, 405, 413);

  @RequestMapping("/error")
  String error(HttpServletRequest request, Model model) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    int status = code instanceof Integer number ? number : 404;
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable broken) {
      LOG.error(
          "{} {} broke",
          request.getMethod(),
          request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
          broken);
    }
    model.addAttribute("status", status);
    model.addAttribute("kind", TOLD.contains(status) ? String.valueOf(status) : "500");
    return "error";
  }
}
