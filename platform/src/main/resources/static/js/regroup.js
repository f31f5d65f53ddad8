// Loads the behaviour a page asks for; every page also works without. A behaviour is a module beside this one,
// `export default function (element) {…}`, asked for by <… data-behaviour="its-name">.
for (const element of document.querySelectorAll("[data-behaviour]")) {
  import(`./${element.dataset.behaviour}.js`).then((behaviour) => behaviour.default(element));
}
