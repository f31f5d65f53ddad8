// Puts the clauses of a composite in order by dragging; the buttons beside each clause do the same without script.
export default function (list) {
  const form = document.getElementById(list.dataset.form);
  if (!form) return;
  let dragged = null;
  for (const clause of list.querySelectorAll(":scope > .clause")) {
    const handle = clause.querySelector(".no");
    handle.draggable = true;
    handle.classList.add("drag");
    handle.addEventListener("dragstart", (event) => {
      dragged = clause;
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", clause.id);
      event.dataTransfer.setDragImage(clause, 8, 8);
    });
    clause.addEventListener("dragover", (event) => {
      if (!dragged) return;
      event.preventDefault();
      if (dragged === clause) return;
      const box = clause.getBoundingClientRect();
      if (event.clientY < box.top + box.height / 2) clause.before(dragged);
      else clause.after(dragged);
    });
    clause.addEventListener("drop", (event) => {
      event.preventDefault();
      form.elements.order.value = [...list.children].map((item) => item.id).join(",");
      form.submit();
    });
  }
}
