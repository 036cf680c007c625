// Waits for the server to say that something moved, and asks for the moved part of the page again.
(function () {
  "use strict";
  function watch(element) {
    var source = new EventSource(element.dataset.live);
    source.addEventListener("moved", function () {
      if (!element.contains(document.activeElement) || !/^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName)) {
        htmx.trigger(element, "moved");
      }
    });
    window.addEventListener("pagehide", function () { source.close(); });
  }
  document.querySelectorAll("[data-live]").forEach(watch);

  // A button that cannot be taken back asks once more.
  document.addEventListener("submit", function (event) {
    var question = event.target.dataset.ask;
    if (question && !window.confirm(question)) {
      event.preventDefault();
    }
  });

  // Where the reader looks first after something was done or refused.
  var note = document.querySelector("main > .note");
  if (note) {
    note.setAttribute("tabindex", "-1");
    note.focus({ preventScroll: false });
  }
})();
