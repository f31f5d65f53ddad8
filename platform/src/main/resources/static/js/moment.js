// Says when a moment is where the reader sits, beside when it is where the conference is held. Without script only the latter is said.
export default function (element) {
  const { at, zone, words } = element.dataset;
  const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (here === zone) {
    return;
  }
  const said = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeStyle: "short" });
  element.textContent = words.replace("{0}", `${said.format(new Date(at))} (${here})`);
  element.hidden = false;
}
