// Loads the behaviour a page asks for; every page also works without.
for (const element of document.querySelectorAll("[data-behaviour]")) {
  import(`/js/${element.dataset.behaviour}.js`).then((behaviour) => behaviour.default(element));
}
