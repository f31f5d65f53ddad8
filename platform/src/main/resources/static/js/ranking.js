// Puts candidates in order by dragging, by buttons, by arrow keys or by typing a number; all of them fill the same fields,
// which is all that is sent.
export default function (form) {
  const list = form.querySelector(".ranking");
  const say = form.querySelector("[data-say]");
  const text = (key, ...args) => args.reduce((words, arg, i) => words.replace(`{${i}}`, arg), form.dataset[key]);
  const field = (item) => item.querySelector(".mark input");
  const items = [...list.children];
  const divider = document.createElement("li");
  divider.className = "divider";

  const button = (label, sign, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "button plain small";
    made.textContent = sign;
    made.setAttribute("aria-label", label);
    made.addEventListener("click", act);
    return made;
  };

  // Those with a number, level ones together, and the others.
  const groups = () => {
    const byNumber = new Map();
    for (const item of items) {
      const number = /^\s*[1-9]\d*\s*$/.test(field(item).value) ? Number(field(item).value) : 0;
      if (number) byNumber.set(number, [...(byNumber.get(number) ?? []), item]);
    }
    return [...byNumber.keys()].sort((a, b) => a - b).map((number) => byNumber.get(number));
  };

  const show = (ordered) => {
    const focused = document.activeElement;
    ordered.forEach((group, i) => group.forEach((item) => { field(item).value = i + 1; }));
    const ranked = ordered.flat();
    for (const item of items) if (!ranked.includes(item)) field(item).value = "";
    const rest = [...list.children].filter((item) => item !== divider && !ranked.includes(item));
    divider.textContent = ranked.length ? form.dataset.divider : form.dataset.first;
    const wanted = [...ranked, divider, ...rest];
    if (wanted.some((item, i) => list.children[i] !== item)) list.replaceChildren(...wanted);
    for (const item of items) item.classList.toggle("ranked", ranked.includes(item));
    if (focused instanceof HTMLElement && form.contains(focused)) focused.focus({ preventScroll: true });
  };

  const tell = (item) => {
    const number = field(item).value;
    say.textContent = number ? text("now", item.dataset.name, number, groups().flat().length) : text("none", item.dataset.name);
  };

  const put = (item, change) => {
    show(change(groups()));
    tell(item);
  };

  const without = (ordered, item) => ordered.map((group) => group.filter((one) => one !== item)).filter((group) => group.length);

  const up = (item) => put(item, (ordered) => {
    const at = ordered.findIndex((group) => group.includes(item));
    if (at < 0) return [...ordered, [item]];
    const place = ordered[at].length > 1 ? at : Math.max(0, at - 1);
    const left = without(ordered, item);
    return [...left.slice(0, place), [item], ...left.slice(place)];
  });

  const down = (item) => put(item, (ordered) => {
    const at = ordered.findIndex((group) => group.includes(item));
    if (at < 0) return ordered;
    const left = without(ordered, item);
    if (ordered[at].length === 1 && at === ordered.length - 1) return left;
    return [...left.slice(0, at + 1), [item], ...left.slice(at + 1)];
  });

  // Typing waits until the field is left, so that 12 is not taken for 1.
  const typed = (item) => {
    const value = field(item).value.trim();
    if (value && !/^[1-9]\d*$/.test(value)) return;
    put(item, (ordered) => {
      if (!value || form.dataset.equal === "true") return ordered;
      const place = Number(value) - 1;
      const left = without(ordered, item);
      return [...left.slice(0, place), [item], ...left.slice(place)];
    });
  };

  // Where it is let go, that is its place.
  const drag = (item, handle) => (start) => {
    if (start.button !== 0) return;
    start.preventDefault();
    handle.focus();
    item.classList.add("dragged");
    const move = (event) => {
      if (event.clientY < 48) window.scrollBy(0, -16);
      if (event.clientY > window.innerHeight - 48) window.scrollBy(0, 16);
      const over = [...list.children].find((other) => {
        const box = other.getBoundingClientRect();
        return other !== item && event.clientY >= box.top && event.clientY <= box.bottom;
      });
      if (!over) return;
      const box = over.getBoundingClientRect();
      list.insertBefore(item, event.clientY < box.top + box.height / 2 ? over : over.nextSibling);
    };
    const end = () => {
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerup", end);
      window.removeEventListener("pointercancel", end);
      item.classList.remove("dragged");
      const above = [...list.children].slice(0, [...list.children].indexOf(divider));
      const level = new Map(groups().flatMap((group) => group.filter((one) => one !== item).map((one) => [one, group])));
      const ordered = [];
      for (const one of above) {
        const group = level.get(one);
        if (group && ordered.at(-1)?.group === group) ordered.at(-1).members.push(one);
        else ordered.push({ group, members: [one] });
      }
      show(ordered.map((each) => each.members));
      handle.focus({ preventScroll: true });
      tell(item);
    };
    // on the window: the handle loses the pointer when its item is put elsewhere
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerup", end);
    window.addEventListener("pointercancel", end);
  };

  for (const item of items) {
    const moves = document.createElement("div");
    moves.className = "moves";
    const handle = button(text("move", item.dataset.name), "⠿", () => {});
    handle.classList.add("handle");
    handle.addEventListener("pointerdown", drag(item, handle));
    handle.addEventListener("keydown", (event) => {
      if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
      event.preventDefault();
      if (event.key === "ArrowUp") up(item);
      else down(item);
    });
    moves.append(button(text("up", item.dataset.name), "↑", () => up(item)),
      button(text("down", item.dataset.name), "↓", () => down(item)), handle);
    item.append(moves);
    field(item).addEventListener("change", () => typed(item));
  }
  list.classList.add("live");
  show(groups());
}
