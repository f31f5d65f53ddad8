// Puts the clauses of a composite in order by dragging, with mouse, pen or finger; the buttons beside each clause do the same
// without script and by keyboard.
export default function (list) {
  const form = document.getElementById(list.dataset.form);
  if (!form) return;
  const order = () => [...list.children].map((item) => item.id).join(",");

  const drag = (clause) => (start) => {
    if (start.button !== 0) return;
    start.preventDefault();
    const before = [...list.children];
    const was = order();
    clause.classList.add("dragged");
    const move = (event) => {
      if (event.clientY < 48) window.scrollBy(0, -16);
      if (event.clientY > window.innerHeight - 48) window.scrollBy(0, 16);
      const others = [...list.children].filter((other) => other !== clause);
      const next = others.find((other) => {
        const box = other.getBoundingClientRect();
        return event.clientY < box.top + box.height / 2;
      });
      list.insertBefore(clause, next ?? null);
    };
    const end = (event) => {
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerup", end);
      window.removeEventListener("pointercancel", end);
      clause.classList.remove("dragged");
      if (event.type === "pointercancel") list.replaceChildren(...before);
      else if (order() !== was) {
        form.elements.order.value = order();
        form.submit();
      }
    };
    // on the window: the handle loses the pointer when its clause is put elsewhere
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerup", end);
    window.addEventListener("pointercancel", end);
  };

  if (list.children.length < 2) return;
  for (const clause of list.children) {
    const handle = document.createElement("span");
    handle.className = "handle";
    handle.setAttribute("aria-hidden", "true");
    handle.textContent = "\u283f";
    handle.addEventListener("pointerdown", drag(clause));
    clause.querySelector(".no").append(handle);
  }
}
