// Writing as in a word processor: an editor made from the text of a field, which it keeps in step. Without it the field itself
// is written in, in Markdown. What is pasted loses everything a motion has no use for, and the writer is told.
const MARKER = /^((?:\d{1,9}(?:\.\d{1,4})*[a-z]{0,3})[.)]|[a-z]\)|[ivxlc]{2,6}\))(?:\s+|$)/;
const TAGS = { title: "h2", heading: "h3", quotation: "blockquote" };
const KEPT = "P,DIV,LI,H1,H2,H3,H4,H5,H6,BLOCKQUOTE,TR,DT,DD,PRE";

// The blocks of a text in Markdown, each with its kind, depth and number.
function blocks(markdown) {
  const found = [];
  const indents = [];
  let open = null;
  for (const line of markdown.split(/\r?\n/)) {
    if (!line.trim()) { open = null; continue; }
    const indent = line.match(/^\s*/)[0].length;
    const words = line.trim();
    const heading = words.match(/^(#{1,6})\s+(.*)$/);
    const marker = words.match(MARKER);
    const item = words.match(/^[-*+]\s+(.*)$/);
    const quote = words.match(/^>\s?(.*)$/);
    const starts = heading || item || (marker && (!open || marker[1] === "1.")) || (quote && open?.kind !== "quotation");
    if (open && !starts) {
      open.lines.push(quote ? quote[1] : words);
      continue;
    }
    while (indents.length && indents.at(-1) > indent) indents.pop();
    if (heading) {
      indents.length = 0;
      const title = heading[1].length === 1 && !found.some((block) => block.kind === "title");
      open = { kind: title ? "title" : "heading", level: title ? 0 : Math.max(1, heading[1].length - 1), lines: [heading[2].replace(/\s+#+\s*$/, "")] };
    } else if (item) {
      indents.push(indent + 2);
      open = { kind: "item", level: indents.length, lines: [item[1]] };
    } else if (marker) {
      indents.push(indent + marker[0].length);
      open = { kind: "clause", level: indents.length, label: marker[1].slice(0, -1), lines: [words.slice(marker[0].length)] };
    } else {
      open = { kind: quote ? "quotation" : "paragraph", level: indents.length, lines: [quote ? quote[1] : words] };
    }
    found.push(open);
    if (heading) open = null;
  }
  return found;
}

// Gives every clause its number; one that has none of its own counts on from the clause before it.
function numbered(list, number) {
  let last = [];
  for (const block of list) {
    const { kind, level } = block;
    const depth = kind === "title" || kind === "heading" ? 0 : level;
    last = last.slice(0, depth);
    while (last.length < depth) last.push(0);
    if (kind !== "clause") continue;
    const place = String(last[depth - 1] + 1);
    const label = number(block, place);
    const counts = label.match(/^\d+/);
    if (counts) last[depth - 1] = Number(counts[0]);
  }
}

const entity = document.createElement("textarea");
const decoded = (text) => { entity.innerHTML = text; return entity.value; };

// The words of a block, with bold, italic and links.
function inline(source, into) {
  const token = /\\\n|\\([!-/:-@[-`{-~])|(&(?:#\d+|#x[0-9a-f]+|[a-z]+);)|(\*\*|__)|([*_])|\[((?:[^\]\\]|\\.)*)\]\(([^)\s]*)\)|\n/gi;
  const open = [into];
  const add = (node) => open.at(-1).append(node);
  const toggle = (name) => {
    if (open.length > 1 && open.at(-1).localName === name) open.pop();
    else { const made = document.createElement(name); add(made); open.push(made); }
  };
  let from = 0;
  for (const found of source.matchAll(token)) {
    if (found.index > from) add(source.slice(from, found.index));
    from = found.index + found[0].length;
    if (found[0] === "\\\n") add(document.createElement("br"));
    else if (found[0] === "\n") add(" ");
    else if (found[1]) add(found[1]);
    else if (found[2]) add(decoded(found[2]));
    else if (found[3]) toggle("b");
    else if (found[4]) toggle("i");
    else {
      const link = document.createElement("a");
      link.href = found[6];
      inline(found[5], link);
      add(link);
    }
  }
  add(source.slice(from));
}

const escaped = (text) => text.replace(/[\\`*_[\]<>|]/g, "\\$&").replace(/&(?=[#a-zA-Z])/g, "\\&");
const around = (mark, words) => {
  const inner = words.trim();
  return inner ? words.match(/^\s*/)[0] + mark + inner + mark + words.match(/\s*$/)[0] : words;
};

function words(node) {
  if (node.nodeType === Node.TEXT_NODE) return escaped(node.data.replace(/[\n\t]/g, " "));
  if (node.nodeType !== Node.ELEMENT_NODE) return "";
  if (node.localName === "br") return node.nextSibling ? "\\\n" : "";
  const inside = [...node.childNodes].map(words).join("");
  switch (node.localName) {
    case "b": case "strong": return around("**", inside);
    case "i": case "em": return around("*", inside);
    case "a": return inside.trim() ? `[${inside}](${node.getAttribute("href")})` : inside;
    default: return inside;
  }
}

const first = (text) => text.replace(/^(#{1,6}|[-+=~])(?=\s|$|[-=~])/, "\\$&")
  .replace(/^(\d{1,9}(?:\.\d{1,4})*[a-z]{0,3}|[a-z]|[ivxlc]{2,6})([.)])(?=\s|$)/, "$1\\$2");

// The text of the editor in Markdown.
function markdown(editor) {
  const lines = [];
  const indents = [];
  let after = "";
  const list = [...editor.children].map((element) => ({ element, ...kindOf(element) }));
  numbered(list, (block, place) => { block.no = block.element.dataset.label || place; return block.no; });
  for (const block of list) {
    const text = first(words(block.element).trim());
    if (!text) continue;
    const listed = block.kind === "item" || block.kind === "clause";
    indents.length = Math.min(indents.length, listed ? block.level - 1 : block.kind === "title" || block.kind === "heading" ? 0 : block.level);
    const indent = indents.at(-1) ?? 0;
    const lead = { title: "# ", heading: "#".repeat(block.level + 1) + " ", clause: block.no + (/^\d/.test(block.no ?? "") ? ". " : ") "), item: "- ", quotation: "> " }[block.kind] ?? "";
    if (listed) indents.push(indent + lead.length);
    if (lines.length && !(block.kind === "item" && after === "item")) lines.push("");
    const next = "\n" + " ".repeat(indent) + (block.kind === "quotation" ? lead : " ".repeat(lead.length));
    const body = block.kind === "title" || block.kind === "heading" ? text.replaceAll("\\\n", " ") : text.replaceAll("\n", next);
    lines.push(" ".repeat(indent) + lead + body);
    after = block.kind;
  }
  return lines.join("\n") + "\n";
}

function kindOf(element) {
  const kind = element.dataset?.kind ?? "paragraph";
  const level = Number(element.dataset?.level ?? 0);
  return { kind, level: kind === "clause" || kind === "item" || kind === "heading" ? Math.max(1, level) : level };
}

function made(kind, level, label) {
  const element = document.createElement(TAGS[kind] ?? "p");
  element.dataset.kind = kind;
  element.dataset.level = level;
  element.dir = "auto";
  if (label) element.dataset.label = label;
  return element;
}

export default function (field) {
  const source = field.querySelector("textarea");
  const say = (key, ...args) => args.reduce((text, arg, i) => text.replace(`{${i}}`, arg), field.dataset[key]);
  const editor = document.createElement("div");
  editor.className = "editor paper";
  editor.id = source.id + "-editor";
  editor.contentEditable = "true";
  editor.setAttribute("role", "textbox");
  editor.setAttribute("aria-multiline", "true");
  editor.setAttribute("aria-label", field.querySelector("label").textContent.trim());
  editor.setAttribute("aria-describedby", source.getAttribute("aria-describedby") ?? "");
  editor.lang = source.lang;
  editor.dir = "auto";
  const status = document.createElement("p");
  status.className = "hint";
  status.setAttribute("role", "status");
  const bar = document.createElement("div");
  bar.className = "row small bar-writing";
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-controls", editor.id);
  bar.setAttribute("aria-label", say("bar"));

  const fill = () => {
    editor.replaceChildren();
    const list = blocks(source.value);
    numbered(list, (block, place) => { if (block.label === place) block.label = ""; return block.label || place; });
    for (const block of list) {
      const element = made(block.kind, block.level, block.label);
      inline(block.lines.join("\n"), element);
      editor.append(element);
    }
    if (!editor.children.length) { editor.append(made("paragraph", 0)); editor.firstChild.append(document.createElement("br")); }
    number();
  };

  const number = () => {
    const list = [...editor.children].map((element) => ({ element, ...kindOf(element) }));
    for (const { element } of list) delete element.dataset.no;
    numbered(list, (block, place) => (block.element.dataset.no = block.element.dataset.label || place));
  };

  const most = Number(field.dataset.most);
  const count = (length) => length.toLocaleString(document.documentElement.lang);

  const keep = () => {
    tidy();
    number();
    source.value = markdown(editor);
    fits();
  };

  // Says so as soon as the text is longer than what is taken, and takes it back once it is not.
  const fits = () => {
    const length = source.value.length;
    const long = length > most;
    if (long) status.textContent = say("long", count(length), count(most));
    else if (editor.getAttribute("aria-invalid") === "true") status.textContent = "";
    editor.setAttribute("aria-invalid", long);
    return !long;
  };

  // A block that was split off keeps the kind of the other, but a number of an author's only once.
  const tidy = () => {
    for (const node of [...editor.childNodes]) {
      if (node.nodeType === Node.TEXT_NODE && node.data.trim()) {
        const element = made("paragraph", 0);
        node.replaceWith(element);
        element.append(node);
      }
    }
    const labels = new Set();
    for (const element of editor.children) {
      if (!element.dataset.kind) { element.dataset.kind = "paragraph"; element.dataset.level = 0; element.dir = "auto"; }
      const label = element.dataset.label;
      if (label && labels.has(label)) delete element.dataset.label;
      labels.add(label);
    }
  };

  const block = () => {
    let node = document.getSelection()?.anchorNode;
    if (node === editor) node = editor.childNodes[document.getSelection().anchorOffset] ?? editor.lastChild;
    while (node && node.parentNode !== editor) node = node.parentNode;
    return node instanceof HTMLElement ? node : null;
  };

  const become = (kind) => {
    const old = block() ?? editor.firstElementChild;
    if (!old) return;
    const element = made(kind, kind === "title" || kind === "paragraph" || kind === "quotation" ? 0 : 1);
    element.append(...old.childNodes);
    old.replaceWith(element);
    caret(element);
    keep();
  };

  const caret = (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    range.collapse(false);
    const selection = document.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  };

  const move = (by) => {
    const one = block();
    const other = by < 0 ? one?.previousElementSibling : one?.nextElementSibling;
    if (!one || !other) return;
    if (by < 0) other.before(one);
    else other.after(one);
    editor.focus();
    caret(one);
    keep();
  };

  const button = (key, act) => {
    const element = document.createElement("button");
    element.type = "button";
    element.className = "button plain small";
    element.textContent = say(key);
    // the place in the text must not be lost
    element.addEventListener("mousedown", (event) => event.preventDefault());
    element.addEventListener("click", act);
    return element;
  };

  const command = (name) => () => { editor.focus(); document.execCommand(name); keep(); };
  const kinds = document.createElement("select");
  kinds.setAttribute("aria-label", say("kind"));
  for (const kind of ["clause", "paragraph", "heading", "item", "quotation", "title"]) kinds.add(new Option(say(kind), kind));
  let place = null;
  kinds.addEventListener("change", () => { if (place?.isConnected) caret(place); become(kinds.value); place = block(); });
  const raw = button("raw", () => {
    const writes = !editor.hidden;
    if (!writes) fill();
    editor.hidden = writes;
    source.hidden = !writes;
    bar.querySelectorAll("button, select").forEach((control) => { if (control !== raw) control.disabled = writes; });
    raw.textContent = say(writes ? "rich" : "raw");
    if (writes) rove(raw);
    (writes ? source : editor).focus();
  });
  // One stop for the whole bar; the arrow keys go from one control to the next, Home and End to the first and the last.
  const rove = (control) => { for (const one of bar.children) one.tabIndex = one === control ? 0 : -1; };
  bar.addEventListener("focusin", (event) => rove(event.target));
  bar.addEventListener("keydown", (event) => {
    const controls = [...bar.children].filter((control) => !control.disabled);
    const ahead = getComputedStyle(bar).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    const at = controls.indexOf(event.target);
    const to = { ArrowLeft: at + (ahead === "ArrowLeft" ? 1 : -1), ArrowRight: at + (ahead === "ArrowRight" ? 1 : -1), Home: 0, End: -1 }[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    controls.at(to % controls.length).focus();
  });
  bar.append(kinds, button("bold", command("bold")), button("italic", command("italic")), button("up", () => move(-1)),
    button("down", () => move(1)), raw);
  rove(kinds);

  editor.addEventListener("input", keep);
  document.addEventListener("selectionchange", () => {
    const at = block();
    if (at && editor.contains(at)) { place = at; kinds.value = kindOf(at).kind; }
  });
  editor.addEventListener("paste", (event) => {
    event.preventDefault();
    const text = event.clipboardData.getData("text/plain");
    if (text.length > most) {
      status.textContent = say("longPaste", count(text.length), count(most));
      return;
    }
    const html = event.clipboardData.getData("text/html");
    const pasted = html ? cleaned(html) : { list: plain(text), dropped: [] };
    put(pasted.list);
    const dropped = [...new Set(pasted.dropped)].map((what) => say(what));
    status.textContent = dropped.length ? say("dropped", new Intl.ListFormat(document.documentElement.lang).format(dropped)) : say("pasted");
    keep();
  });
  editor.addEventListener("drop", (event) => event.preventDefault());

  const plain = (text) => text.split(/\r?\n(?:\s*\r?\n)*/).filter((line) => line.trim()).map((line) => {
    const element = made("paragraph", 0);
    element.append(line.trim());
    return element;
  });

  // One block goes into the line, several become blocks of their own.
  const put = (list) => {
    if (!list.length) return;
    const range = document.getSelection().getRangeAt(0);
    range.deleteContents();
    if (list.length === 1) {
      const last = list[0].lastChild;
      const piece = document.createDocumentFragment();
      piece.append(...list[0].childNodes);
      range.insertNode(piece);
      if (last) { range.setStartAfter(last); range.collapse(true); }
      return;
    }
    const at = block();
    if (at) {
      for (const element of list) if (element.dataset.kind === "paragraph" && at.dataset.kind === "clause") { element.dataset.kind = "clause"; element.dataset.level = 1; }
      at.after(...list);
      if (!at.textContent.trim()) at.remove();
    } else editor.append(...list);
    caret(list.at(-1));
  };

  fill();
  source.hidden = true;
  field.querySelector("label").htmlFor = editor.id;
  source.before(bar, editor, status);
  source.form.addEventListener("submit", (event) => {
    if (!editor.hidden) keep();
    if (fits()) return;
    event.preventDefault();
    (editor.hidden ? source : editor).focus();
  });
}

// What a word processor or another page put on the clipboard, without what a text of ours cannot have.
function cleaned(html) {
  // styles are read here and never applied, which the page's own policy would rightly forbid
  const page = new DOMParser().parseFromString(html.replace(/<style\b[\s\S]*?<\/style\s*>/gi, "").replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, " data-style=")), "text/html");
  const dropped = [];
  // what was struck out, notes and comments of Word are not words of the text
  page.querySelectorAll("style, script, meta, link, title, del, o\\:p, [data-style*='mso-element:comment'], .msocomanchor").forEach((node) => node.remove());
  if (page.querySelector("img, svg, canvas, video, object, v\\:imagedata")) dropped.push("images");
  if (page.querySelector("table")) dropped.push("tables");
  if (page.querySelector("[data-style], [class], font")) dropped.push("styles");
  page.querySelectorAll("img, svg, canvas, video, audio, object, iframe, form, v\\:shape").forEach((node) => node.remove());
  const list = [];
  let open = null;
  const start = (kind, level, label) => { open = made(kind, level, label); list.push(open); };
  const walk = (node, styles, href) => {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node.data.replace(/[ \t\r\n]+/g, " ");
      if (!text.trim() && !open?.textContent) return;
      if (!open) start("paragraph", 0);
      let into = open;
      for (const name of styles) { const element = document.createElement(name); into.append(element); into = element; }
      if (href) { const link = document.createElement("a"); link.href = href; into.append(link); into = link; }
      into.append(text);
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    // the paragraphs of a table's cell stay in its row
    const whole = node.matches(KEPT) && (node.tagName === "TR" || !node.closest("td, th"));
    if (whole) {
      open = null;
      const listed = wordList(node);
      if (/^H[1-6]$/.test(node.tagName)) start("heading", Math.min(5, Number(node.tagName[1])));
      else if (node.matches(".MsoTitle, .MsoSubtitle")) start("heading", 1);
      else if (listed) start(listed.kind, listed.level, listed.label);
      else if (node.tagName === "LI") start(node.parentNode?.tagName === "OL" ? "clause" : "item", depth(node));
      else if (node.tagName === "BLOCKQUOTE" || node.matches(".MsoQuote, .MsoIntenseQuote")) start("quotation", 0);
      else if (node.closest("blockquote") && list.at(-1)?.dataset.kind === "quotation" && !list.at(-1).textContent) open = list.at(-1);
      else if (node.parentNode?.tagName === "LI" && list.at(-1)?.textContent === "") open = list.at(-1);
    }
    if (node.tagName === "BR" && open) open.append(document.createElement("br"));
    if (node.matches("td, th") && open?.textContent) open.append(" ");
    const leads = node.tagName === "A" && /^https?:\/\//i.test(node.getAttribute("href") ?? "") ? node.getAttribute("href") : href;
    const next = styled(node, styles);
    for (const child of [...node.childNodes]) walk(child, next, leads);
    if (whole) open = null;
  };
  walk(page.body, [], "");
  return { list: list.filter((element) => element.textContent.trim()), dropped };
}

const style = (node, name) => (node.dataset?.style ?? "").match(new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]+)`, "i"))?.[1].trim().toLowerCase();

const depth = (node) => { let level = 0; for (let at = node.parentNode; at?.closest; at = at.parentNode) if (at.matches("ol, ul")) level++; return Math.max(1, level); };

// Bold and italic, as an element or as a style; Google wraps everything in a <b> that is not bold.
function styled(node, styles) {
  const next = new Set(styles);
  const weight = style(node, "font-weight");
  const slant = style(node, "font-style");
  if (/^(B|STRONG)$/.test(node.tagName) || weight === "bold" || Number(weight) >= 600) next.add("b");
  if (weight === "normal" || Number(weight) < 600 && weight) next.delete("b");
  if (/^(I|EM)$/.test(node.tagName) || slant === "italic") next.add("i");
  if (slant === "normal") next.delete("i");
  return [...next];
}

// Word writes a list as paragraphs whose first words are the number or the dot.
function wordList(node) {
  const found = (node.dataset.style ?? "").match(/mso-list:[^;]*\blevel(\d)/);
  if (!found) return null;
  const sign = [...node.querySelectorAll("span")].find((span) => /mso-list:\s*ignore/i.test(span.dataset.style ?? ""));
  const text = sign?.textContent.trim() ?? "";
  sign?.remove();
  const numbered = /^\(?([0-9]+|[a-z]|[ivxlc]+)([a-z]{0,3})[.)]/i.exec(text);
  return { kind: numbered ? "clause" : "item", level: Number(found[1]), label: numbered && /^\d+$/.test(numbered[1]) && numbered[2] ? numbered[1] + numbered[2] : "" };
}
