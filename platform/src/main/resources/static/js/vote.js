// Answers without loading the page anew; by key and by swipe; and keeps answers on the device while the line is down.
// An answer counts as saved only when the server has said so. Sending one twice changes nothing.
const FIRST_RETRY = 2000;
const LAST_RETRY = 30000;
const PATIENCE = 15000;
const SLOW = 400;
const SWIPE = 70;

export default function vote(root) {
  const part = root.querySelector("[data-part]");
  const store = `answers/${root.dataset.queue}`;
  let retry = FIRST_RETRY;
  let timer = 0;
  let sending = false;

  const waiting = () => JSON.parse(localStorage.getItem(store) || "[]");
  const keep = (list) => (list.length ? localStorage.setItem(store, JSON.stringify(list)) : localStorage.removeItem(store));
  const drop = (sent) => keep(waiting().filter((item) => item.statement !== sent.statement || item.answer !== sent.answer));

  let said = "";
  function say(text) {
    said = text;
    const status = part.querySelector("[data-status]");
    if (status) {
      status.hidden = !text;
      status.textContent = text;
    }
  }

  function sayWaiting() {
    say(root.dataset.waiting.replace("#", String(waiting().length)));
  }

  async function post(path, fields) {
    const token = part.querySelector("input[name=_csrf]");
    const body = new URLSearchParams({ ...fields, _csrf: token ? token.value : "" });
    const answer = await fetch(path, { method: "POST", body, headers: { "HX-Request": "true" }, signal: AbortSignal.timeout(PATIENCE) });
    if (!answer.ok && answer.status !== 409) {
      throw new Error(String(answer.status));
    }
    return { refused: answer.status === 409, html: await answer.text() };
  }

  function show(html) {
    const written = part.querySelector("textarea");
    if (written && written.value.trim()) {
      return;
    }
    const focused = part.contains(document.activeElement);
    part.innerHTML = html;
    prepareKeys();
    say(said);
    if (focused) {
      const heading = part.querySelector("h1");
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    }
  }

  // While the line is down the next statements come out of the page itself.
  function showAhead() {
    const held = new Set(waiting().map((item) => item.statement));
    const next = [...part.querySelectorAll("template[data-ahead]")].find((ahead) => !held.has(ahead.dataset.ahead));
    const form = part.querySelector("form[data-answer]");
    if (!next || !form) {
      form?.querySelectorAll("[name=answer]").forEach((button) => (button.disabled = true));
      return;
    }
    const copy = next.content.cloneNode(true);
    form.querySelector("h1").replaceWith(copy.querySelector("h1"));
    form.querySelector("[data-author]").replaceChildren(...copy.querySelector("p").childNodes);
    form.elements.statement.value = next.dataset.ahead;
    next.remove();
    part.querySelector("form[data-undo]")?.remove();
  }

  async function send() {
    if (sending) {
      return;
    }
    sending = true;
    clearTimeout(timer);
    let last = null;
    let refused = false;
    const slow = setTimeout(() => say(root.dataset.saving), SLOW);
    try {
      for (let item = waiting()[0]; item; item = waiting()[0]) {
        const { path, ...fields } = item;
        last = await post(path, fields);
        refused ||= last.refused;
        drop(item);
      }
      retry = FIRST_RETRY;
      say(refused ? root.dataset.refused : root.dataset.late ? root.dataset.saved : "");
      delete root.dataset.late;
    } catch {
      root.dataset.late = "yes";
      sayWaiting();
      timer = setTimeout(send, retry);
      retry = Math.min(retry * 2, LAST_RETRY);
    } finally {
      clearTimeout(slow);
      sending = false;
    }
    if (waiting().length) {
      if (!timer) {
        timer = setTimeout(send, retry);
      }
    } else if (last) {
      show(last.html);
    }
  }

  async function answer(form, choice) {
    const data = new FormData(form);
    const item = { path: form.getAttribute("action"), statement: data.get("statement"), answer: choice };
    if (data.get("badge")) {
      item.badge = data.get("badge");
    }
    keep([...waiting().filter((other) => other.statement !== item.statement), item]);
    const buttons = [...form.querySelectorAll("[name=answer]")];
    buttons.forEach((button) => (button.disabled = true));
    await send();
    if (waiting().length) {
      buttons.forEach((button) => (button.disabled = false));
      showAhead();
      sayWaiting();
    }
  }

  root.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.matches("form[data-answer]") && event.submitter) {
      event.preventDefault();
      answer(form, event.submitter.value);
    } else if (form.matches("form[data-undo]") && event.submitter && !waiting().length) {
      event.preventDefault();
      post(form.getAttribute("action"), { statement: form.elements.statement.value }).then(({ html }) => show(html), () => form.submit());
    }
  });

  const press = (choice) => part.querySelector(`form[data-answer] [name=answer][value=${choice}]:enabled`)?.click();

  // Single letters answer unless the reader has switched that off.
  const keysOff = () => localStorage.getItem("answer-keys") === "off";
  function prepareKeys() {
    const hint = part.querySelector("[data-keys]");
    if (!hint || matchMedia("(pointer: coarse)").matches) {
      return;
    }
    const button = hint.querySelector("button");
    const label = () => (button.textContent = keysOff() ? root.dataset.keysOn : root.dataset.keysOff);
    hint.hidden = false;
    label();
    button.addEventListener("click", () => {
      localStorage.setItem("answer-keys", keysOff() ? "on" : "off");
      label();
    });
  }
  const KEYS = { a: "agree", d: "disagree", p: "pass", ArrowRight: "agree", ArrowLeft: "disagree", ArrowDown: "pass" };
  document.addEventListener("keydown", (event) => {
    const busy = event.target.closest?.("input, textarea, select, summary, [contenteditable]");
    if (busy || event.repeat || event.altKey || event.ctrlKey || event.metaKey || keysOff()) {
      return;
    }
    const choice = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (choice && part.querySelector("form[data-answer]")) {
      event.preventDefault();
      press(choice);
    } else if (event.key.toLowerCase() === "u") {
      part.querySelector("form[data-undo] button")?.click();
    }
  });

  let from = null;
  root.addEventListener("touchstart", (event) => {
    from = event.touches.length === 1 && event.target.closest(".said, [data-author]") ? event.touches[0] : null;
  }, { passive: true });
  root.addEventListener("touchend", (event) => {
    if (!from) {
      return;
    }
    const x = event.changedTouches[0].clientX - from.clientX;
    const y = event.changedTouches[0].clientY - from.clientY;
    from = null;
    if (Math.abs(x) > SWIPE && Math.abs(x) > 2 * Math.abs(y)) {
      press(x > 0 ? "agree" : "disagree");
    }
  });

  addEventListener("online", send);
  prepareKeys();
  if (waiting().length) {
    root.dataset.late = "yes";
    send();
  }
}
