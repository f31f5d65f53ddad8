// Follows a result: when it has changed, fetches the page again and puts its parts in place, unless the reader has paused it.
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
      const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
      if (!answer.ok) return;
      const next = new DOMParser().parseFromString(await answer.text(), "text/html");
      const head = next.querySelector("[data-step]");
      if (!head) return;
      replaceParts(next);
      step = newest = head.dataset.step;
      say.textContent = head.dataset.updated;
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
}

// What the reader picked on the map, and where the keyboard is, stay as they were.
function replaceParts(next) {
  const picked = document.querySelector("[data-part] input:checked")?.id;
  const focused = document.activeElement?.closest("[data-part]") ? document.activeElement.id : "";
  for (const part of document.querySelectorAll("[data-part]")) {
    const fresh = next.querySelector(`[data-part="${part.dataset.part}"]`);
    if (fresh) part.innerHTML = fresh.innerHTML;
  }
  if (picked && document.getElementById(picked)) document.getElementById(picked).checked = true;
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
}
