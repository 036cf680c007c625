package dues.console.page;

import dues.platform.StartupProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.multipart.MultipartException;

/** What every page is given, and the page of something that cannot be done as it was asked. */
@ControllerAdvice("dues.console")
class EveryPage {

  @ModelAttribute("me")
  Me me(HttpServletRequest request) {
    return Me.at(request.getRequestURI());
  }

  @InitBinder
  void trim(WebDataBinder binder) {
    binder.registerCustomEditor(String.class, new StringTrimmerEditor(false));
  }

  @ExceptionHandler(StartupProblem.class)
  String refused(
      StartupProblem problem,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    model.addAttribute("me", me(request));
    model.addAttribute("problems", problem.sentence().lines().toList());
    return "refused";
  }

  /** A form of a file that came without one, or broke off. */
  @ExceptionHandler(MultipartException.class)
  void torn(HttpServletResponse response) throws IOException {
    response.sendError(HttpServletResponse.SC_BAD_REQUEST);
  }

  @ExceptionHandler(NotThere.class)
  String absent(
      NotThere absent, Model model, HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    model.addAttribute("me", me(request));
    model.addAttribute("problems", List.of(String.valueOf(absent.getMessage())));
    return "refused";
  }
}
