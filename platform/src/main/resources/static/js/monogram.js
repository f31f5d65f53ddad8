// Shows on the badges to choose from the letters as they are typed, or those the name suggests.
export default function (form) {
  const name = form.elements.namedItem("name");
  const letters = form.elements.namedItem("monogram");
  const suggest = (text) => {
    const words = text.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);
    const capitals = words.filter((word) => !/^\p{Ll}/u.test(word));
    const chosen = capitals.length > 1 ? capitals : words;
    const taken = words.length === 1 ? [...words[0]].slice(0, 2) : chosen.slice(0, 2).map((word) => [...word][0]);
    return taken.join("").toUpperCase();
  };
  const show = () => {
    const text = letters.value.trim() || suggest(name.value) || "Ab";
    for (const badge of form.querySelectorAll(".pick .badge")) badge.textContent = text;
  };
  name.addEventListener("input", show);
  letters.addEventListener("input", show);
  show();
}
