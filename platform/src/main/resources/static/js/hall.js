// Follows a hall: what has changed is put in place, times count on, and one short sentence says what is on to those who hear the
// page. What concerns the reader alone is fetched again only when it can have changed. Where news do not come, the page asks.
import filling from "./filling.js";

const CALM = 4000;
const SPREAD = 1500;
const ASK = 15000;
const PAGE = 15000;
const DAY = 86400000;
const UNSEEN = 'input[type="hidden"]';

export default function (element) {
  // the clock of the server, by when its answer began to arrive: that of the device may be wrong
  const arrived = performance.timeOrigin + (performance.getEntriesByType("navigation")[0]?.responseStart ?? 0);
  const ahead = Date.parse(element.dataset.now) - arrived;
  const now = () => Date.now() + ahead;
  const say = element.querySelector("[data-say]");
  const mine = element.dataset.mine;
  const leads = element.dataset.personal !== undefined;
  let shape = element.dataset.shape;
  let line = 0;
  let saying = 0;
  let said = "";
  let ended = "";

  const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  function tick() {
    for (const one of element.querySelectorAll("[data-since]")) {
      const left = Number(one.dataset.limit) - Math.floor(Math.max(0, now() - Date.parse(one.dataset.since)) / 1000);
      const time = one.querySelector("[data-left]");
      for (const plain of one.querySelectorAll("[data-plain]")) plain.hidden = true;
      for (const counted of one.querySelectorAll("[data-left], [data-of]")) counted.hidden = false;
      time.textContent = left < 0 ? `+${clock(-left)}` : clock(left);
      one.querySelector("[data-soon]").hidden = left > 30 || left < 0;
      one.querySelector("[data-over]").hidden = left >= 0;
    }
    // when the clock ends a part of the agenda, nothing is entered that a chair would be told
    const ends = element.querySelector("[data-ends]")?.dataset.ends ?? "";
    if (leads && ends !== ended && Date.parse(ends) > now()) {
      ended = ends;
      setTimeout(again, Math.min(Date.parse(ends) - now() + 500, DAY));
    }
  }

  // at most one sentence every few seconds, and never the same twice
  function tell(sentence) {
    said = sentence;
    if (saying) return;
    saying = setTimeout(() => {
      saying = 0;
      if (say.textContent !== said) say.textContent = said;
    }, say.textContent ? CALM : 0);
  }

  function seen(part) {
    const copy = part.cloneNode(true);
    copy.querySelectorAll(UNSEEN).forEach((one) => one.removeAttribute("value"));
    return copy.innerHTML;
  }

  function put(name, html) {
    const part = element.querySelector(`[data-part="${name}"]`);
    if (!part || part.innerHTML === html) return;
    const next = part.cloneNode(false);
    next.innerHTML = html;
    // whoever is at a button of it stays there when only what nobody sees is new
    if (seen(part) === seen(next)) {
      const values = next.querySelectorAll(UNSEEN);
      part.querySelectorAll(UNSEEN).forEach((one, n) => one.setAttribute("value", values[n].value));
      return;
    }
    const open = [...part.querySelectorAll("details[open]")].map((one) => one.id);
    const focused = part.contains(document.activeElement) ? document.activeElement.id : "";
    part.replaceChildren(...next.childNodes);
    open.forEach((id) => part.querySelector(`#${CSS.escape(id)}`)?.setAttribute("open", ""));
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  }

  const waits = () => element.querySelector(`li[data-who="${mine}"]`) !== null;
  // whoever is filling in a form, or has filled one in, is not disturbed
  const busy = () => [...element.querySelectorAll("[data-own]")].some(filling);

  let asked = 0;
  function ask(soon) {
    clearTimeout(asked);
    asked = setTimeout(async () => {
      try {
        const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
        if (!answer.ok) return;
        const next = new DOMParser().parseFromString(await answer.text(), "text/html");
        const head = next.querySelector("[data-shape]");
        if (!head) return;
        // while the answer was on its way somebody may have begun to type
        if (busy()) {
          element.querySelector("[data-outdated]")?.removeAttribute("hidden");
          return;
        }
        shape = head.dataset.shape;
        for (const part of next.querySelectorAll("[data-part]")) put(part.dataset.part, part.innerHTML);
        tick();
      } catch {
        // the line is gone for a moment; the next news tries again
      }
    }, soon + Math.random() * (leads ? 100 : SPREAD));
  }

  function again() {
    if (busy()) element.querySelector("[data-outdated]")?.removeAttribute("hidden");
    else ask(0);
  }

  let waited = mine ? waits() : false;
  function news(event) {
    const frame = JSON.parse(event.data);
    if (frame.line < line) return;
    const seen = line > 0 || frame.shape !== shape;
    line = frame.line;
    for (const [name, html] of Object.entries(frame.parts)) put(name, html);
    tell(frame.say);
    tick();
    if (mine || leads) {
      const changed = frame.shape !== shape || leads || waits() !== waited;
      waited = waits();
      shape = frame.shape;
      if (changed && seen) again();
    }
  }

  let polling = 0;
  function follow() {
    const source = new EventSource(element.dataset.from);
    source.addEventListener("hall", (event) => {
      clearInterval(polling);
      polling = 0;
      news(event);
    });
    source.addEventListener("error", () => {
      if (source.readyState !== EventSource.CLOSED) return;
      if (!polling) polling = setInterval(() => ask(0), ASK);
      setTimeout(follow, ASK + Math.random() * ASK);
    });
  }

  // a long text on the screen of the hall is shown a screenful at a time
  setInterval(() => {
    for (const text of element.querySelectorAll("[data-paging]")) {
      const end = text.scrollTop + text.clientHeight >= text.scrollHeight - 4;
      text.scrollTop = end ? 0 : text.scrollTop + text.clientHeight * 0.85;
    }
  }, PAGE);

  tick();
  setInterval(tick, 1000);
  follow();
}
