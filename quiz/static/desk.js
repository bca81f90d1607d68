// Keys for the review desk. Everything works without them, only with more presses.
const keys = document.getElementById("keys");
const inUse = document.getElementById("keys-on");
const showKeys = document.getElementById("show-keys");
showKeys.hidden = false;
showKeys.addEventListener("click", () => keys.showModal());
inUse.checked = localStorage.getItem("desk-keys") !== "off";
inUse.addEventListener("change", () => localStorage.setItem("desk-keys", inUse.checked ? "on" : "off"));

document.addEventListener("keydown", (event) => {
  if (!inUse.checked || keys.open || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, select, textarea")) return;
  if (event.key === "?") {
    event.preventDefault();
    keys.showModal();
    return;
  }
  const target = document.querySelector(`#desk [data-key="${CSS.escape(event.key)}"]`);
  if (!target) return;
  event.preventDefault();
  target.click();
});

// Beside one another the list and the article both go to the fact that is decided about; below one another only the
// list does: the article would pull the fact away.
function follow() {
  const fact = document.querySelector("#desk .fact[aria-current]");
  if (!fact) return;
  const pane = fact.closest(".pane");
  if (!matchMedia("(width >= 60rem)").matches) {
    fact.scrollIntoView({ block: "start" });
    return;
  }
  pane.scrollTop = fact.offsetTop;
  document.querySelector("#desk .article [aria-current]")?.scrollIntoView({ block: "nearest" });
  pane.scrollIntoView({ block: "nearest" });
}

document.addEventListener("htmx:afterSettle", follow);
if (location.search) follow();
