// Follows a result, or a desk: when it has changed, fetches the page again and puts its parts in place, unless the reader has
// paused it. A part in which somebody is filling in a form stays until they are done.
import filling from "./filling.js";

export default function (element) {
  const say = element.querySelector("[data-say]");
  const pause = document.createElement("button");
  pause.type = "button";
  pause.className = "button plain small";
  pause.textContent = element.dataset.pause;
  element.insertBefore(pause, say);

  let step = element.dataset.step;
  let newest = step;
  let paused = false;
  let fetching = false;

  const update = async () => {
    if (paused || fetching || document.hidden || newest === step) return;
    fetching = true;
    try {
      const answer = await fetch(element.dataset.page ?? location.href, { headers: { Accept: "text/html" } });
      if (!answer.ok) return;
      const next = new DOMParser().parseFromString(await answer.text(), "text/html");
      const head = next.querySelector("[data-step]");
      if (!head) return;
      newest = head.dataset.step;
      step = replaceParts(next) ? newest : "";
      if (say.textContent !== head.dataset.updated) say.textContent = head.dataset.updated;
    } catch {
      // the line is gone for a moment; the next news tries again
    } finally {
      fetching = false;
    }
  };

  const source = new EventSource(element.dataset.from);
  source.addEventListener("result", (event) => {
    newest = event.data;
    update();
  });
  pause.addEventListener("click", () => {
    paused = !paused;
    pause.textContent = paused ? element.dataset.resume : element.dataset.pause;
    update();
  });
  document.addEventListener("visibilitychange", update);
  document.addEventListener("focusout", () => setTimeout(update));
}

// What the reader picked on the map, and where the keyboard is, stay as they were. Says whether all parts were put in place.
function replaceParts(next) {
  let all = true;
  const picked = document.querySelector("[data-part] input:checked")?.id;
  const focused = document.activeElement?.closest("[data-part]") ? document.activeElement.id : "";
  for (const part of document.querySelectorAll("[data-part]")) {
    const fresh = next.querySelector(`[data-part="${part.dataset.part}"]`);
    if (!fresh || part.innerHTML === fresh.innerHTML) continue;
    if (part.matches("[data-own]") && filling(part)) all = false;
    else part.innerHTML = fresh.innerHTML;
  }
  if (picked && document.getElementById(picked)) document.getElementById(picked).checked = true;
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  return all;
}
