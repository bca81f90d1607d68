// Keys for studying, and how long an answer took. Everything works without it, only with more presses.
let shown = performance.now();

document.addEventListener("htmx:afterSwap", () => {
  shown = performance.now();
});

document.addEventListener(
  "submit",
  (event) => {
    const field = event.target.elements.milliseconds;
    if (field) field.value = Math.round(performance.now() - shown);
  },
  true, // before htmx reads the form
);

function press(selector) {
  const target = document.querySelector(`#study ${selector}`);
  target?.click();
  return target !== null;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.repeat) {
    // A key held down must not leave a verdict before it is read.
    if (event.key === "Enter" && event.target.closest("#study")) event.preventDefault();
    return;
  }
  const typing = event.target.closest("input:not([type=checkbox]), select, textarea");
  if (/^[1-9]$/.test(event.key) && !typing) {
    if (press(`[data-key="${event.key}"]`)) event.preventDefault();
  } else if (event.key === "Enter" && !event.target.closest("a, button, summary, input:not([type=checkbox]), textarea")) {
    if (press("[data-enter]")) event.preventDefault();
  }
});
