// A double click sends a form once: the answer to the second would hide that to the first. (htmx sees to its own forms.)
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") return;
  if (Date.now() - Number(form.dataset.sentAt ?? 0) < 3000) event.preventDefault();
  else form.dataset.sentAt = String(Date.now());
});

// Says so when a request of htmx's fails: without this a press of a button would seem to do nothing.
function tell(text) {
  const message = document.createElement("p");
  message.className = "message error";
  message.textContent = text;
  document.getElementById("messages").replaceChildren(message);
  message.scrollIntoView({ block: "nearest" });
}

document.addEventListener("htmx:sendError", () => {
  tell("The server could not be reached, so nothing was sent. Check the connection and try again.");
});

document.addEventListener("htmx:responseError", (event) => {
  const status = event.detail.xhr.status;
  tell(
    status === 403 || status === 404
      ? "This page is out of date, or you were signed out meanwhile. Reload it and try again."
      : "Something went wrong on our side. Reload the page and try again.",
  );
});
